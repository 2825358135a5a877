/* Translations that differ from the first text of their message in what should be the same. */
#ifndef MSGTAB_COMPILER_CHECK_TRANSLATIONS_H
#define MSGTAB_COMPILER_CHECK_TRANSLATIONS_H

#include "catalogue.h"
#include "diag.h"
#include "rule_set.h"

void check_translations(const struct catalogue *c, const struct rule_set *on, struct diag *d);

#endif
