/* Inserts that a '*' of another one reads too. */
#ifndef MSGTAB_COMPILER_CHECK_STARS_H
#define MSGTAB_COMPILER_CHECK_STARS_H

#include "catalogue.h"
#include "diag.h"

void check_stars(const struct catalogue *c, struct diag *d);

#endif
