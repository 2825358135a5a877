/* Reads a file of translations, .po (mc language: translations). */
#ifndef MSGTAB_COMPILER_READ_PO_H
#define MSGTAB_COMPILER_READ_PO_H

#include "buf.h"
#include "diag.h"
#include "po.h"

/* Takes over the bytes of the file, decodes them into sources[number], and makes sources[made] of
   its strings. After the first error, which is in d, nothing more is read, and po has no entries.
 */
void po_read(struct po *po, struct source_file *sources, uint32_t number, uint32_t made,
             const char *name, struct buf *file, struct diag *d);

#endif
