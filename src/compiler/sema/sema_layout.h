/* Where the parts of tables are: the comments block and bytes. */
#ifndef MSGTAB_COMPILER_SEMA_LAYOUT_H
#define MSGTAB_COMPILER_SEMA_LAYOUT_H

#include "diag.h"
#include "names.h"

/* Collects the comments in c->pieces, by language and then as in the sources; languages whose table
   has no messages count as used. */
void sema_layout_languages(struct catalogue *c, const struct names *languages, struct diag *d);

/* Each message must be in one block of its language, and each id of a block be a message. The
   messages have their places in the tables. */
void sema_layout(struct catalogue *c, struct diag *d);

#endif
