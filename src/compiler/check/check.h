/* The linter: texts that FormatMessage would not show as meant (FormatMessage rules, 2 and 3). */
#ifndef MSGTAB_COMPILER_CHECK_H
#define MSGTAB_COMPILER_CHECK_H

#include "catalogue.h"
#include "diag.h"

/* Looks at every text of a resolved catalogue. With event also for what event viewers cannot show.
   A ;//@ allow MTnnnn before a message keeps that warning away from it. */
void check_catalogue(const struct catalogue *c, bool event, struct diag *d);

#endif
