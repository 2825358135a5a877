/* Two lines word by word. */
#ifndef MSGTAB_TOOL_DIFF_WORDS_H
#define MSGTAB_TOOL_DIFF_WORDS_H

#include "arena.h"
#include "slice.h"

#include <stdbool.h>
#include <stddef.h>

/* A word, an insert with its format, a blank or another character. */
struct diff_word {
    struct slice text;
    bool differs; /* the other line does not have it here */
};

struct diff_words {
    ARRAY_OF(struct diff_word) items;
};

/* Splits two lines and tells which words differ: the fewest, unless the lines have too many of
   them; then all between those that are equal at the start and the end. free() the items. */
void diff_words(struct diff_words *old, struct diff_words *new, struct slice old_line,
                struct slice new_line);

#endif
