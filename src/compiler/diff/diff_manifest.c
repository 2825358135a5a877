/* Two manifests: their providers by GUID or else by name, the events of both by number and
   version, or else by symbol. */
#include "diff_work.h"
#include "map.h"
#include "text_util.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { NAME_SIZE = 2 * SHOWN_SIZE };

void diff_add_text(struct work *w, enum diff_kind kind, struct place old_place,
                   struct place new_place, const char *format, ...)
{
    char text[512];
    struct diff_change change = diff_change_of(kind, DIFF_NONE, DIFF_NONE);
    va_list arguments;
    va_start(arguments, format);
    int len = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    size_t kept = len < 0 ? 0 : (size_t)len < sizeof text ? (size_t)len : sizeof text - 1;
    change.text = (struct slice){arena_copy(&w->diff->arena, text, kept), (uint32_t)kept};
    change.old_place = old_place;
    change.new_place = new_place;
    diff_add(w, change);
}

/* --- events --- */

/* Events of a provider by number and version, and by symbol. */
struct events {
    const struct manifest_provider *p;
    struct map numbers, symbols;
    uint32_t *keys;
};

static void events_start(struct events *e, const struct manifest_provider *p)
{
    *e = (struct events){.p = p, .numbers = {.exact_case = true}, .symbols = {.exact_case = true}};
    e->keys = memory_zeros((p->events.count + 1) * sizeof *e->keys);
    for (uint32_t i = 0; i < p->events.count; i++) {
        const struct manifest_event *v = p->events.items[i];
        e->keys[i] = (uint32_t)v->value << 8 | v->version;
        map_add(&e->numbers, (struct slice){(const char *)&e->keys[i], sizeof *e->keys}, i);
        if (v->symbol.len > 0)
            map_add(&e->symbols, v->symbol, i);
    }
}

static void events_end(struct events *e)
{
    map_free(&e->numbers);
    map_free(&e->symbols);
    free(e->keys);
}

/* The event of a map; NULL: there is none. */
static const struct manifest_event *event_in(const struct events *e, const struct map *map,
                                             struct slice key)
{
    uint32_t found = map_get(map, key);
    return found == MAP_NONE ? NULL : e->p->events.items[found];
}

static const struct manifest_event *event_numbered(const struct events *e,
                                                   const struct manifest_event *v)
{
    uint32_t key = (uint32_t)v->value << 8 | v->version;
    return event_in(e, &e->numbers, (struct slice){(const char *)&key, sizeof key});
}

static void event_name(char out[NAME_SIZE], const struct manifest_event *v)
{
    char shown[SHOWN_SIZE];
    size_t len = (size_t)snprintf(out, NAME_SIZE, "event %u", (unsigned)v->value);
    show_bare(shown, v->symbol);
    if (v->version > 0)
        len += (size_t)snprintf(out + len, NAME_SIZE - len, " version %u", (unsigned)v->version);
    if (v->symbol.len > 0)
        snprintf(out + len, NAME_SIZE - len, " (%s)", shown);
}

static struct slice channel_of(const struct manifest_event *v)
{
    return v->channel ? v->channel->name : slice_of("");
}

static void compare_number(struct work *w, const char *name, const char *what, uint64_t from,
                           uint64_t to, const struct manifest_event *const places[2])
{
    if (from != to)
        diff_add_text(w, DIFF_DEFINITION_VALUE, places[0]->place, places[1]->place,
                      "%s: %s changed from 0x%" PRIX64 " to 0x%" PRIX64, name, what, from, to);
}

static uint64_t value_of(const struct manifest_named *n)
{
    return n ? n->value : 0;
}

/* The bits of keywords, without that of the channel. */
static uint64_t keywords_of(const struct manifest_event *v)
{
    uint64_t mask = 0;
    for (size_t i = 0; i < v->keywords.count; i++)
        mask |= v->keywords.items[i]->value;
    return mask;
}

static void compare_event(struct work *w, const struct manifest_event *old,
                          const struct manifest_event *new)
{
    const struct manifest_event *const both[] = {old, new};
    char name[NAME_SIZE], from[SHOWN_SIZE], to[SHOWN_SIZE];
    event_name(name, new->symbol.len > 0 ? new : old);
    if (!slice_same(channel_of(old), channel_of(new))) {
        show_word(from, channel_of(old));
        show_word(to, channel_of(new));
        diff_add_text(w, DIFF_DEFINITION_CHANNEL, old->place, new->place,
                      "%s: channel changed from %s to %s", name, old->channel ? from : "none",
                      new->channel ? to : "none");
    }
    compare_number(w, name, "level", value_of(old->level), value_of(new->level), both);
    compare_number(w, name, "task", value_of(old->task), value_of(new->task), both);
    compare_number(w, name, "opcode", value_of(old->opcode), value_of(new->opcode), both);
    compare_number(w, name, "keywords", keywords_of(old), keywords_of(new), both);
    diff_shapes(w, old, new, name);
}

