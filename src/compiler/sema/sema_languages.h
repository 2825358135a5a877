/* What the languages of a catalogue must not share. */
#ifndef MSGTAB_COMPILER_SEMA_LANGUAGES_H
#define MSGTAB_COMPILER_SEMA_LANGUAGES_H

#include "catalogue.h"
#include "diag.h"

/* Reports languages with texts that have one file name, in any case. */
void sema_languages(const struct catalogue *c, struct diag *d);

#endif
