/* What the languages of a catalogue must not share, and names that do not fit their ids. */
#ifndef MSGTAB_COMPILER_SEMA_LANGUAGES_H
#define MSGTAB_COMPILER_SEMA_LANGUAGES_H

#include "catalogue.h"
#include "diag.h"

/* Reports languages with texts that have one file name, in any case, and languages with the id of
   another one. */
void sema_languages(const struct catalogue *c, struct diag *d);

#endif
