/* .res files, what a resource compiler hands to a linker (Microsoft, "Resource File Formats"). */
#ifndef MSGTAB_COMPILER_WRITE_RES_H
#define MSGTAB_COMPILER_WRITE_RES_H

#include "buf.h"
#include "resource.h"

#include <stdbool.h>
#include <stddef.h>

/* Appends a whole .res file that holds at least one resource, sorted by type, name and language; no
   two have the same. False: the resources are too large for the section a linker would put them in
   (see write_rsrc.h), and nothing was appended. */
bool res_write(struct buf *out, const struct resource *list, size_t count);

#endif
