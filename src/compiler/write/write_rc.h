/* The resource script that includes the .bin files (mc output, section 2). */
#ifndef MSGTAB_COMPILER_WRITE_RC_H
#define MSGTAB_COMPILER_WRITE_RC_H

#include "buf.h"
#include "catalogue.h"

/* prefix is put before each file name. wevt names the file with the resource WEVT_TEMPLATE; NULL:
   there is none. */
void rc_write(struct buf *out, const struct catalogue *c, const char *prefix, const char *wevt);

/* Appends the name of a language's .bin file, without NUL. */
void rc_bin_name(struct buf *out, const struct name *language, const char *prefix);

#endif
