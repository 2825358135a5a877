/* Prints one insert with its arguments, like the printf of Windows' FormatMessage. */
#ifndef MSGTAB_FORMAT_RENDER_H
#define MSGTAB_FORMAT_RENDER_H

#include "format_names.h"
#include "insert.h"
#include "sink.h"

#include <msgtab/msgtab.h>

/* The arguments of one call: a typed list, or FormatMessage's own array of machine words. */
struct arguments {
    const struct msgtab_arg *list;
    const uintptr_t *words;
    size_t count;
};

/* Prints the insert. Returns 0, or an error, with the argument it is about in *number. *cursor is
   as for insert_values. */
int render_insert(struct sink *s, const struct insert *insert, const struct arguments *args,
                  size_t *cursor, unsigned *number);

#endif
