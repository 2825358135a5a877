/* The messages of a resolved catalogue in the order of their codes, language by language. */
#ifndef MSGTAB_COMPILER_SEMA_TABLES_H
#define MSGTAB_COMPILER_SEMA_TABLES_H

#include "catalogue.h"
#include "diag.h"

/* Fills c->table and c->language_start; reports equal codes, languages with one id, missing
   texts and sources without messages. */
void sema_tables(struct catalogue *c, struct diag *d);

#endif
