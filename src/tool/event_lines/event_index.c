/* Sources by name, and their files, opened once. */
#include "event_index.h"

#include "manifest_text.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

/* The files of a list of paths, opened when it is new. */
static uint32_t files_of(struct event_index *x, const char *paths)
{
    if (!paths)
        return MAP_NONE;
    const uint32_t found = map_add(&x->paths, slice_of(paths), (uint32_t)x->files.count);
    if (found != MAP_NONE)
        return found;
    struct event_files files = {0};
    event_files_open(&files, paths, x->place, &x->arena);
    ARRAY_ADD(&x->files, files);
    return (uint32_t)x->files.count - 1;
}

/* A copy, or NULL when there is nothing in it. */
static const char *copy(struct event_index *x, const char *text)
{
    return text && *text ? arena_copy(&x->arena, text, strlen(text)) : NULL;
}

static void add_entry(struct event_index *x, struct event_entry entry)
{
    const uint32_t index = (uint32_t)x->entries.count;
    const uint32_t first = map_add(&x->sources, slice_of(entry.source), index);
    entry.messages = entry.parameters = entry.provider = entry.next = MAP_NONE;
    if (first != MAP_NONE) {
        entry.next = x->entries.items[first].next;
        x->entries.items[first].next = index;
    }
    ARRAY_ADD(&x->entries, entry);
}

void event_index_add(struct event_index *x, const struct msgtab_event_source *s)
{
    add_entry(x, (struct event_entry){.source = arena_copy(&x->arena, s->name, strlen(s->name)),
                                      .log = arena_copy(&x->arena, s->log, strlen(s->log)),
                                      .message_paths = copy(x, s->message_file),
                                      .parameter_paths = copy(x, s->parameter_file)});
}

void event_index_add_provider(struct event_index *x, const struct msgtab_event_publisher *p)
{
    struct event_provider provider = {.name = copy(x, p->name),
                                      .guid = copy(x, p->guid),
                                      .resource_path = copy(x, p->resource_file),
                                      .message_paths = copy(x, p->message_file),
                                      .parameter_paths = copy(x, p->parameter_file)};
    ARRAY_ADD(&x->providers, provider);
}

/* Both lists of paths, of which each may be NULL. */
static const char *join(struct event_index *x, const char *a, const char *b)
{
    if (!a || !b)
        return a ? a : b;
    const size_t size = strlen(a) + strlen(b) + 2;
    char *both = arena_alloc(&x->arena, size);
    snprintf(both, size, "%s;%s", a, b);
    return both;
}

/* Ties a provider to the sources of its name, or makes it one. */
static void tie(struct event_index *x, uint32_t provider)
{
    struct event_provider *p = &x->providers.items[provider];
    if (!p->name && !p->why) /* the registry does not name it */
        p->name = manifest_name_in(&x->arena, &p->definitions.name);
    if (!p->name || !*p->name)
        return; /* events name their provider */
    if (map_get(&x->sources, slice_of(p->name)) == MAP_NONE)
        add_entry(x, (struct event_entry){.source = p->name, .log = ""});
    for (uint32_t i = map_get(&x->sources, slice_of(p->name)); i != MAP_NONE;) {
        struct event_entry *entry = &x->entries.items[i];
        if (entry->provider == MAP_NONE) {
            entry->provider = provider;
            entry->message_paths = join(x, entry->message_paths, p->message_paths);
            entry->parameter_paths = join(x, entry->parameter_paths, p->parameter_paths);
        }
        i = entry->next;
    }
}

void event_index_open(struct event_index *x)
{
    for (uint32_t i = 0; i < x->providers.count; i++) {
        event_provider_open(&x->providers.items[i], x->place);
        tie(x, i);
    }
    for (size_t i = 0; i < x->entries.count; i++) {
        struct event_entry *entry = &x->entries.items[i];
        entry->messages = files_of(x, entry->message_paths);
        entry->parameters = files_of(x, entry->parameter_paths);
    }
}

const struct event_entry *event_index_find(const struct event_index *x, struct slice source,
                                           struct slice log)
{
    const uint32_t first = map_get(&x->sources, source);
    if (first == MAP_NONE)
        return NULL;
    for (uint32_t i = first; i != MAP_NONE; i = x->entries.items[i].next) {
        if (slice_is(log, x->entries.items[i].log))
            return &x->entries.items[i];
    }
    return &x->entries.items[first];
}

const struct event_provider *event_index_provider(const struct event_index *x,
                                                  const struct event_entry *entry)
{
    return entry->provider == MAP_NONE ? NULL : &x->providers.items[entry->provider];
}

const struct event_files *event_index_files(const struct event_index *x, uint32_t files)
{
    return files == MAP_NONE ? NULL : &x->files.items[files];
}

void event_index_close(struct event_index *x)
{
    for (size_t i = 0; i < x->files.count; i++)
        event_files_close(&x->files.items[i]);
    for (size_t i = 0; i < x->providers.count; i++)
        event_provider_close(&x->providers.items[i]);
    free(x->files.items);
    free(x->entries.items);
    free(x->providers.items);
    map_free(&x->sources);
    map_free(&x->paths);
    arena_free(&x->arena);
}
