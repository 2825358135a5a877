/* What readers of the log need of a registration: the same for check and for render. */
#ifndef MSGTAB_TOOL_SOURCE_RULES_H
#define MSGTAB_TOOL_SOURCE_RULES_H

#include "buf.h"
#include "source_registered.h"

/* Says what is wrong with the source; returns the exit status for it. */
int source_broken(const struct source_request *r, const char *format, ...) BUF_PRINTF(2, 3);

/* What is wrong with a path, to be said after it, or NULL. */
const char *source_path_problem(struct slice path);

/* Checks the paths of a registered value, which may be NULL. The rules are those of readers of the
   registry, which accept more than install writes. Returns STATUS_OK, or the status after saying
   what is wrong. */
int source_check_paths(const struct source_request *r, const char *value, const char *paths);

/* Whether there is a path in the list. */
bool source_has_path(const char *paths);

/* Checks what the texts of events need: message files and parameter files. A source that is the
   provider of a manifest has them in its values, and need not have any of its own. Returns the
   same.
 */
int source_check_texts(const struct source_request *r, const struct source_registered *s);

#endif
