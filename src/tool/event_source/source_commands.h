/* msgtab source: its verbs. Each returns an exit status. */
#ifndef MSGTAB_TOOL_SOURCE_COMMANDS_H
#define MSGTAB_TOOL_SOURCE_COMMANDS_H

#include "opt.h"
#include "source_request.h"

extern const struct opt_word source_export_formats[]; /* the values of --format */

int source_check(const struct source_request *r);
int source_export(const struct source_request *r);
int source_export_manifest(const struct source_request *r);

/* On Windows; elsewhere they say that they need it. */
int source_install(const struct source_request *r);
int source_remove(const struct source_request *r);
int source_show_registered(const struct source_request *r);
int source_update(const struct source_request *r);

#endif
