/* A picture of how much is translated, as projects show it on their pages. */
#ifndef MSGTAB_TOOL_PO_BADGE_H
#define MSGTAB_TOOL_PO_BADGE_H

#include "buf.h"

#include <stddef.h>
#include <stdint.h>

struct badge_cell {
    const char *label; /* ASCII without marks of XML */
    unsigned percent;
};

/* Appends an SVG: "translated", then a cell for each language. */
void badge_write(struct buf *out, const struct badge_cell *cells, size_t count);

#endif
