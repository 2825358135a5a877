/* What msgtab source asks of the system it runs on. */
#ifndef MSGTAB_TOOL_SOURCE_SYSTEM_H
#define MSGTAB_TOOL_SOURCE_SYSTEM_H

#include "slice.h"
#include "source_registered.h"

/* Whether paths of a registry mean something here. */
bool source_paths_are_here(void);

/* A registered path as this computer opens it; free() it. */
char *source_path_here(struct slice path);

/* Whether this computer has a registry: STATUS_OK, or the status after saying that it has none. */
int source_query_is_possible(const struct source_request *r);

/* The source, or the provider of a manifest, in the registry of this computer. Returns 0 or an
   error of the library. log may be NULL: any. */
int source_query(struct source_registered *out, const struct source_request *r, const char *log);
int source_query_provider(struct source_registered *out, const struct source_request *r);

#endif
