/* Meaning: names, ids, languages, duplicates; makes a parsed catalogue a checked one. */
#ifndef MSGTAB_COMPILER_SEMA_H
#define MSGTAB_COMPILER_SEMA_H

#include "catalogue.h"
#include "diag.h"
#include "po.h"

struct sema_options {
    bool wrapper;             /* compile_wrapper will be called */
    bool customer;            /* set the customer bit of every code */
    bool decimal;             /* codes are decimal in the header unless OutputBase says otherwise */
    uint32_t length_max;      /* warn of longer texts, in UTF-16 units; 0: no limit */
    const char *fill_missing; /* the language whose text replaces a missing one, or NULL */
    const struct po *translations; /* files whose texts become texts of the messages */
    size_t translation_count;
    bool maybe_empty; /* there is something else than messages: none is not worth a warning */
    bool fuzzy;       /* those that are marked as fuzzy too */
};

/* Resolves the members of the catalogue that are marked (sema). They are complete when no error
   was recorded; the catalogue can be freed in any case. */
void sema_resolve(struct catalogue *c, const struct sema_options *o, struct diag *d);

#endif
