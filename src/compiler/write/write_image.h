/* Resource-only DLLs, written without a linker (Microsoft, "PE Format"). */
#ifndef MSGTAB_COMPILER_WRITE_IMAGE_H
#define MSGTAB_COMPILER_WRITE_IMAGE_H

#include "buf.h"
#include "machine.h"
#include "resource.h"

#include <stdbool.h>
#include <stddef.h>

/* Appends a whole DLL that holds at least one resource; the list may come in any order, and no two
   have the same type, name and language. The same resources give the same bytes: the header's time
   stamp is a hash of the image, as linkers write it for reproducible builds. False: the resources
   are too large for one section (see write_rsrc.h), and nothing was appended. */
bool image_write(struct buf *out, const struct resource *list, size_t count, enum machine machine);

#endif
