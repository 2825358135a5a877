/* msgtab render --jsonl: lines of JSON from standard input to standard output, each event with its
   text. */
#ifndef MSGTAB_TOOL_EVENT_LINES_H
#define MSGTAB_TOOL_EVENT_LINES_H

#include "opt.h"
#include "source_files.h"

#include <msgtab/event.h>

enum { LINE_USUAL = 16 * 1024 * 1024, LINE_LONGEST = 1024 * 1024 * 1024, JOBS_MAX = 64 };

struct event_lines_request {
    const struct source_request *source; /* where sources and files are; language */
    const struct source_files *system;   /* Windows' own messages */
    const char *field, *error_field;     /* NULL: "message", none */
    uint32_t jobs;                       /* 0: one per processor */
    uint32_t line_max;                   /* bytes; longer lines are not read */
    unsigned flags;                      /* of msgtab_event_texts */
};

/* Returns the exit status. */
int event_lines_render(const struct event_lines_request *r);

#endif
