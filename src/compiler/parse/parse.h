/* The parser: one source into the catalogue's items (mc language: statements). */
#ifndef MSGTAB_COMPILER_PARSE_H
#define MSGTAB_COMPILER_PARSE_H

#include "catalogue.h"
#include "diag.h"

/* Appends what source number file of the catalogue says; errors go to d, and reading goes on
   after the statement they are in. */
void parse_source(struct catalogue *c, uint32_t file, struct diag *d);

#endif
