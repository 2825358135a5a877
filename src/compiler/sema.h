/* Meaning: names, ids, languages, duplicates; makes a parsed catalogue a checked one. */
#ifndef MSGTAB_COMPILER_SEMA_H
#define MSGTAB_COMPILER_SEMA_H

#include "catalogue.h"
#include "diag.h"

/* Resolves the members of the catalogue that are marked (sema). They are complete when no error
   was recorded; the catalogue can be freed in any case. */
void sema_resolve(struct catalogue *c, struct diag *d);

#endif
