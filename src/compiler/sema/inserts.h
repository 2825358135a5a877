/* The inserts of texts: found once, for the linter and for the functions of the wrapper. */
#ifndef MSGTAB_COMPILER_INSERTS_H
#define MSGTAB_COMPILER_INSERTS_H

#include "catalogue.h"
#include "diag.h"
#include "insert.h"

/* Fills c->uses and c->use_start, of a sound catalogue, and reports inserts that FormatMessage
   refuses and those that are a string and a number in one text. Without all only messages with
   comments about their inserts are looked at; the others then seem to have none. */
void inserts_read(struct catalogue *c, bool all, struct diag *d);

/* The conversion between the marks of an insert when event viewers know it: 's', which an insert
   without marks has too, or 'S', which keeps the string from being expanded. 0: another format. */
char event_conversion(struct slice body, const struct insert *insert);

#endif
