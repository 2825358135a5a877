/* From the text of an instrumentation manifest to what it says. */
#ifndef MSGTAB_COMPILER_MANIFEST_READ_H
#define MSGTAB_COMPILER_MANIFEST_READ_H

#include "diag.h"
#include "manifest_model.h"
#include "source_file.h"

#include <stdbool.h>

/* Whether a file is a manifest: its name ends in .man, or it begins as XML does. */
bool manifest_is_source(const char *name, const struct buf *file);

/* Takes over the bytes of file as the source with this number and reads it; what is wrong is in d.
   m is to be freed in any case, after the last use of d. */
void manifest_read(struct manifest *m, struct source_file *s, uint32_t number, const char *name,
                   struct buf *file, struct diag *d);

/* Warns of what the older form of the resource cannot hold. */
void manifest_check_old(const struct manifest *m, struct diag *d);

#endif
