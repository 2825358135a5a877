/* The elements in a template's UserData. */
#ifndef MSGTAB_COMPILER_USER_DATA_H
#define MSGTAB_COMPILER_USER_DATA_H

#include "buf.h"
#include "xml.h"

/* Appends the text of an element without white space at both ends. */
void user_text(struct buf *out, const struct xml_element *e);

/* The number of the field that a text means, %1 being 1; 0: it is an ordinary text. */
uint32_t user_field(struct slice text);

#endif
