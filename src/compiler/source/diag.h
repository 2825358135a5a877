/* Diagnostics: recorded while a source is read, printed sorted later (diag_print.h). */
#ifndef MSGTAB_COMPILER_DIAG_H
#define MSGTAB_COMPILER_DIAG_H

#include "arena.h"
#include "buf.h"
#include "rule_set.h"
#include "span.h"

#include <stdbool.h>

struct source_file;

struct diag_record;

struct diag {
    struct arena arena; /* message texts */
    ARRAY_OF(const struct source_file *) sources;
    struct diag_record *items;
    size_t count, capacity;
    size_t errors, warnings;
    bool wrong_usage;         /* an error is the fault of the command line */
    struct rule_set excepted; /* what is not recorded */
    bool is_excepted;         /* the last one was not recorded: nor are its notes */
};

/* Makes a source known; its index is the number of calls before. */
void diag_source(struct diag *d, const struct source_file *s);

/* Records a diagnostic at a place, or with place_none(). */
void diag(struct diag *d, enum diag_code code, struct place place, const char *format, ...)
    BUF_PRINTF(4, 5);

/* Records an error without a place: what the command line asks for cannot be done. */
void diag_usage(struct diag *d, enum diag_code code, const char *format, ...) BUF_PRINTF(3, 4);

/* Adds a second place to the diagnostic recorded last. */
void diag_note(struct diag *d, struct place place, const char *format, ...) BUF_PRINTF(3, 4);

void diag_free(struct diag *d);

#endif
