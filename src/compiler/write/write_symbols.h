/* The .dbg file: a C table from message ids to symbolic names. */
#ifndef MSGTAB_COMPILER_WRITE_SYMBOLS_H
#define MSGTAB_COMPILER_WRITE_SYMBOLS_H

#include "buf.h"
#include "catalogue.h"

/* base names the table. */
void symbols_write(struct buf *out, const struct catalogue *c, const char *base);

#endif
