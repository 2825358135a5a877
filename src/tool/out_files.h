/* The steps of out_end. */
#ifndef MSGTAB_TOOL_OUT_FILES_H
#define MSGTAB_TOOL_OUT_FILES_H

#include "out.h"

/* Says on stderr why an output cannot be written. Returns false. */
bool out_refuse(const char *path, const char *why);

/* A new empty file beside the output, or NULL: *why. */
struct temporary *out_temporary(struct out *o, const struct out_file *file, const char **why);

/* Another name of the file in the output's place, or a copy where the file system has no such
   names. *why: it failed; then what is returned, unless it is NULL, is no copy. */
struct temporary *out_keep(struct out *o, const struct out_file *file, const char **why);

/* Gives all outputs their places, or none. Everything that can fail in another way, or needs
   memory, has been done. */
bool out_take_places(struct out *o);

/* Removes what is temporary and still there, and says what cannot be removed. */
bool out_remove(struct out *o);

#endif
