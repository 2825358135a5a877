/* What a version resource says, from the command line and from ;//@ version comments. */
#ifndef MSGTAB_COMPILER_VERSION_STRINGS_H
#define MSGTAB_COMPILER_VERSION_STRINGS_H

#include "catalogue.h"
#include "version.h"

/* Strings of the command line; NULL: not given. */
struct version_strings {
    const char *text[VERSION_KEYS];
};

/* Fills *out from the strings given and, where there is none, from the catalogue's comments, which
   are for every reader or for those of one language. Everything that *out points to lives in the
   arena. False: nothing says anything. */
bool version_strings_make(struct version_info *out, const struct catalogue *c,
                          const struct version_strings *given, struct arena *arena);

#endif
