/* The strings of a .po file without their escapes, one after the other in the text of a made
   source. */
#ifndef MSGTAB_COMPILER_PO_STRING_H
#define MSGTAB_COMPILER_PO_STRING_H

#include "buf.h"
#include "diag.h"
#include "po.h"

struct po_strings {
    struct po *po; /* gets the pieces */
    struct buf text;
    uint32_t charset_at; /* where the file names the charset by which it was decoded */
    struct diag *diag;
};

/* Appends bytes of the file as they are. */
struct span po_strings_copy(struct po_strings *s, struct slice bytes, uint32_t origin);

/* Appends what is between two quotes; false after an error. */
bool po_strings_decode(struct po_strings *s, struct slice quoted, uint32_t origin);

#endif
