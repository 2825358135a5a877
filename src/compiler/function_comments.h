/* The ;//@ comments on generated functions: insert, function, event. */
#ifndef MSGTAB_COMPILER_FUNCTION_COMMENTS_H
#define MSGTAB_COMPILER_FUNCTION_COMMENTS_H

#include "catalogue.h"
#include "diag.h"

/* Checks them; with made only those that signature_make does not see, on messages without a
   symbol. */
void function_comments_check(const struct catalogue *c, bool made, struct diag *d);

#endif
