/* The providers of a database, as a registry shows them. */
#include "message_db.h"
#include "message_rows.h"
#include "text_util.h"

#include <stdlib.h>

/* Takes the next line of a list. */
static bool next_line(const char **rest, struct slice *line)
{
    if (!*rest || !**rest)
        return false;
    const size_t len = strcspn(*rest, "\n");
    *line = (struct slice){*rest, (uint32_t)len};
    *rest += len + ((*rest)[len] == '\n');
    return true;
}

static bool has_line(const char *list, const char *word)
{
    struct slice line;
    while (next_line(&list, &line)) {
        if (slice_is(line, word))
            return true;
    }
    return false;
}

static bool is_wanted(const struct message_provider *p, const char *name)
{
    if (!name)
        return p->name != NULL;
    return (p->name && slice_is(slice_of(name), p->name)) ||
           (p->guid && slice_is(slice_of(name), p->guid)) || has_line(p->sources, name);
}

static bool show_source(const struct message_provider *p, const char *name, const char *log,
                        offline_taker *take, void *context)
{
    const struct msgtab_event_source s = {.log = log,
                                          .name = name,
                                          .message_file = p->messages,
                                          .parameter_file = p->parameters,
                                          .category_file = p->categories,
                                          .types = MSGTAB_EVENT_TYPES};
    return take(context, &s);
}

/* Shows it by its name, and by those of its sources that are others. */
static bool show_names(const struct message_provider *p, const char *log, offline_taker *take,
                       void *context)
{
    struct slice line;
    bool goes_on = show_source(p, p->name, log, take, context);
    for (const char *rest = p->sources; goes_on && next_line(&rest, &line);) {
        if (slice_is(line, p->name))
            continue;
        char *name = memory_copy(line.text, line.len);
        goes_on = show_source(p, name, log, take, context);
        free(name);
    }
    return goes_on;
}

void message_db_sources(const struct message_db *d, const char *log, const char *name,
                        offline_taker *take, void *context)
{
    bool goes_on = true;
    for (size_t i = 0; goes_on && i < d->providers.count; i++) {
        const struct message_provider *p = &d->providers.items[i];
        struct slice line = {"", 0};
        const char *rest = p->logs;
        if (!is_wanted(p, name) || (log && !has_line(p->logs, log)))
            continue;
        next_line(&rest, &line);
        char *first = memory_copy(line.text, line.len);
        goes_on = name ? show_source(p, name, log ? log : first, take, context)
                       : show_names(p, log ? log : first, take, context);
        free(first);
    }
}

void message_db_publishers(const struct message_db *d, const char *name,
                           offline_publisher_taker *take, void *context)
{
    bool goes_on = true;
    for (size_t i = 0; goes_on && i < d->providers.count; i++) {
        const struct message_provider *p = &d->providers.items[i];
        if (p->resource == MAP_NONE || !is_wanted(p, name))
            continue;
        const struct msgtab_event_publisher shown = {.guid = p->guid,
                                                     .name = p->name,
                                                     .resource_file =
                                                         d->files.items[p->resource].path,
                                                     .message_file = p->messages,
                                                     .parameter_file = p->parameters};
        goes_on = take(context, &shown);
    }
}
