/* Outputs: all are written, or none is touched. */
#ifndef MSGTAB_TOOL_OUT_H
#define MSGTAB_TOOL_OUT_H

#include "buf.h"

#include <stdbool.h>
#include <stddef.h>

struct out_file {
    const char *path;
    char *canonical;
    char *temporary; /* NULL until it is written */
    struct buf data;
    bool direct; /* a device: no temporary file, no rename */
};

struct out {
    struct out_file *files;
    size_t count, capacity;
};

/* Names an output; it is written by out_commit with what is in the buffer by then. The index is the
   number of calls before. False and a message on stderr: the name is taken by an input or another
   output, or is a folder. */
bool out_add(struct out *o, const char *path, const char *const *inputs, size_t input_count);

/* Writes all to temporary files beside their places, then renames them. False: why is on stderr,
   temporary files are gone, and no output was replaced unless its rename had been done. */
bool out_commit(struct out *o);

void out_free(struct out *o);

#endif
