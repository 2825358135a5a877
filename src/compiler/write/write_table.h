/* The message table of one language (mc output, section 3). */
#ifndef MSGTAB_COMPILER_WRITE_TABLE_H
#define MSGTAB_COMPILER_WRITE_TABLE_H

#include "buf.h"
#include "catalogue.h"
#include "diag.h"

struct table_options {
    bool lf_empty_lines; /* an empty line that ends in LF is stored as LF, as mc.exe does */
    bool no_last_eol;    /* no CR LF after the last line */
    bool ansi;           /* 8-bit texts in the ANSI page of the language */
};

/* Appends the table of the language with that index; false after an error. */
bool table_write(struct buf *out, const struct catalogue *c, uint32_t language,
                 const struct table_options *o, struct diag *d);

#endif
