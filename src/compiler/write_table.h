/* The message table of one language (mc output, section 3). */
#ifndef MSGTAB_COMPILER_WRITE_TABLE_H
#define MSGTAB_COMPILER_WRITE_TABLE_H

#include "buf.h"
#include "catalogue.h"
#include "diag.h"

/* Appends the table of the language with that index; false after an error. */
bool table_write(struct buf *out, const struct catalogue *c, uint32_t language, struct diag *d);

#endif
