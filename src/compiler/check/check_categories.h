/* Events whose category has no text. */
#ifndef MSGTAB_COMPILER_CHECK_CATEGORIES_H
#define MSGTAB_COMPILER_CHECK_CATEGORIES_H

#include "catalogue.h"
#include "diag.h"

void check_categories(const struct catalogue *c, struct diag *d);

#endif
