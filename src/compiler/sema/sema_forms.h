/* The forms of texts: what the comments lines, encoding, text and entry say, text by text. */
#ifndef MSGTAB_COMPILER_SEMA_FORMS_H
#define MSGTAB_COMPILER_SEMA_FORMS_H

#include "catalogue.h"
#include "diag.h"
#include "names.h"

/* Fills c->forms if there is such a comment; the languages of the texts are known. A string must
   say what the lines below it say. */
void sema_forms(struct catalogue *c, const struct names *languages, struct diag *d);

/* How many bytes the entry of a text with a form takes; 0 for a form in which this is known only
   when it is written. */
uint64_t sema_form_size(const struct catalogue *c, uint32_t text);

#endif
