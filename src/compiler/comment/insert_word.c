/* Types of inserts by their words. */
#include "insert_word.h"

#include "text_util.h"

static const struct {
    const char *word;
    enum insert_type type;
} words[] = {
    {"string", INSERT_STRING},   {"char", INSERT_CHARACTER}, {"int", INSERT_INT32},
    {"uint", INSERT_UINT32},     {"int64", INSERT_INT64},    {"uint64", INSERT_UINT64},
    {"pointer", INSERT_POINTER},
};

enum { WORD_COUNT = sizeof words / sizeof *words };

enum insert_type insert_type_from(struct slice word)
{
    for (size_t i = 0; i < WORD_COUNT; i++) {
        if (slice_is(word, words[i].word))
            return words[i].type;
    }
    return INSERT_NOTHING;
}

const char *insert_type_word(enum insert_type type)
{
    for (size_t i = 0; i < WORD_COUNT; i++) {
        if (words[i].type == type)
            return words[i].word;
    }
    return "nothing";
}
