/* The folder of a site: written beside its place, and renamed when all of it is there. */
#ifndef MSGTAB_TOOL_SITE_SITE_OUT_H
#define MSGTAB_TOOL_SITE_SITE_OUT_H

#include "arena.h"
#include "buf.h"
#include "leftovers.h"

#include <stdbool.h>

struct site_out {
    char *place;              /* as given, without a separator at the end */
    char *temporary;          /* the folder that takes its place; NULL: none */
    struct buf path;          /* of the file that is written */
    size_t root;              /* how much of it is the folder */
    struct buf files;         /* the list of the files, one a line */
    bool sync;                /* set before site_out_begin: wait until all is on the disk */
    ARRAY_OF(char *) folders; /* in the folder, when they are synced at the end */
    ARRAY_OF(struct leftover *) leftovers; /* until the folder has its place */
};

/* Makes the new folder. False after saying on standard error why it cannot, or that there is a
   folder in its place that no site was written to. */
bool site_out_begin(struct site_out *o, const char *place);

/* Makes a folder in it, and writes a file. */
bool site_out_folder(struct site_out *o, const char *name);
bool site_out_file(struct site_out *o, const char *name, const void *data, size_t size);

/* With STATUS_OK puts the folder in its place, else removes it; returns the status. */
int site_out_end(struct site_out *o, int status);

#endif
