/* The folder of a site: written beside its place, which it takes when all of it is there. */
#ifndef MSGTAB_TOOL_SITE_SITE_OUT_H
#define MSGTAB_TOOL_SITE_SITE_OUT_H

#include "buf.h"
#include "site_parts.h"

#include <stdbool.h>
#include <stddef.h>

struct site_out {
    char *place;              /* its full path, without a separator at the end */
    char *around;             /* the folder that place is in, if it is synced at the end */
    struct site_parts made;   /* the new folder, and what is in it */
    struct site_parts asides; /* names that were made for the old folder */
    struct buf files;         /* the list of the files, one a line */
    bool sync;                /* set before site_out_begin: wait until all is on the disk */
    bool is_placed;           /* the new folder has its place */
    bool is_clean;            /* nothing went wrong after that */
};

/* Makes the new folder. False after saying on standard error why it cannot, or that there is a
   folder in its place that no site was written to. */
bool site_out_begin(struct site_out *o, const char *place);

/* Makes a folder in it, and writes a file. */
bool site_out_folder(struct site_out *o, const char *name);
bool site_out_file(struct site_out *o, const char *name, const void *data, size_t size);

/* With STATUS_OK gives the folder its place, else removes it; returns the status, or STATUS_USAGE
   when something is not as it should be: what and why is on standard error. */
int site_out_end(struct site_out *o, int status);

#endif
