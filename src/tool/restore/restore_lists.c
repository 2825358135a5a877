/* Channels, levels, tasks, opcodes, keywords, maps, queries and filters. */
#include "bytes.h"
#include "restore_work.h"

#include <stdlib.h>

enum { LIST_HEADER = 12 };

/* --- channels --- */

static bool ends_in(struct slice name, const char *end)
{
    size_t len = strlen(end);
    return name.len >= len && memcmp(name.text + name.len - len, end, len) == 0;
}

/* The resource does not hold the type; names end in it as a rule. Admin has rules of its own, so
   such a channel becomes an Operational one when its events break them: see restore_events. */
static enum manifest_channel_type type_of(struct slice name)
{
    if (ends_in(name, "/Admin"))
        return CHANNEL_ADMIN;
    if (ends_in(name, "/Analytic"))
        return CHANNEL_ANALYTIC;
    return ends_in(name, "/Debug") ? CHANNEL_DEBUG : CHANNEL_OPERATIONAL;
}

void restore_channels(struct restorer *w)
{
    enum { ENTRY = 16, IMPORTED = 1 };
    size_t list = w->lists[RESTORE_CHANNELS];
    uint32_t count = list > 0 ? restore_count(w, list + 8, list + LIST_HEADER, ENTRY) : 0;
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        size_t at = list + LIST_HEADER + (size_t)ENTRY * i;
        struct manifest_channel *c = arena_alloc(w->arena, sizeof *c);
        c->imported = (restore_u32(w, at) & IMPORTED) != 0;
        c->name = restore_string(w, restore_u32(w, at + 4));
        c->chid = c->symbol = (struct slice){"", 0};
        c->type = c->imported ? CHANNEL_IMPORTED : type_of(c->name);
        c->value = restore_u32(w, at + 8);
        c->message = restore_message(w, restore_u32(w, at + 12));
        c->listed = true;
        c->number = i;
        c->place = place_none();
        c->offset = (uint32_t)at;
        ARRAY_ADD(&w->provider->channels, c);
    }
}

struct manifest_channel *restore_channel_at(struct restorer *w, size_t field)
{
    enum { ENTRY = 16 };
    const struct manifest_provider *p = w->provider;
    uint32_t offset = restore_u32(w, field);
    if (offset == 0)
        return NULL;
    size_t first = (size_t)w->lists[RESTORE_CHANNELS] + LIST_HEADER;
    if (offset >= first && (offset - first) % ENTRY == 0 &&
        (offset - first) / ENTRY < p->channels.count)
        return p->channels.items[(offset - first) / ENTRY];
    restore_fail(w, field, "no channel of the provider is at this offset");
    return NULL;
}

/* --- levels, tasks, opcodes, keywords --- */

static struct manifest_named *read_named(struct restorer *w, enum restore_list list, size_t at)
{
    enum { TASK_GUID = 8 };
    struct manifest_named *n = arena_alloc(w->arena, sizeof *n);
    static const unsigned char messages[] = {4, 4, 4, 8}, names[] = {8, 24, 8, 12};
    n->value = list == RESTORE_KEYWORDS  ? restore_u64(w, at)
               : list == RESTORE_OPCODES ? restore_u16(w, at + 2)
                                         : restore_u32(w, at);
    n->task = list == RESTORE_OPCODES ? (uint16_t)restore_u16(w, at) : 0;
    n->message = restore_message(w, restore_u32(w, at + messages[list]));
    n->name = restore_string(w, restore_u32(w, at + names[list]));
    n->symbol = (struct slice){"", 0};
    n->place = place_none();
    n->offset = (uint32_t)at;
    if (list == RESTORE_TASKS && restore_within(w, at + TASK_GUID, MANIFEST_GUID_SIZE))
        memcpy(n->guid.bytes, w->data + at + TASK_GUID, MANIFEST_GUID_SIZE);
    for (size_t i = 0; i < MANIFEST_GUID_SIZE; i++)
        n->guid.given = n->guid.given || n->guid.bytes[i] != 0;
    return n;
}

