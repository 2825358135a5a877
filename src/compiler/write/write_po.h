/* Writes a .po or .pot file as msgcat --no-wrap would (mc language: translations). */
#ifndef MSGTAB_COMPILER_WRITE_PO_H
#define MSGTAB_COMPILER_WRITE_PO_H

#include "buf.h"
#include "po_rows.h"

/* Appends the file in UTF-8. The catalogue is sound; what is wrong with the older file is in d. */
void po_write(struct buf *out, const struct catalogue *c, const struct po_options *o,
              struct diag *d);

#endif
