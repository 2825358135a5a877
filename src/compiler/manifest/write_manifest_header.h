/* The C header of a manifest: names for what it defines, and functions that write its events
   (manifest language: header). */
#ifndef MSGTAB_COMPILER_WRITE_MANIFEST_HEADER_H
#define MSGTAB_COMPILER_WRITE_MANIFEST_HEADER_H

#include "buf.h"
#include "diag.h"
#include "manifest_model.h"

struct manifest_header_options {
    bool functions;           /* that write events too; else names only */
    bool callout;             /* each event goes to MCGEN_CALLOUT too */
    const char *write_prefix; /* of their names; NULL: EventWrite */
    const char *removed;      /* is left out at the start of symbols of events; NULL: nothing */
};

/* Appends it; the manifest is one that was read without errors. What C cannot say is in d. */
void manifest_header_write(struct buf *out, const struct manifest *m,
                           const struct manifest_header_options *o, struct diag *d);

#endif
