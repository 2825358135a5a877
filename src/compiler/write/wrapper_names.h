/* The names in a wrapper: what its functions are called, and that none is there twice. */
#ifndef MSGTAB_COMPILER_WRAPPER_NAMES_H
#define MSGTAB_COMPILER_WRAPPER_NAMES_H

#include "arena.h"
#include "catalogue.h"
#include "diag.h"
#include "event_text.h"
#include "map.h"

struct wrapper_names {
    const struct catalogue *catalogue;
    struct diag *diag;
    struct arena arena;   /* names, and keys of the map */
    struct map functions; /* name -> message */
    struct event_symbols symbols;
    struct slice prefix; /* BASE as a C name in lower case; a NUL follows it */
};

/* Reports macros of the header that would change what the wrapper says; base is the file name
   without folder and ending. */
void wrapper_names_init(struct wrapper_names *n, const struct catalogue *c, const char *base,
                        struct diag *d);
void wrapper_names_free(struct wrapper_names *n);

/* Claims the names of the functions that format message index; false after a diagnostic. */
bool wrapper_names_claim(struct wrapper_names *n, struct slice name, struct place place,
                         uint32_t index);

/* Claims the names of the functions that report it: *name becomes BASE_report_NAME, where NAME is
   the name of the formatting function without BASE_ and event_. */
bool wrapper_names_claim_report(struct wrapper_names *n, struct slice function, struct place place,
                                uint32_t index, struct slice *name);

#endif
