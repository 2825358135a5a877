/* msgtab source: its command line, and what its verbs share. */
#ifndef MSGTAB_TOOL_SOURCE_H
#define MSGTAB_TOOL_SOURCE_H

#include "opt.h"

#include <stdint.h>

#include <msgtab/event.h>

/* What the command line said; NULL: not given. */
struct source_request {
    const struct opt_command *command;
    const char *log, *name;
    const char *file, *params, *category_file; /* what is registered */
    const char *from;                          /* the message file, where it is now */
    const char *format, *output;
    uint32_t categories;
    bool has_categories;
};

/* Says what is wrong with the source; returns the exit status for it. */
int source_fail(const struct source_request *r, int code);

/* The description that the request asks for, checked, with the categories of its file counted.
   Returns STATUS_OK, or the status after saying what is wrong. */
int source_describe(const struct source_request *r, struct msgtab_event_source *out);

/* The verbs. Each returns an exit status. */
int source_export(const struct source_request *r);

#endif
