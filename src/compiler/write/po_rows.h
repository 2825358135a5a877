/* The entries of a .po file that is to be written: of each message what is to be translated, and
   its translation from the sources or from an older file. */
#ifndef MSGTAB_COMPILER_PO_ROWS_H
#define MSGTAB_COMPILER_PO_ROWS_H

#include "arena.h"
#include "catalogue.h"
#include "diag.h"
#include "po.h"

#define PO_NO_LANGUAGE UINT32_MAX

struct po_options {
    uint32_t from;           /* the language of the texts to translate; PO_NO_LANGUAGE, or where a
                                message has no text in it: its first text */
    uint32_t language;       /* of the translations; PO_NO_LANGUAGE: no text is in it */
    const struct name *name; /* of the language, for the header; NULL: a template */
    const struct po *old;    /* where they come from; NULL: from the sources */
    bool pseudo;             /* the translations are made: see pseudo.h */
    bool no_context; /* messages with one text have one translation, as in other programs' files */
};

struct po_row {
    struct slice context; /* len 0: none */
    struct slice id, text;
    struct slice previous_context, previous_id;
    struct slice notes, flags; /* see po.h */
    bool fuzzy, obsolete;
    uint32_t message; /* PO_NO_MESSAGE: none any more */
};

#define PO_NO_MESSAGE UINT32_MAX

struct po_rows {
    ARRAY_OF(struct po_row) items; /* in the order of the messages, then obsolete ones */
    uint32_t *next;                /* of each message: another one that its row is for, or
                                      PO_NO_MESSAGE */
    struct arena texts;
};

/* Makes them; that the older file is of another catalogue is an error in d. */
void po_rows_make(struct po_rows *rows, const struct catalogue *c, const struct po_options *o,
                  struct diag *d);

/* How much is translated. */
struct po_counts {
    size_t translated, fuzzy, missing;
};
struct po_counts po_rows_count(const struct po_rows *rows);

void po_rows_free(struct po_rows *rows);

#endif
