/* The linter: texts that FormatMessage would not show as meant (FormatMessage rules, 2 and 3). */
#ifndef MSGTAB_COMPILER_CHECK_H
#define MSGTAB_COMPILER_CHECK_H

#include "catalogue.h"
#include "diag.h"

struct check_options {
    bool lint;            /* else only what every run looks for */
    bool event;           /* all texts are event texts */
    const char *enabled;  /* rules to turn on, separated by commas; NULL: none */
    const char *excepted; /* rules to leave out, but for those that always apply; NULL: none */
};

/* Looks at every text of a resolved catalogue. A ;//@ allow MTnnnn before a message keeps that
   warning away from it. */
void check_catalogue(const struct catalogue *c, const struct check_options *o, struct diag *d);

#endif
