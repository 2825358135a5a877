/* Lines of texts that were not meant to be text. */
#ifndef MSGTAB_COMPILER_CHECK_LINES_H
#define MSGTAB_COMPILER_CHECK_LINES_H

#include "catalogue.h"
#include "diag.h"

void check_lines(const struct catalogue *c, struct diag *d);

#endif
