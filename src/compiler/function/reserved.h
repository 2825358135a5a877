/* Names that a generated C function or parameter cannot have. */
#ifndef MSGTAB_COMPILER_RESERVED_H
#define MSGTAB_COMPILER_RESERVED_H

#include "span.h"

#include <stdbool.h>

/* A keyword of C or C++, or a macro that headers of C or Windows define. */
bool reserved_keyword(struct slice name);

/* A function of the C library or a common one of POSIX or Windows. */
bool reserved_function(struct slice name);

/* A name that belongs to the implementation or to this library: _x, x_t, msgtab_x. */
bool reserved_prefix(struct slice name);

/* A macro of <stdint.h>, INT8_MAX and its like, or of this library, MSGTAB_X. */
bool reserved_macro(struct slice name);

#endif
