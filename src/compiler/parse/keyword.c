/* Keywords: ten of them, found by length and first letter. */
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
    for (size_t i = 0; i < KEYWORD_COUNT && word.len > 0; i++) {
        const struct keyword *keyword = &keywords[i];
        if (word.len == keyword->len && (*word.text | 0x20) == (*keyword->name | 0x20) &&
            slice_equal(word, (struct slice){keyword->name, keyword->len}))
            return keyword;
    }
    return NULL;
}

void keyword_suggest(struct suggestion *near)
{
    for (size_t i = 0; i < KEYWORD_COUNT; i++)
        suggest_try(near, (struct slice){keywords[i].name, keywords[i].len});
}
