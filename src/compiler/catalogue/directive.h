/* The comments that msgtab reads: ;//@ word arguments (mc language: comments). */
#ifndef MSGTAB_COMPILER_DIRECTIVE_H
#define MSGTAB_COMPILER_DIRECTIVE_H

#include "catalogue.h"
#include "diag.h"

/* A word for the whole catalogue may stand behind `file`, which other words may not. If the comment
   is one, appends it to the catalogue's directives; an unknown word is a warning. */
void directive_read(struct catalogue *c, const struct statement *comment, struct diag *d);

/* Cuts the next word off the front of rest; len 0 when there is none. */
struct slice directive_word(struct slice *rest);

#endif
