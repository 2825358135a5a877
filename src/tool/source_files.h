/* The files that a source is registered with, opened. */
#ifndef MSGTAB_TOOL_SOURCE_FILES_H
#define MSGTAB_TOOL_SOURCE_FILES_H

#include "source.h"

enum { SOURCE_FILES_MAX = 16 };

struct source_files {
    struct msgtab tables[SOURCE_FILES_MAX];
    size_t count;
    size_t failed; /* files that cannot be opened; each was named on stderr */
};

/* Opens the files of a registered list of paths, separated by ';' or ','. With a folder each is
   looked for there, by its name alone, in any case of its letters; without one the paths are those
   of this computer. paths may be NULL. */
void source_files_open(struct source_files *f, const char *paths, const char *folder);

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
