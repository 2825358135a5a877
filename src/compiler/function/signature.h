/* The C function that a message becomes: its name and parameters (design, section 4). */
#ifndef MSGTAB_COMPILER_SIGNATURE_H
#define MSGTAB_COMPILER_SIGNATURE_H

#include "event_text.h"

enum { SIGNATURE_PARAMETERS_MAX = 99 };

struct parameter {
    enum insert_type type; /* INSERT_NOTHING: no text uses it; it is a string then */
    struct slice name;     /* len 0: argN */
    struct place place;    /* where the type comes from; span.len 0: nowhere yet */
    bool by_id; /* of an event text: the report function takes the id of a parameter text */
};

struct signature {
    struct slice base; /* what the name begins with, and a '_'; len 0: nothing */
    struct slice name; /* from ;//@ function, or the symbol; shown in lower case */
    struct place place;
    const struct directive *event; /* the comment that makes it an event text, or NULL */
    unsigned count;                /* parameters: inserts 1 to the highest one used or named */
    struct parameter parameters[SIGNATURE_PARAMETERS_MAX];
};

/* Reads the inserts of all texts of a message and its ;//@ comments; false after an error. Without
   a ;//@ function the name is BASE_SYMBOL, or SYMBOL when that begins with BASE_ in any case. */
bool signature_make(struct signature *s, const struct event_symbols *symbols, struct slice base,
                    const struct message *m, struct diag *d);

/* Reads the comments, and of the texts whether they agree with the types declared there. */
bool signature_read_comments(struct signature *s, const struct event_symbols *symbols,
                             const struct message *m, struct diag *d);

/* Appends the function's name in small letters. */
void signature_name(struct buf *out, const struct signature *s);

/* Appends the name of a parameter, counted from 0. */
void signature_parameter(struct buf *out, const struct signature *s, unsigned index);

#endif
