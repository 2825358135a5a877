/* Quotation marks and brackets of a text: pairs, what has no partner, and what they enclose. */
#ifndef MSGTAB_COMPILER_ENCLOSURES_H
#define MSGTAB_COMPILER_ENCLOSURES_H

#include "pieces.h"

#include <stdbool.h>

struct quotes {
    unsigned pairs;
    bool odd;    /* a double one has no partner */
    size_t last; /* the index of the last double one */
    bool around[INSERT_NUMBERS];
};

/* Apostrophes are told from quotation marks by their neighbours. */
void quotes_read(struct quotes *q, const struct pieces *p);

enum bracket { BRACKET_NONE, BRACKET_ROUND, BRACKET_SQUARE, BRACKET_CURLY, BRACKET_ANGLE };

enum { BRACKET_KINDS = BRACKET_ANGLE + 1 };

struct brackets {
    unsigned pairs[BRACKET_KINDS];       /* without those of endings, as in "file(s)" */
    unsigned alone;                      /* brackets without a partner */
    size_t last_alone;                   /* the index of the last */
    enum bracket around[INSERT_NUMBERS]; /* the innermost pair */
    bool beside[INSERT_NUMBERS];         /* one of that pair is directly beside the insert */
};

/* Full-width and East Asian brackets count as the plain ones. */
void brackets_read(struct brackets *b, const struct pieces *p);

#endif
