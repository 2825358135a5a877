/* The inserts of texts: found once, for the linter and for the functions of the wrapper. */
#ifndef MSGTAB_COMPILER_INSERTS_H
#define MSGTAB_COMPILER_INSERTS_H

#include "catalogue.h"
#include "diag.h"
#include "insert.h"

/* Fills c->uses and c->use_start, of a sound catalogue, and reports inserts that FormatMessage
   refuses and those that are a string and a number in one text: errors, but with wrapper warnings
   that their message gets no function. Without all only messages with comments about their inserts
   are looked at; the others then seem to have none. */
void inserts_read(struct catalogue *c, bool all, bool wrapper, struct diag *d);

/* Says that a message gets no function in the wrapper, and why; false when a comment allows the
   fault, or it would get none anyway. */
bool no_function(const struct catalogue *c, const struct message *m, enum diag_code code,
                 struct place place, const char *why, struct diag *d);

/* What is said of an insert that is used with two types. */
enum { INSERT_CLASH_SIZE = 80 };
void insert_show_clash(char *out, uint32_t number, enum insert_type one, enum insert_type other);

/* The conversion between the marks of an insert when event viewers know it: 's', which an insert
   without marks has too, or 'S', which keeps the string from being expanded. 0: another format. */
char event_conversion(struct slice body, const struct insert *insert);

#endif
