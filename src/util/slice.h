/* A piece of text; sources are at most 4 GiB - 1 bytes long. */
#ifndef MSGTAB_UTIL_SLICE_H
#define MSGTAB_UTIL_SLICE_H

#include <stdint.h>
#include <string.h>

/* Bytes owned by somebody else. */
struct slice {
    const char *text;
    uint32_t len;
};

/* A NUL-terminated text. */
static inline struct slice slice_of(const char *text)
{
    return (struct slice){text, (uint32_t)strlen(text)};
}

#endif
