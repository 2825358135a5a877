/* Version resources, RT_VERSION (Microsoft, "VS_VERSIONINFO structure"). */
#ifndef MSGTAB_COMPILER_VERSION_H
#define MSGTAB_COMPILER_VERSION_H

#include "buf.h"
#include "version_text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The strings of one language, well-formed UTF-8. NULL: the first block's. */
struct version_block {
    uint16_t language; /* 0: neutral */
    const char *company;
    const char *description;
    const char *copyright;
};

struct version_info {
    const char *file_version;    /* what version_parse accepts, or NULL: 0.0.0.0 and no string */
    const char *product_version; /* the same; NULL: the file's */
    /* One block a language, at least one. Explorer shows the block of the user's language; other
       readers, and Explorer when there is none, take the first: put the neutral one there. */
    const struct version_block *blocks;
    size_t block_count;
};

/* Appends the data of a resource of type RSRC_TYPE_VERSION and name 1. False: the strings are too
   long for the 16-bit sizes in it, and nothing was appended. */
bool version_write(struct buf *out, const struct version_info *info);

#endif
