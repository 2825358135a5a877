/* Pseudo-localisation: what a translation could look like, still readable for who knows English. */
#ifndef MSGTAB_COMPILER_PSEUDO_H
#define MSGTAB_COMPILER_PSEUDO_H

#include "buf.h"
#include "catalogue.h"

/* The language that Windows has for this, as LanguageNames would declare it. */
extern const struct name pseudo_language;

/* Appends a text with accented letters, each line a third longer and in brackets, so that clipped
   ones are seen. Inserts, escapes and line ends stay as they are. */
void pseudo_text(struct buf *out, struct slice text);

#endif
