/* "did you mean": the name closest to a word. */
#ifndef MSGTAB_UTIL_SUGGEST_H
#define MSGTAB_UTIL_SUGGEST_H

#include "slice.h"
#include "text_util.h"

struct suggestion {
    struct slice word;
    struct slice best;
    unsigned distance; /* the best so far; a name farther away is not suggested */
    char text[SHOWN_SIZE + 24];
};

struct suggestion suggest_start(struct slice word);
void suggest_try(struct suggestion *s, struct slice name);

/* "; did you mean 'Name'?", or nothing. Valid as long as s. */
const char *suggest_text(struct suggestion *s);

#endif
