/* Keywords: ten of them, told apart by their length more often than not. */
#include "keyword.h"

#include "text_util.h"

static const struct keyword keywords[] = {
#define KEYWORD(kind, name, scopes, parse) {kind, name, sizeof(name) - 1, scopes},
    KEYWORD_LIST(KEYWORD)
#undef KEYWORD
};

enum { KEYWORD_COUNT = sizeof keywords / sizeof *keywords };

const struct keyword *keyword_find(struct slice word)
{
    for (size_t i = 0; i < KEYWORD_COUNT; i++) {
        struct slice name = {keywords[i].name, keywords[i].len};
        if (word.len == name.len && slice_equal(word, name))
            return &keywords[i];
    }
    return NULL;
}

void keyword_suggest(struct suggestion *near)
{
    for (size_t i = 0; i < KEYWORD_COUNT; i++)
        suggest_try(near, (struct slice){keywords[i].name, keywords[i].len});
}
