/* A piece of a source and a place in one. */
#ifndef MSGTAB_COMPILER_SPAN_H
#define MSGTAB_COMPILER_SPAN_H

#include "slice.h"

#include <stdint.h>

struct span {
    uint32_t start; /* byte offset in the decoded source */
    uint32_t len;
};

struct place {
    uint32_t file; /* index of the source; PLACE_NONE: no source is at fault */
    struct span span;
};

#define PLACE_NONE UINT32_MAX

static inline struct place place_none(void)
{
    return (struct place){PLACE_NONE, {0, 0}};
}

#endif
