/* What the writers of the parts of a manifest's header share. */
#ifndef MSGTAB_COMPILER_MANIFEST_HEADER_H
#define MSGTAB_COMPILER_MANIFEST_HEADER_H

#include "write_manifest_header.h"

#include "map.h"

struct header_writer {
    struct buf *out;
    const struct manifest *m;
    const struct manifest_header_options *options;
    struct diag *diag;
    const struct manifest_provider *provider;
    struct buf clean;      /* the provider's name as a part of C names */
    struct buf symbol;     /* of one event after the other */
    struct buf signature;  /* of one template after the other */
    struct map signatures; /* which functions are there */
    struct map defines;    /* which constants are there */
    struct arena names;    /* of both */
};

/* For printf's %.*s. */
#define SLICE(s) (int)(s).len, (s).text

/* Appends a name with '_' for every character that C names do not have, and for digits that it
   begins with, if so asked. */
void header_clean(struct buf *out, struct slice name, bool digits_too);

/* The symbol of an event in w->symbol, up to the next call. */
struct slice header_event_symbol(struct header_writer *w, const struct manifest_event *v);

/* The parts of a provider. */
void header_constants(struct header_writer *w);
void header_functions(struct header_writer *w);

/* The function for a template, unless it is there already; its name ends in w->signature. NULL:
   that of events without fields. */
void header_template(struct header_writer *w, const struct manifest_template *t);

/* Whether an argument with the size of the field comes before that of the field. */
bool header_has_size(const struct manifest_field *f);

/* What all headers of manifests share. */
void header_common(struct buf *out, bool functions);

#endif
