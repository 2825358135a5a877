/* Outputs: all are written, or none is touched. */
#ifndef MSGTAB_TOOL_OUT_H
#define MSGTAB_TOOL_OUT_H

#include "arena.h"
#include "folder_lock.h"
#include "map.h"
#include "temporary.h"

#include <stdbool.h>
#include <stddef.h>

struct out_file {
    const char *path;
    char *canonical;
    char *folder;                /* that canonical is in */
    void *place;                 /* canonical, as the system has it */
    struct temporary *temporary; /* the file beside it that takes its place */
    struct temporary *old;       /* another name, or a copy, of what was there; NULL: none */
    bool is_stuck;               /* its place could not be given back */
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
    bool inputs_taken;
    bool sync; /* out_end waits until all is on the disk */
    ARRAY_OF(struct out_file) files;
    ARRAY_OF(struct out_device) devices;
    struct arena names; /* the paths, and what is temporary */
    struct map taken;   /* keys of the names of inputs (0) and outputs (1), identities of inputs */
    struct folder_lock lock;
};

/* A file that turns out to be an input later than others. */
void out_input(struct out *o, const char *path);

/* Writes an output to a temporary file beside its place, or keeps what is for a device. False and a
   message on stderr: it cannot be written, it is an input, by whatever name, or the name is that of
   another output, of a read-only file or of a folder. */
bool out_write(struct out *o, const char *path, const void *data, size_t size);

/* With STATUS_OK puts all outputs in their places, else removes what was written; frees all. If a
   place cannot be taken, those that were taken are given back. Returns the status, or STATUS_USAGE
   when a place cannot be taken or a temporary file not be removed: what and why is on stderr. Only
   one struct out is in use at a time. */
int out_end(struct out *o, int status);

#endif
