/* The events of manifests that files define: msgtab dump --events. */
#ifndef MSGTAB_TOOL_DUMP_EVENTS_H
#define MSGTAB_TOOL_DUMP_EVENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct events_request {
    const char *output; /* NULL: standard output */
    uint16_t language;  /* of texts */
    bool as_json;
    bool crlf;
};

/* Writes the events of all files; returns the exit status. */
int dump_events(const struct events_request *r, const char *const *paths, size_t count);

#endif
