/* An event in a line of JSON, in the shape of evtx_dump, Winlogbeat or EvtxECmd. */
#ifndef MSGTAB_TOOL_EVENT_RECORD_H
#define MSGTAB_TOOL_EVENT_RECORD_H

#include "arena.h"
#include "slice.h"

#include <stdbool.h>

#include <msgtab/provider.h>

/* %1 to %99 */
enum { RECORD_STRINGS = 99 };

enum record_kind {
    RECORD_EVENT,
    RECORD_OTHER, /* JSON, but not an event that we know */
    RECORD_BROKEN /* not JSON */
};

/* The members that are added to a line. */
enum record_field { RECORD_TEXT, RECORD_ERROR, RECORD_FIELDS };

/* What the places of an event's strings say. */
enum record_order {
    RECORD_ORDERED,
    RECORD_SORTED, /* nothing: they are in the order of their names */
    RECORD_JOINED  /* nothing: the first has them all, with ", " between them */
};

/* Texts are UTF-8: parts of the line, or in the arena. */
struct event_record {
    struct slice source, channel;
    uint32_t id; /* all that the line has: Qualifiers << 16 | EventID */
    int version; /* or MSGTAB_EVENT_ANY */
    int level;   /* 2: error or worse, 3: warning, 4: another one; or MSGTAB_EVENT_ANY */
    struct msgtab_arg strings[RECORD_STRINGS];
    struct slice names[RECORD_STRINGS]; /* of named data; without a text: none */
    size_t count;
    enum record_order order;
    size_t end;           /* where the '}' of the line is; 0: it is not an object */
    bool is_empty;        /* it is {} */
    const char *expected; /* of RECORD_BROKEN: what is not there, and where */
    size_t expected_at;
    bool has[RECORD_FIELDS]; /* it has a member of this name already */
};

/* Reads a line; fields are the names of the members to be added, NULL for none. */
enum record_kind event_record_read(struct event_record *out, struct arena *arena, const char *line,
                                   size_t len, const char *const fields[RECORD_FIELDS]);

#endif
