/* The typed C wrapper: BASE.h and BASE.c (design, section 4). */
#ifndef MSGTAB_COMPILER_WRITE_WRAPPER_H
#define MSGTAB_COMPILER_WRITE_WRAPPER_H

#include "buf.h"
#include "catalogue.h"
#include "signature.h"

struct wrapper_options {
    const struct buf *ids; /* the header of the catalogue, as header_write makes it */
    const char *base;      /* file name without folder and ending */
    const char *dll;       /* file name of the DLL that BASE_open looks for */
};

/* Appends both files, with a function for each signature; what cannot be written is an error in
   d. */
void wrapper_write(struct buf *header, struct buf *code, const struct catalogue *c,
                   const struct signatures *signatures, const struct wrapper_options *o,
                   struct diag *d);

#endif
