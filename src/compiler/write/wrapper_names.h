/* The names in a wrapper: what its functions are called, and that none is there twice. */
#ifndef MSGTAB_COMPILER_WRAPPER_NAMES_H
#define MSGTAB_COMPILER_WRAPPER_NAMES_H

#include "arena.h"
#include "catalogue.h"
#include "diag.h"
#include "map.h"
#include "signature.h"

struct wrapper_names {
    const struct catalogue *catalogue;
    struct diag *diag;
    struct arena arena;       /* names, and keys of the map */
    struct map functions;     /* name -> message */
    const struct map *macros; /* of the header */
    struct slice prefix;      /* BASE as a C name in lower case; a NUL follows it */
};

/* Reports macros of the header that would change what the wrapper says; base is the file name
   without folder and ending. */
void wrapper_names_init(struct wrapper_names *n, const struct catalogue *c,
                        const struct map *macros, const char *base, struct diag *d);
void wrapper_names_free(struct wrapper_names *n);

/* The functions for one message. */
struct function_names {
    struct slice format; /* what ;//@ function says; else BASE_SYMBOL, or SYMBOL when that begins
                            with BASE_ in any case */
    struct slice report; /* of an event text BASE_report_NAME: NAME is the other without BASE_ and
                            event_; else len 0 */
};

/* Makes and claims the names for a message, with those of the twins; false after a diagnostic. They
   live as long as n. */
bool wrapper_names_claim(struct wrapper_names *n, const struct signature *s,
                         struct function_names *out);

#endif
