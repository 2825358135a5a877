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
    uint32_t file; /* index of the source */
    struct span span;
};

#endif
