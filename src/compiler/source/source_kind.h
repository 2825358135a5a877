/* Files that are not sources: reported as what they are, not byte by byte. */
#ifndef MSGTAB_COMPILER_SOURCE_KIND_H
#define MSGTAB_COMPILER_SOURCE_KIND_H

#include "buf.h"

#include <stdbool.h>

/* What a file is if it is not a source, to complete a sentence that begins with "this is"; NULL: it
   may be one. With guess, its encoding was not given. */
const char *source_kind_wrong(const struct buf *file, bool guess);

#endif
