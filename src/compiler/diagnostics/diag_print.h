/* The forms in which diagnostics are printed. */
#ifndef MSGTAB_COMPILER_DIAG_PRINT_H
#define MSGTAB_COMPILER_DIAG_PRINT_H

#include "diag.h"

#include <stdio.h>

enum diag_style {
    DIAG_GCC,   /* file:line:column: error: text [MT1234], then the line with a caret */
    DIAG_MSVC,  /* file(line,column): error MT1234: text */
    DIAG_JSON,  /* one array of objects; those without a place lack its members */
    DIAG_SARIF, /* a log of SARIF 2.1.0 */
    DIAG_GITHUB /* workflow commands of GitHub Actions */
};

/* Whether a style is for other programs. */
static inline bool diag_is_for_programs(enum diag_style style)
{
    return style >= DIAG_JSON;
}

/* Prints all, in the order of their places, in one of the forms for people. Past a limit they are
   told only the number. */
void diag_print(const struct diag *d, enum diag_style style, FILE *to);

/* The same in any form. */
void diag_report(const struct diag *d, enum diag_style style, FILE *to);

#endif
