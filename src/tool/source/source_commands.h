/* msgtab source: its command line, and what its verbs share. */
#ifndef MSGTAB_TOOL_SOURCE_COMMANDS_H
#define MSGTAB_TOOL_SOURCE_COMMANDS_H

#include "opt.h"
#include "text_util.h"

#include <stdint.h>

#include <msgtab/event.h>

/* What the command line said; NULL: not given. */
struct source_request {
    const struct opt_command *command;
    const char *log, *name; /* log NULL: the one that has the source; for a new one Application */
    char shown[SHOWN_LONG]; /* the name in messages */
    const char *file, *params, *category_file; /* what is registered */
    const char *from;                          /* the message file, where it is now */
    const char *format, *output;
    const char *with;        /* update: the new message file */
    const char *reg, *files; /* check: an exported registry, a folder with the files */
    const char *id;          /* check: an event */
    const struct msgtab_arg *strings;
    size_t count;
    uint16_t language;
    uint32_t categories;
    bool has_categories;
    bool force;
};

/* Says what is wrong with the source; returns the exit status for it. */
int source_fail(const struct source_request *r, int code);

/* The description that the request asks for, checked, with the categories of its file counted.
   Returns STATUS_OK, or the status after saying what is wrong. */
int source_describe(const struct source_request *r, struct msgtab_event_source *out);

/* The verbs. Each returns an exit status. */
int source_export(const struct source_request *r);
int source_check(const struct source_request *r);

#if defined(_WIN32)

int source_install(const struct source_request *r);
int source_remove(const struct source_request *r);
int source_show_registered(const struct source_request *r);
int source_update(const struct source_request *r);

#else

/* Says that a verb needs Windows. */
int source_on_windows(const struct source_request *r);
#define source_install         source_on_windows
#define source_remove          source_on_windows
#define source_show_registered source_on_windows
#define source_update          source_on_windows

#endif

#endif
