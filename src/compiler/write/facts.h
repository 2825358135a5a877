/* Facts: what ;//@ fact comments say of messages, as a list of macros for C's preprocessor. */
#ifndef MSGTAB_COMPILER_FACTS_H
#define MSGTAB_COMPILER_FACTS_H

#include "buf.h"
#include "catalogue.h"
#include "diag.h"

/* Appends the list: for each message, in the order of the ids, MESSAGE(id, prefix, name) and its
   facts as FACT_word(id, prefix, name, value,
   ...). The SymbolicName is prefix##name, the prefix ending in its first '_', so that C can make
   other names out of it. Messages without a symbol are left out; one that has facts is an error. */
void facts_write(struct buf *out, const struct catalogue *c, struct diag *d);

#endif