static void read_list(struct restorer *w, enum restore_list list)
{
    static const unsigned char entries[] = {12, 28, 12, 16};
    struct restore_items *items = &w->named[list];
    size_t at = w->lists[list];
    items->entry = entries[list];
    items->first = (uint32_t)at + LIST_HEADER;
    items->items.count = 0;
    uint32_t count = at > 0 ? restore_count(w, at + 8, items->first, items->entry) : 0;
    for (uint32_t i = 0; i < count && !w->failed; i++)
        ARRAY_ADD(&items->items, read_named(w, list, items->first + (size_t)items->entry * i));
}

struct manifest_named *restore_named_at(struct restorer *w, enum restore_list list, size_t field)
{
    const struct restore_items *items = &w->named[list];
    uint32_t offset = restore_u32(w, field);
    if (offset == 0)
        return NULL;
    if (offset >= items->first && (offset - items->first) % items->entry == 0 &&
        (offset - items->first) / items->entry < items->items.count)
        return items->items.items[(offset - items->first) / items->entry];
    restore_fail(w, field, "no item of this kind is at this offset");
    return NULL;
}

/* An opcode belongs to the provider, or to the task with its number. */
static void place_opcode(struct restorer *w, struct manifest_named *o,
                         struct manifest_named *const *tasks)
{
    if (o->task == 0)
        ARRAY_ADD(&w->provider->opcodes, o);
    else if (tasks[o->task])
        ARRAY_ADD(&tasks[o->task]->opcodes, o);
    else
        restore_fail(w, o->offset, "no task has the number of this opcode's task");
}

void restore_named(struct restorer *w)
{
    enum { NUMBERS = 0x10000 };
    struct manifest_provider *p = w->provider;
    for (enum restore_list list = RESTORE_LEVELS; list <= RESTORE_KEYWORDS; list++)
        read_list(w, list);
    const struct restore_items *all = w->named;
    struct manifest_named **tasks = memory_zeros(NUMBERS * sizeof *tasks);
    for (size_t i = 0; i < all[RESTORE_LEVELS].items.count; i++)
        ARRAY_ADD(&p->levels, all[RESTORE_LEVELS].items.items[i]);
    for (size_t i = 0; i < all[RESTORE_KEYWORDS].items.count; i++)
        ARRAY_ADD(&p->keywords, all[RESTORE_KEYWORDS].items.items[i]);
    for (size_t i = 0; i < all[RESTORE_TASKS].items.count; i++) {
        ARRAY_ADD(&p->tasks, all[RESTORE_TASKS].items.items[i]);
        tasks[p->tasks.items[i]->value & (NUMBERS - 1)] = p->tasks.items[i];
    }
    for (size_t i = 0; i < all[RESTORE_OPCODES].items.count && !w->failed; i++)
        place_opcode(w, all[RESTORE_OPCODES].items.items[i], tasks);
    free((void *)tasks);
}

/* --- maps --- */

/* Items are sorted by value; in the manifest they were in the order of their messages, if each has
   one of its own. */
static int compare_items(const void *left, const void *right)
{
    const struct manifest_map_item *a = left, *b = right;
    uint32_t one = a->message->message, other = b->message->message;
    if (one != other)
        return one < other ? -1 : 1;
    return (a->value > b->value) - (a->value < b->value);
}

static struct manifest_map *read_map(struct restorer *w, size_t at)
{
    enum { HEADER = 20, ENTRY = 8 };
    struct manifest_map *map = arena_alloc(w->arena, sizeof *map);
    map->bits = restore_within(w, at, HEADER) && memcmp(w->data + at, "BMAP", 4) == 0;
    restore_signature(w, at, map->bits ? "BMAP" : "VMAP");
    map->name = restore_string(w, restore_u32(w, at + 8));
    map->symbol = (struct slice){"", 0};
    map->place = place_none();
    map->offset = (uint32_t)at;
    uint32_t count = restore_count(w, at + 16, at + HEADER, ENTRY);
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        size_t entry = at + HEADER + (size_t)ENTRY * i;
        struct manifest_map_item item = {.value = restore_u32(w, entry), .place = place_none()};
        item.symbol = (struct slice){"", 0};
        item.message = restore_message(w, restore_u32(w, entry + 4));
        if (!item.message)
            restore_fail(w, entry + 4, "an item of a map has no message, and needs one");
        ARRAY_ADD(&map->items, item);
    }
    if (!w->failed && map->items.count > 1)
        qsort(map->items.items, map->items.count, sizeof *map->items.items, compare_items);
    return map;
}