/* An event that is gone, or has another number. */
static void compare_lost(struct work *w, const struct events *old, const struct events *new,
                         const struct manifest_event *v)
{
    char name[NAME_SIZE], other[NAME_SIZE];
    const struct manifest_event *moved =
        v->symbol.len > 0 ? event_in(new, &new->symbols, v->symbol) : NULL;
    event_name(name, v);
    if (!moved || event_numbered(old, moved)) {
        diff_add_text(w, DIFF_DEFINITION_REMOVED, v->place, place_none(), "%s: removed", name);
        return;
    }
    event_name(other, moved);
    diff_add_text(w, DIFF_DEFINITION_NUMBER, v->place, moved->place, "%s: is %s now", name, other);
}

static void compare_events(struct work *w, const struct manifest_provider *old_provider,
                           const struct manifest_provider *new_provider)
{
    struct events old, new;
    char name[NAME_SIZE];
    events_start(&old, old_provider);
    events_start(&new, new_provider);
    for (size_t i = 0; i < old_provider->events.count; i++) {
        const struct manifest_event *v = old_provider->events.items[i];
        const struct manifest_event *same = event_numbered(&new, v);
        if (same)
            compare_event(w, v, same);
        else
            compare_lost(w, &old, &new, v);
    }
    for (size_t i = 0; i < new_provider->events.count; i++) {
        const struct manifest_event *v = new_provider->events.items[i];
        const struct manifest_event *before =
            v->symbol.len > 0 ? event_in(&old, &old.symbols, v->symbol) : NULL;
        bool is_moved = before && !event_numbered(&new, before);
        event_name(name, v);
        if (!event_numbered(&old, v) && !is_moved)
            diff_add_text(w, DIFF_DEFINITION_ADDED, place_none(), v->place, "%s: added", name);
    }
    events_end(&old);
    events_end(&new);
}

/* --- providers --- */

/* Providers of one side. */
struct providers {
    const struct manifest *m;
    struct map guids, names;
};

static struct slice guid_of(const struct manifest_provider *p)
{
    return (struct slice){(const char *)p->guid.bytes, MANIFEST_GUID_SIZE};
}

static void providers_start(struct providers *all, const struct manifest *m)
{
    *all = (struct providers){m, {.exact_case = true}, {.exact_case = true}};
    for (uint32_t i = 0; m && i < m->providers.count; i++) {
        map_add(&all->guids, guid_of(m->providers.items[i]), i);
        map_add(&all->names, m->providers.items[i]->name, i);
    }
}

static void providers_end(struct providers *all)
{
    map_free(&all->guids);
    map_free(&all->names);
}

static const struct manifest_provider *provider_like(const struct providers *all,
                                                     const struct manifest_provider *p,
                                                     bool by_name)
{
    uint32_t found = map_get(&all->guids, guid_of(p));
    if (found == MAP_NONE && by_name)
        found = map_get(&all->names, p->name);
    return found == MAP_NONE ? NULL : all->m->providers.items[found];
}

static void compare_providers(struct work *w, const struct manifest_provider *old,
                              const struct manifest_provider *new, bool by_name)
{
    char from[SHOWN_SIZE], to[SHOWN_SIZE];
    show_word(from, old->name);
    show_word(to, new->name);
    if (memcmp(old->guid.bytes, new->guid.bytes, MANIFEST_GUID_SIZE) != 0)
        diff_add_text(w, DIFF_PROVIDER, old->place, new->place, "provider %s: has another GUID",
                      from);
    if (by_name && !slice_same(old->name, new->name))
        diff_add_text(w, DIFF_PROVIDER, old->place, new->place, "provider %s: name changed to %s",
                      from, to);
    diff_definitions(w, old, new);
    compare_events(w, old, new);
}

static void compare_all(struct work *w, const struct providers *old, const struct providers *new,
                        bool by_name)
{
    char shown[SHOWN_SIZE];
    for (size_t i = 0; old->m && i < old->m->providers.count; i++) {
        const struct manifest_provider *p = old->m->providers.items[i];
        const struct manifest_provider *same = provider_like(new, p, by_name);
        show_word(shown, p->name);
        if (same)
            compare_providers(w, p, same, by_name);
        else
            diff_add_text(w, DIFF_PROVIDER_REMOVED, p->place, place_none(), "provider %s: removed",
                          shown);
    }
    for (size_t i = 0; new->m &&i < new->m->providers.count; i++) {
        const struct manifest_provider *p = new->m->providers.items[i];
        show_word(shown, p->name);
        if (!provider_like(old, p, by_name))
            diff_add_text(w, DIFF_PROVIDER_ADDED, place_none(), p->place, "provider %s: added",
                          shown);
    }
}

void diff_manifest(struct work *w)
{
    struct providers old, new;
    providers_start(&old, w->diff->old.manifest);
    providers_start(&new, w->diff->new.manifest);
    compare_all(w, &old, &new, !w->diff->old.is_nameless && !w->diff->new.is_nameless);
    providers_end(&old);
    providers_end(&new);
}
