/* Percent signs of a text that are no escapes of FormatMessage. */
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
};

/* The next one at or behind *pos, which moves behind it; false at the end. */
bool percent_next(struct slice text, size_t *pos, struct percent *out);

#endif
