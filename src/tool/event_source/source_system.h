/* What msgtab source asks of the system it runs on. */
#ifndef MSGTAB_TOOL_SOURCE_SYSTEM_H
#define MSGTAB_TOOL_SOURCE_SYSTEM_H

#include "slice.h"
#include "source_files.h"

/* Whether paths of a registry mean something here. */
bool source_paths_are_here(void);

/* A registered path as this computer opens it; free() it. */
char *source_path_here(struct slice path);

/* The source in the registry of this computer. Returns STATUS_OK, or the status after saying what
   is wrong. log may be NULL: any. */
int source_query(struct source_registered *out, const struct source_request *r, const char *log);

#endif
