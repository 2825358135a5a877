/* COFF objects that put resources into the program they are linked to (Microsoft, "PE Format"). */
#ifndef MSGTAB_COMPILER_WRITE_COFF_H
#define MSGTAB_COMPILER_WRITE_COFF_H

#include "buf.h"
#include "machine.h"
#include "resource.h"

#include <stdbool.h>
#include <stddef.h>

/* Appends a whole object that holds at least one resource; the list may come in any order, and no
   two have the same type, name and language. MACHINE_NONE gives one for x86. False: more resources
   than an object can relocate (65,535), or too large (see write_rsrc.h); nothing was appended. */
bool coff_write(struct buf *out, const struct resource *list, size_t count, enum machine machine);

#endif
