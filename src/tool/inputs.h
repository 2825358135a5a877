/* The files of a command line: sources, and after them the files of translations. */
#ifndef MSGTAB_TOOL_INPUTS_H
#define MSGTAB_TOOL_INPUTS_H

#include "arena.h"

#include <stdbool.h>
#include <stddef.h>

struct inputs {
    ARRAY_OF(const char *) files; /* the sources; after inputs_join all */
    ARRAY_OF(const char *) translations;
};

/* Whether a name ends in .po. */
bool inputs_is_po(const char *path);

/* Takes an argument: a file of translations by its name, else a source. */
void inputs_take(struct inputs *in, const char *path);

/* Takes a file of translations, whatever its name. */
void inputs_take_po(struct inputs *in, const char *path);

/* Puts the translations after the sources. */
void inputs_join(struct inputs *in);

void inputs_free(struct inputs *in);

#endif
