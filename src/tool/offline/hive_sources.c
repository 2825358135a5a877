/* Event sources: ControlSet001\Services\EventLog\LOG\SOURCE. */
#include "hive_sources.h"

#include "arena.h"
#include "event_values.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The search, where it is, and the values of a source. */
struct search {
    struct hive *hive;
    const char *log, *name; /* NULL: any */
    hive_source_taker *take;
    void *context;
    const char *in_log;
    struct msgtab_event_source source;
    char *texts[EVENT_VALUES];
};

static bool is_same(const char *name, const char *wanted)
{
    return !wanted || slice_is(slice_of(name), wanted);
}

static bool take_value(void *context, const char *name, size_t value)
{
    struct search *q = context;
    struct event_value values[EVENT_VALUES];
    event_values(values, &q->source);
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        if (!slice_is(slice_of(name), values[i].name))
            continue;
        if (values[i].number)
            hive_number(q->hive, value, values[i].number);
        else if (!q->texts[i])
            *values[i].text = q->texts[i] = hive_text(q->hive, value);
    }
    return true;
}

static bool take_source(void *context, const char *name, size_t key)
{
    struct search *q = context;
    if (!is_same(name, q->name))
        return true;
    q->source = (struct msgtab_event_source){.log = q->in_log, .name = name};
    hive_values(q->hive, key, take_value, q);
    const bool more = q->take(q->context, &q->source);
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        free(q->texts[i]);
        q->texts[i] = NULL;
    }
    return more;
}

static bool take_log(void *context, const char *name, size_t key)
{
    struct search *q = context;
    q->in_log = name;
    return !is_same(name, q->log) || hive_subkeys(q->hive, key, take_source, q);
}

static bool search_set(struct search *q, hive_key set)
{
    const hive_key logs = hive_find(q->hive, set, "Services\\EventLog");
    return !logs || hive_subkeys(q->hive, logs, take_log, q);
}

static bool is_control_set(const char *name)
{
    static const char numbered[] = "ControlSet";
    const size_t len = sizeof numbered - 1, all = strlen(name);
    return slice_is(slice_of(name), "CurrentControlSet") ||
           (all > len && slice_equal((struct slice){name, (uint32_t)len}, slice_of(numbered)));
}

static bool take_set(void *context, const char *name, size_t key)
{
    struct search *q = context;
    return !is_control_set(name) || search_set(q, key);
}

/* The control set that Select names. */
static hive_key current_set(struct hive *h, bool *is_named)
{
    char name[sizeof "ControlSet4294967295"];
    uint32_t number;
    *is_named = hive_number_of(h, hive_find(h, hive_root(h), "Select"), "Current", &number);
    if (!*is_named)
        return 0;
    snprintf(name, sizeof name, "ControlSet%03lu", (unsigned long)number);
    return hive_find(h, hive_root(h), name);
}

void hive_sources(struct hive *h, const char *log, const char *name, hive_source_taker *take,
                  void *context)
{
    struct search q = {h, log, name, take, context, NULL, {0}, {0}};
    bool is_named;
    hive_start(h);
    const hive_key set = current_set(h, &is_named);
    if (set)
        search_set(&q, set);
    else if (!is_named)
        hive_subkeys(h, hive_root(h), take_set, &q);
}

static bool take_first(void *context, const char *name, size_t key)
{
    hive_key *first = context;
    if (is_control_set(name))
        *first = key;
    return *first == 0;
}

hive_key hive_control_set(struct hive *h)
{
    bool is_named;
    hive_key set = current_set(h, &is_named);
    if (!set)
        hive_subkeys(h, hive_root(h), take_first, &set);
    return set;
}
