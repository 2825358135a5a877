/* Files that are no sources: said as what they are, not byte by byte. */
#ifndef MSGTAB_COMPILER_SOURCE_KIND_H
#define MSGTAB_COMPILER_SOURCE_KIND_H

#include "buf.h"

#include <stdbool.h>

/* What a file is that is no source, as the rest of a sentence that begins with "this is"; NULL: it
   may be one. With guess nobody said its encoding. */
const char *source_kind_wrong(const struct buf *file, bool guess);

#endif
