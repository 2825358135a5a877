/* Lists of names: ( name=value[:extra] ... ) (mc language: ...Names). */
#ifndef MSGTAB_COMPILER_PARSE_NAMES_H
#define MSGTAB_COMPILER_PARSE_NAMES_H

#include "parser.h"

/* Takes a whole list, which makes a statement of that kind. */
void parse_names(struct parser *p, const struct keyword *self, enum statement_kind kind);

#endif
