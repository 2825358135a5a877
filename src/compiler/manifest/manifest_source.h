/* The messages of a manifest: they are added to a catalogue, so that all that is known of messages
   holds for them too. */
#ifndef MSGTAB_COMPILER_MANIFEST_SOURCE_H
#define MSGTAB_COMPILER_MANIFEST_SOURCE_H

#include "catalogue.h"
#include "diag.h"
#include "manifest_model.h"

/* Adds those that are in use, and one more source that they are in, which shows places in the
   manifest. There is room for that source. */
void manifest_messages(struct catalogue *c, struct manifest *m, struct diag *d);

#endif
