/* What the header of a .po file says: its charset and its language. */
#ifndef MSGTAB_COMPILER_PO_HEADER_H
#define MSGTAB_COMPILER_PO_HEADER_H

#include "po_string.h"

/* Fields that are ours or that we read. */
#define PO_FIELD_LANGUAGE "X-Msgtab-Language"

/* The first value of a field of the header, without blanks around it; len 0: none. */
struct slice po_header_field(struct slice header, const char *name);

/* The name of the charset of a file, len 0: it has none, and its page: UTF-8 without a name, 0 when
   the name is not known or not for .po files. */
struct slice po_charset(struct slice file, uint32_t *page);

/* Fills the members of s->po about its language from its header, which is read; false after an
   error. A template has no language. */
bool po_header_read(struct po_strings *s);

#endif
