/* Outputs: all are written, or none is touched. */
#ifndef MSGTAB_TOOL_OUT_H
#define MSGTAB_TOOL_OUT_H

#include "arena.h"
#include "map.h"

#include <stdbool.h>
#include <stddef.h>

struct out_file {
    const char *path;
    char *canonical;
    char *temporary; /* the file that takes its place; NULL when it has */
    char *old;       /* a second name of the file whose place it took, or NULL */
    bool is_new;     /* there was no file in its place */
};

/* What goes to a device: nothing can be taken back there, so it goes when all else is ready. */
struct out_device {
    const char *path;
    unsigned char *data;
    size_t size;
};

struct out {
    const char *const *inputs; /* files that no output may replace; not owned */
    size_t input_count;
    ARRAY_OF(struct out_file) files;
    ARRAY_OF(struct out_device) devices;
    struct arena names; /* the paths */
    struct map taken;   /* keys of the names of inputs (0) and outputs (1) */
};

/* Writes an output to a temporary file beside its place, or keeps what is for a device. False and a
   message on stderr: it cannot be written, or the name is that of an input, of another output or of
   a folder. */
bool out_write(struct out *o, const char *path, const void *data, size_t size);

/* With STATUS_OK puts all outputs in their places, else removes what was written; frees all. If a
   place cannot be taken, those that were taken are given back. Returns the status, or STATUS_USAGE
   when a place cannot be taken: why is on stderr. */
int out_end(struct out *o, int status);

#endif
