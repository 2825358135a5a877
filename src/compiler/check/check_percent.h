/* Percent signs of a text that are not escapes of FormatMessage. */
#ifndef MSGTAB_COMPILER_CHECK_PERCENT_H
#define MSGTAB_COMPILER_CHECK_PERCENT_H

#include "span.h"

#include <stdbool.h>
#include <stddef.h>

enum percent_kind {
    PERCENT_PRINTF, /* %s, %08lx and their like */
    PERCENT_LONE    /* a percent sign that FormatMessage drops */
};

struct percent {
    enum percent_kind kind;
    size_t begin;
    uint32_t len;
    unsigned number;   /* of %2$s; 0: none */
    struct slice spec; /* of PERCENT_PRINTF: what follows the '%' or the '$' */
};

/* A walk through a text; all but the text is 0 at first. */
struct percent_walk {
    struct slice text;
    size_t pos;
    size_t insert_end; /* of the last insert */
};

/* The next one; false at the end. */
bool percent_next(struct percent_walk *w, struct percent *out);

#endif
