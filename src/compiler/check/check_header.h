/* What the ';' lines of the sources put into the header, as far as that needs no parser of C. */
#ifndef MSGTAB_COMPILER_CHECK_HEADER_H
#define MSGTAB_COMPILER_CHECK_HEADER_H

#include "catalogue.h"
#include "diag.h"

void check_header(const struct catalogue *c, struct diag *d);

#endif
