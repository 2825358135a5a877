/* Providers are merged by name and by GUID, in any case. */
#include "db_providers.h"

#include "source_files.h"
#include "text_util.h"

#include <stdlib.h>

static const char *copy(struct db_providers *p, struct slice text)
{
    return arena_copy(&p->arena, text.text, text.len);
}

static const char *copy_small(struct db_providers *p, const char *text)
{
    char *small = arena_copy(&p->arena, text, strlen(text));
    for (char *at = small; *at; at++)
        *at = ascii_lower(*at);
    return small;
}

/* --- lists --- */

/* Adds a value that the list does not have. */
static void list_add(struct db_providers *p, uint32_t index, enum db_list list, const char *value)
{
    struct buf key = {0};
    buf_printf(&key, "%u %d ", (unsigned)index, list);
    buf_str(&key, value);
    const struct slice whole = {(const char *)key.data, (uint32_t)key.size};
    if (map_get(&p->seen, whole) == MAP_NONE) {
        map_add(&p->seen, slice_of(copy(p, whole)), 0);
        ARRAY_ADD(&p->items.items[index].lists[list], value);
    }
    buf_free(&key);
}

static void list_add_paths(struct db_providers *p, uint32_t index, enum db_list list,
                           const char *paths)
{
    struct slice path;
    for (const char *rest = paths ? paths : ""; source_path_next(&rest, &path);)
        list_add(p, index, list, db_paths_registered(p->paths, path));
}

static bool has_name(const char *text)
{
    return text && *text;
}

/* --- providers --- */

static uint32_t new_provider(struct db_providers *p)
{
    ARRAY_ADD(&p->items, (struct db_provider){.name = NULL});
    return (uint32_t)p->items.count - 1;
}

static void set_name(struct db_providers *p, uint32_t index, const char *name)
{
    const char *own = copy(p, slice_of(name));
    p->items.items[index].name = own;
    map_add(&p->names, slice_of(own), index);
}

static void set_guid(struct db_providers *p, uint32_t index, const char *guid)
{
    struct db_provider *item = &p->items.items[index];
    const char *own = copy_small(p, guid);
    if (!item->guid)
        item->guid = own;
    else
        item->other_guid = own;
    map_add(&p->guids, slice_of(own), index);
}

/* The provider of this name, if it has room for one more GUID. */
static uint32_t named(const struct db_providers *p, const char *name)
{
    const uint32_t found = has_name(name) ? map_get(&p->names, slice_of(name)) : MAP_NONE;
    return found == MAP_NONE || p->items.items[found].other_guid ? MAP_NONE : found;
}

/* The provider with this GUID, or else name, or a new one. */
static uint32_t identified(struct db_providers *p, const char *guid, const char *name)
{
    uint32_t index = map_get(&p->guids, slice_of(guid));
    if (index == MAP_NONE) {
        index = named(p, name);
        if (index == MAP_NONE)
            index = new_provider(p);
        set_guid(p, index, guid);
    }
    if (!p->items.items[index].name && has_name(name))
        set_name(p, index, name);
    return index;
}

void db_providers_add_source(struct db_providers *p, const struct msgtab_event_source *s)
{
    uint32_t index = map_get(&p->names, slice_of(s->name));
    if (index == MAP_NONE) {
        index = new_provider(p);
        set_name(p, index, s->name);
    }
    list_add(p, index, DB_LOGS, copy(p, slice_of(s->log)));
    list_add(p, index, DB_SOURCES, p->items.items[index].name);
    list_add_paths(p, index, DB_MESSAGES, s->message_file);
    list_add_paths(p, index, DB_CATEGORIES, s->category_file);
    list_add_paths(p, index, DB_PARAMETERS, s->parameter_file);
}

void db_providers_add_publisher(struct db_providers *p, const struct msgtab_event_publisher *r)
{
    struct slice path;
    const uint32_t index = identified(p, r->guid, r->name);
    list_add_paths(p, index, DB_MESSAGES, r->message_file);
    list_add_paths(p, index, DB_PARAMETERS, r->parameter_file);
    for (const char *rest = r->resource_file ? r->resource_file : "";
         source_path_next(&rest, &path);) {
        const char *own = db_paths_registered(p->paths, path);
        if (map_add(&p->resource_map, slice_of(own), 0) == MAP_NONE)
            ARRAY_ADD(&p->resources, copy(p, path));
    }
}

void db_providers_add_manifest(struct db_providers *p, const struct db_manifest *m,
                               const char *path)
{
    const uint32_t index = identified(p, m->guid, m->name);
    if (p->items.items[index].lists[DB_MESSAGES].count == 0)
        list_add(p, index, DB_MESSAGES, path);
    ARRAY_ADD(&p->items.items[index].manifests, m);
}

void db_providers_free(struct db_providers *p)
{
    for (size_t i = 0; i < p->items.count; i++) {
        for (size_t k = 0; k < DB_LISTS; k++)
            free((void *)p->items.items[i].lists[k].items);
        free((void *)p->items.items[i].manifests.items);
    }
    free(p->items.items);
    free((void *)p->resources.items);
    map_free(&p->names);
    map_free(&p->guids);
    map_free(&p->seen);
    map_free(&p->resource_map);
    arena_free(&p->arena);
}
