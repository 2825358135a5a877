/* A file of translations, .po, as read: entries in their order. All pieces of text are decoded and
   lie in a made source, whose places diagnostics show in the file itself. */
#ifndef MSGTAB_COMPILER_PO_H
#define MSGTAB_COMPILER_PO_H

#include "arena.h"
#include "catalogue.h"
#include "source_file.h"
#include "span.h"

#include <stdbool.h>

/* Spans are of the made source. */
struct po_entry {
    struct span context; /* msgctxt */
    struct span id, text;
    struct span previous_context, previous_id; /* of a fuzzy entry, len 0: none */
    struct span notes;                         /* the translator's comment lines, with line ends */
    struct span flags;                         /* other than fuzzy, each after ", " */
    bool has_context;
    bool fuzzy;
    bool obsolete;
};

struct po {
    uint32_t file; /* number of the file itself */
    uint32_t made; /* and of the made source */
    struct po_entry header;
    ARRAY_OF(struct po_entry) entries; /* without the header */
    ARRAY_OF(struct source_piece) pieces;
    struct name_entry language; /* as an entry of LanguageNames; made from the tag when only that is
                                   there */
    struct span language_at;    /* where the header names it */
    uint32_t language_id;
    bool language_named; /* the header has X-Msgtab-Language */
};

static inline struct slice po_slice(const struct catalogue *c, const struct po *po,
                                    struct span span)
{
    return catalogue_slice(c, po->made, span);
}

/* The place that shows an entry: its msgctxt, or its msgid. */
static inline struct place po_place(const struct po *po, const struct po_entry *entry)
{
    return (struct place){po->made, entry->has_context ? entry->context : entry->id};
}

void po_free(struct po *po);

#endif
