/* All sources with their opened files, for many look-ups in many threads. */
#ifndef MSGTAB_TOOL_EVENT_INDEX_H
#define MSGTAB_TOOL_EVENT_INDEX_H

#include "event_files.h"
#include "event_provider.h"
#include "map.h"

/* A source in a log. */
struct event_entry {
    const char *source, *log;
    const char *message_paths, *parameter_paths; /* as registered; NULL: none */
    uint32_t messages, parameters;               /* their files, or MAP_NONE */
    uint32_t provider; /* the provider of this name; MAP_NONE: there is none */
    uint32_t next;     /* a source of the same name in another log; or MAP_NONE */
};

struct event_index {
    const struct source_place *place; /* of the files */
    uint16_t language;
    struct arena arena;
    ARRAY_OF(struct event_entry) entries;
    ARRAY_OF(struct event_files) files;
    ARRAY_OF(struct event_provider) providers;
    struct map sources; /* first entry by name */
    struct map paths;   /* files by the list of their paths */
};

/* Adds a source, or a provider of a manifest; their strings are copied. */
void event_index_add(struct event_index *x, const struct msgtab_event_source *s);
void event_index_add_provider(struct event_index *x, const struct msgtab_event_publisher *p);

/* Opens the files of all, once they were added. */
void event_index_open(struct event_index *x);

/* The source of this name, in this log if it has one there; NULL when there is none. */
const struct event_entry *event_index_find(const struct event_index *x, struct slice source,
                                           struct slice log);

/* The provider of an entry, NULL for none. */
const struct event_provider *event_index_provider(const struct event_index *x,
                                                  const struct event_entry *entry);

/* The files, NULL for none. */
const struct event_files *event_index_files(const struct event_index *x, uint32_t files);

void event_index_close(struct event_index *x);

#endif
