/* The C header in the layout of mc.exe (mc output, section 1). */
#ifndef MSGTAB_COMPILER_WRITE_HEADER_H
#define MSGTAB_COMPILER_WRITE_HEADER_H

#include "buf.h"
#include "catalogue.h"
#include "diag.h"

struct header_options {
    bool decimal_names; /* the values of severities and facilities are decimal */
    bool ole;           /* the banner explains codes as HRESULTs */
    bool undefine;      /* a symbol before it is defined again, for compilers of C */
    bool open_end;      /* a comment that ends the source without a line end gets none */
    size_t sources;     /* how many of the first sources are shown; 0: all */
};

void header_write(struct buf *out, const struct catalogue *c, const struct header_options *o,
                  struct diag *d);

#endif
