/* A table whose parts are where comments say: block and bytes. */
#ifndef MSGTAB_COMPILER_WRITE_LAYOUT_H
#define MSGTAB_COMPILER_WRITE_LAYOUT_H

#include "write_entry.h"

#include <stdbool.h>

struct comment;

/* The pieces of the table of a language; returns how many. */
size_t layout_pieces(const struct catalogue *c, uint32_t language,
                     const struct comment *const **pieces);

/* Appends the table that the pieces describe to w->out. False after an error. */
bool layout_write(struct entry_writer *w, const struct comment *const *pieces, size_t count);

#endif
