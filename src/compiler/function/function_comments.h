/* The ;//@ comments on generated functions: insert, function, event. */
#ifndef MSGTAB_COMPILER_FUNCTION_COMMENTS_H
#define MSGTAB_COMPILER_FUNCTION_COMMENTS_H

#include "catalogue.h"
#include "diag.h"

/* Finds those on messages without a symbol, which get no function. */
void function_comments_check_symbols(const struct catalogue *c, struct diag *d);

/* Checks the others, as signature_make does for the wrapper. */
void function_comments_check(const struct catalogue *c, struct diag *d);

#endif
