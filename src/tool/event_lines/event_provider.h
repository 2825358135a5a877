/* Providers of manifests, and the data of their events as templates want them. */
#ifndef MSGTAB_TOOL_EVENT_PROVIDER_H
#define MSGTAB_TOOL_EVENT_PROVIDER_H

#include "buf.h"
#include "event_record.h"
#include "source_files.h"

#include <msgtab/provider.h>

struct event_provider {
    const char *name, *guid;
    const char *resource_path, *message_paths, *parameter_paths; /* as registered; NULL: none */
    struct buf file;
    struct msgtab_event_provider definitions;
    const char *why; /* they cannot be read; NULL: they can */
};

/* Opens the file with its manifest; when that cannot be, why says so. */
void event_provider_open(struct event_provider *p, const struct source_place *place);
void event_provider_close(struct event_provider *p);

/* The definition of an event, of its version if there is one; false when it has none. */
bool event_provider_find(const struct event_provider *p, const struct event_record *e,
                         struct msgtab_event_definition *out);

/* The strings that a text inserts: each is rendered by its field; those that arrived sorted are put
   in the order of the template. */
struct event_data {
    const struct msgtab_arg *strings;
    size_t count;
    bool is_damaged; /* the template cannot be read */
};

/* Returns NULL, or why the data do not fit. What is made new is in the arena. */
const char *event_data_read(struct event_data *out, const struct event_provider *p,
                            const struct msgtab_event_definition *definition,
                            const struct event_record *e, const struct msgtab_event_texts *texts,
                            struct arena *arena);

#endif
