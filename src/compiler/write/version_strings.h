/* What a version resource says, from the command line and from ;//@ version comments. */
#ifndef MSGTAB_COMPILER_VERSION_STRINGS_H
#define MSGTAB_COMPILER_VERSION_STRINGS_H

#include "catalogue.h"
#include "diag.h"
#include "version.h"

enum version_key {
    VERSION_FILE,
    VERSION_PRODUCT,
    VERSION_COMPANY,
    VERSION_DESCRIPTION,
    VERSION_COPYRIGHT,
    VERSION_KEYS
};

/* Strings of the command line; NULL: not given. */
struct version_strings {
    const char *text[VERSION_KEYS];
};

/* Fills *out from the strings given and, where there is none, from the catalogue's comments
     ;//@ version KEY TEXT            for every reader
     ;//@ version LANGUAGE KEY TEXT   for readers of that language
   KEY is the name of the option: file-version, product-version, company, description, copyright.
   Everything that *out points to lives in the arena. False: nothing says anything, or an error was
   recorded. */
bool version_strings_read(struct version_info *out, const struct catalogue *c,
                          const struct version_strings *given, struct arena *arena, struct diag *d);

#endif
