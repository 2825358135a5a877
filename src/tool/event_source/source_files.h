/* The files that a source is registered with, opened. */
#ifndef MSGTAB_TOOL_SOURCE_FILES_H
#define MSGTAB_TOOL_SOURCE_FILES_H

#include "arena.h"
#include "slice.h"
#include "source_request.h"

#include <msgtab/event.h>

struct source_files {
    ARRAY_OF(struct msgtab) tables;
    int status; /* STATUS_OK, or of a file that cannot be opened; each was named on stderr */
};

/* The next path of a registered list, whose paths ';' or ',' separates and blanks may surround;
 *rest is moved past it. Returns whether there is one. */
bool source_path_next(const char **rest, struct slice *path);

/* Whether every reader of the log finds the same file: after a drive, a share or a variable. */
bool source_path_is_absolute(struct slice path);

/* Opens one more file, or an image in memory; returns 0 or an error. */
int source_files_add(struct source_files *f, const char *path);
int source_files_add_memory(struct source_files *f, const void *image, size_t size);

/* Opens the files of a registered list of paths. With a folder each is looked for there, by its
   name alone, in any case of its letters; without one the paths are those of this computer. paths
   may be NULL. label is put before a path in messages, "" for nothing. */
void source_files_open(struct source_files *f, const char *paths, const char *folder,
                       const char *label);

/* The table of the first file that has the text, or NULL. */
const struct msgtab *source_files_find(const struct source_files *f, uint32_t id, uint16_t lang,
                                       struct msgtab_text *out);

void source_files_close(struct source_files *f);

/* What is registered: in a .reg file, or without one in the registry of this computer. */
struct source_registered {
    struct msgtab_event_source source;
    char *text; /* its strings; free() it */
};

/* Returns STATUS_OK, or the status after saying what is wrong. log may be NULL: any. */
int source_registered(struct source_registered *out, const struct source_request *r,
                      const char *log);

#endif