static int compare_offsets(const void *left, const void *right)
{
    const struct manifest_map *a = *(struct manifest_map *const *)left;
    const struct manifest_map *b = *(struct manifest_map *const *)right;
    return (a->offset > b->offset) - (a->offset < b->offset);
}

void restore_maps(struct restorer *w)
{
    size_t list = w->lists[RESTORE_MAPS];
    struct manifest_provider *p = w->provider;
    uint32_t count = list > 0 ? restore_count(w, list + 8, list + LIST_HEADER, 4) : 0;
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        struct manifest_map *map = read_map(w, restore_u32(w, list + LIST_HEADER + 4 * (size_t)i));
        ARRAY_ADD(&p->maps, map);
    }
    if (p->maps.count > 1)
        qsort((void *)p->maps.items, p->maps.count, sizeof *p->maps.items, compare_offsets);
}

struct manifest_map *restore_map_at(struct restorer *w, size_t field)
{
    const struct manifest_provider *p = w->provider;
    struct manifest_map key = {.offset = restore_u32(w, field)};
    const struct manifest_map *pointer = &key;
    if (key.offset == 0)
        return NULL;
    struct manifest_map **found =
        p->maps.count == 0 ? NULL
                           : bsearch((const void *)&pointer, (void *)p->maps.items, p->maps.count,
                                     sizeof *p->maps.items, compare_offsets);
    if (!found)
        restore_fail(w, field, "no map of the provider is at this offset");
    return found ? *found : NULL;
}

/* --- queries and filters --- */

static struct manifest_query *read_query(struct restorer *w, size_t at)
{
    enum { HEADER = 20, ENTRY = 8 };
    struct manifest_query *q = arena_alloc(w->arena, sizeof *q);
    restore_signature(w, at, "QUER");
    q->name = restore_string(w, restore_u32(w, at + 8));
    q->format = restore_string(w, restore_u32(w, at + 12));
    q->place = place_none();
    uint32_t count = restore_count(w, at + 16, at + HEADER, ENTRY);
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        size_t entry = at + HEADER + (size_t)ENTRY * i;
        struct manifest_query_item item = {restore_string(w, restore_u32(w, entry)),
                                           restore_string(w, restore_u32(w, entry + 4))};
        ARRAY_ADD(&q->items, item);
    }
    return q;
}

void restore_queries(struct restorer *w)
{
    size_t list = w->lists[RESTORE_QUERIES];
    uint32_t count = list > 0 ? restore_count(w, list + 8, list + LIST_HEADER, 4) : 0;
    for (uint32_t i = 0; i < count && !w->failed; i++)
        ARRAY_ADD(&w->provider->queries,
                  read_query(w, restore_u32(w, list + LIST_HEADER + 4 * (size_t)i)));
}

void restore_filters(struct restorer *w)
{
    enum { HEADER = 16, ENTRY = 16 };
    size_t list = w->lists[RESTORE_FILTERS];
    uint32_t count = list > 0 ? restore_count(w, list + 8, list + HEADER, ENTRY) : 0;
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        size_t at = list + HEADER + (size_t)ENTRY * i;
        struct manifest_filter *f = arena_alloc(w->arena, sizeof *f);
        f->value = (uint8_t)restore_u8(w, at);
        f->version = (uint8_t)restore_u8(w, at + 1);
        f->message = restore_message(w, restore_u32(w, at + 4));
        f->name = restore_string(w, restore_u32(w, at + 8));
        f->shape = restore_template_at(w, at + 12);
        f->symbol = (struct slice){"", 0};
        f->place = place_none();
        ARRAY_ADD(&w->provider->filters, f);
    }
}
