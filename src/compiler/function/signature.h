/* The C functions that messages become: names and parameters (design, section 4). */
#ifndef MSGTAB_COMPILER_SIGNATURE_H
#define MSGTAB_COMPILER_SIGNATURE_H

#include "buf.h"
#include "catalogue.h"
#include "diag.h"
#include "map.h"

struct parameter {
    enum insert_type type; /* INSERT_NOTHING: no text uses it; it is a string then */
    struct slice name;     /* len 0: argN */
    struct place place;    /* where the type comes from; span.len 0: nowhere yet */
    bool by_id; /* of an event text: the report function takes the id of a parameter text */
};

struct signature {
    uint32_t message;
    struct slice name;  /* of ;//@ function, or the symbol; the function's is in lower case */
    bool named;         /* ;//@ function gave it */
    struct place place; /* of the name */
    bool event;         /* an event text */
    uint16_t category;  /* of the event */
    unsigned count;     /* parameters: inserts 1 to the highest one used or named */
    struct parameter *parameters;
};

struct signatures {
    ARRAY_OF(struct signature) items; /* for the wrapper, without those that errors are in */
    struct map macros;                /* of the header: see macros_init */
    struct arena arena;               /* holds the parameters */
};

/* Makes the signatures of a sound catalogue whose inserts were read, and reports what is wrong with
   the comments and the texts: with wrapper of all messages that get a function, else only of those
   that comments describe, and none is kept. */
void signatures_make(struct signatures *all, const struct catalogue *c, bool wrapper,
                     struct diag *d);

void signatures_free(struct signatures *all);

/* Appends the name of a parameter, counted from 0. */
void signature_parameter(struct buf *out, const struct signature *s, unsigned index);

#endif
