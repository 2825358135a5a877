/* The files that a source is registered with, opened. */
#ifndef MSGTAB_TOOL_SOURCE_FILES_H
#define MSGTAB_TOOL_SOURCE_FILES_H

#include "arena.h"
#include "map.h"
#include "slice.h"
#include "source_place.h"
#include "source_request.h"

#include <msgtab/event.h>

struct source_files {
    ARRAY_OF(struct msgtab) tables;
    ARRAY_OF(char *) names;   /* of those opened by their registered paths, each once */
    struct map seen;          /* these names */
    ARRAY_OF(void *) indexes; /* of the tables, from source_files_index */
    int status; /* STATUS_OK, or of a file that cannot be opened; each was named on stderr */
};

/* The next path of a registered list, whose paths ';' or ',' separates and blanks may surround;
 *rest is moved past it. Returns whether there is one. */
bool source_path_next(const char **rest, struct slice *path);

/* Whether every reader of the log finds the same file: after a drive, a share or a variable. */
bool source_path_is_absolute(struct slice path);

/* Opens one more file for the language of a place, which may be NULL, or an image in memory;
   returns 0 or an error for source_files_fail. */
int source_files_add(struct source_files *f, const char *path, const struct source_place *place);
int source_files_add_memory(struct source_files *f, const void *image, size_t size);

/* Says on stderr why a file cannot be added; returns the exit status for it. */
int source_files_fail(const char *path, int code);

/* Opens a file by its registered path, at its place; without one the path is of this computer. A
   file that was opened already, whatever path led to it, is not opened again. Returns 0, or an
   error for source_place_error. */
int source_files_add_registered(struct source_files *f, struct slice path,
                                const struct source_place *place);

/* Opens the files of a registered list of paths in the same way. paths may be NULL. label is put
   before a path in messages, "" for nothing. */
void source_files_open(struct source_files *f, const char *paths, const struct source_place *place,
                       const char *label);

/* For those who look for many texts: in a dense table a look-up without an index is a walk. */
void source_files_index(struct source_files *f);

/* The table of the first file that has the text, or NULL. */
const struct msgtab *source_files_find(const struct source_files *f, uint32_t id, uint16_t lang,
                                       struct msgtab_text *out);

void source_files_close(struct source_files *f);

#endif
