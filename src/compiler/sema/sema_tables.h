/* The messages of a resolved catalogue in the order of their codes, language by language. */
#ifndef MSGTAB_COMPILER_SEMA_TABLES_H
#define MSGTAB_COMPILER_SEMA_TABLES_H

#include "catalogue.h"
#include "diag.h"
#include "sema.h"

/* Fills c->table and c->language_start; reports equal codes, missing and long texts, and sources
   without messages. */
void sema_tables(struct catalogue *c, const struct sema_options *o, struct diag *d);

/* The messages in the order of their codes: each the code above the message's index. free() it. */
uint64_t *sema_sorted_keys(const struct catalogue *c);

#endif
