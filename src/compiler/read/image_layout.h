/* Where the blocks and entries of a table are, when it is not where our compiler puts them. */
#ifndef MSGTAB_COMPILER_IMAGE_LAYOUT_H
#define MSGTAB_COMPILER_IMAGE_LAYOUT_H

#include "image_tables.h"

/* Appends the comments block and bytes that the table needs. */
void image_put_layout(struct buf *out, const struct image_table *item);

#endif
