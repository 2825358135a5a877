/* A translation beside the first text of its message, and the rules that compare them. */
#ifndef MSGTAB_COMPILER_TRANSLATION_H
#define MSGTAB_COMPILER_TRANSLATION_H

#include "catalogue.h"
#include "diag.h"
#include "enclosures.h"
#include "text_util.h"

/* One of the two texts. */
struct version_of_text {
    const struct text *text;
    struct slice body;
    struct pieces pieces;
    struct quotes quotes;
    struct brackets brackets;
    uint32_t language;        /* its id */
    const struct name *named; /* the language whose name follows: mostly that of the last text */
    char name[SHOWN_SIZE];    /* in quotes */
};

struct translation {
    const struct message *message;
    struct version_of_text first, other;
    struct diag *diag;
};

/* Reports a fault at an offset of the translation, and where the first text is. */
void translation_fault(const struct translation *t, enum diag_code code, size_t offset,
                       const char *format, ...) BUF_PRINTF(4, 5);

/* Each reports the faults of one rule. */
void translation_check_cut(const struct translation *t);
void translation_check_breaks(const struct translation *t);
void translation_check_stop(const struct translation *t);
void translation_check_numbers(const struct translation *t);
void translation_check_same(const struct translation *t);
void translation_check_blanks(const struct translation *t);
void translation_check_quotes(const struct translation *t);
void translation_check_brackets(const struct translation *t);
void translation_check_repeated(const struct translation *t);

#endif
