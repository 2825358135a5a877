/* The lists of a provider, but its templates (manifest language: the lists of the resource). */
#include "arena.h"
#include "bytes.h"
#include "map.h"
#include "wevt.h"

#include <stdlib.h>

static uint32_t named_offset(const struct manifest_named *n)
{
    return n ? n->offset : 0;
}

static uint32_t named_value(const struct manifest_named *n)
{
    return n ? (uint32_t)n->value : 0;
}

/* An empty list of names says that its size is 0. */
static void end_names(struct wevt *w, uint32_t start, size_t count)
{
    if (count > 0)
        wevt_end(w, start);
}

/* --- channels, levels, tasks, opcodes, keywords, filters: entries, then their names --- */

void wevt_channels(struct wevt *w)
{
    enum { ENTRY = 16 };
    const struct manifest_provider *p = w->provider;
    uint32_t start = wevt_begin(w, "CHAN", p->channels.count);
    uint32_t name = wevt_here(w) + ENTRY * (uint32_t)p->channels.count;
    for (size_t i = 0; i < p->channels.count; i++) {
        struct manifest_channel *c = p->channels.items[i];
        c->offset = wevt_here(w);
        buf_u32(w->out, c->imported);
        buf_u32(w->out, name);
        buf_u32(w->out, c->value);
        buf_u32(w->out, wevt_message(c->message));
        name += wevt_pstring_size(c->name);
    }
    for (size_t i = 0; i < p->channels.count; i++)
        wevt_pstring(w->out, p->channels.items[i]->name);
    end_names(w, start, p->channels.count);
}

/* Writes one entry of a list. */
typedef void put_named(struct buf *out, const struct manifest_named *n, uint32_t name);

static void write_named(struct wevt *w, const char *signature, uint32_t entry, put_named *put,
                        struct manifest_named *const *items, const struct wevt_order *order,
                        size_t count)
{
    uint32_t start = wevt_begin(w, signature, count);
    uint32_t name = wevt_here(w) + entry * (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        struct manifest_named *n = items[order ? order[i].index : i];
        n->offset = wevt_here(w);
        put(w->out, n, name);
        name += wevt_pstring_size(n->name);
    }
    for (size_t i = 0; i < count; i++)
        wevt_pstring(w->out, items[order ? order[i].index : i]->name);
    end_names(w, start, count);
}

/* The same in the order of values; equal ones keep theirs. */
static void write_sorted(struct wevt *w, const char *signature, uint32_t entry, put_named *put,
                         struct manifest_named *const *items, size_t count)
{
    struct wevt_order *order = memory_zeros(count * sizeof *order);
    for (uint32_t i = 0; i < count; i++)
        order[i] = (struct wevt_order){items[i]->value, i};
    wevt_sort(order, count);
    write_named(w, signature, entry, put, items, order, count);
    free(order);
}

/* By task, then by place in the list. */
static void sort_tasks(struct manifest_named **items, size_t count)
{
    struct wevt_order *order = memory_zeros(count * sizeof *order);
    struct manifest_named **copy = memory_zeros(count * sizeof *copy);
    for (uint32_t i = 0; i < count; i++) {
        order[i] = (struct wevt_order){items[i]->task, i};
        copy[i] = items[i];
    }
    wevt_sort(order, count);
    for (size_t i = 0; i < count; i++)
        items[i] = copy[order[i].index];
    free(order);
    free((void *)copy);
}

static void put_opcode(struct buf *out, const struct manifest_named *n, uint32_t name)
{
    buf_u16(out, n->task);
    buf_u16(out, (uint16_t)(n->value & 0xFFFF));
    buf_u32(out, wevt_message(n->message));
    buf_u32(out, name);
}

void wevt_opcodes(struct wevt *w)
{
    const struct manifest_provider *p = w->provider;
    ARRAY_OF(struct manifest_named *) all = {0};
    for (size_t i = 0; i < p->opcodes.count; i++)
        ARRAY_ADD(&all, p->opcodes.items[i]);
    for (size_t i = 0; i < p->tasks.count; i++) {
        for (size_t k = 0; k < p->tasks.items[i]->opcodes.count; k++)
            ARRAY_ADD(&all, p->tasks.items[i]->opcodes.items[k]);
    }
    sort_tasks(all.items, all.count);
    write_sorted(w, "OPCO", 12, put_opcode, all.items, all.count);
    free((void *)all.items);
}

static void put_level(struct buf *out, const struct manifest_named *n, uint32_t name)
{
    buf_u32(out, named_value(n));
    buf_u32(out, wevt_message(n->message));
    buf_u32(out, name);
}

void wevt_levels(struct wevt *w)
{
    const struct manifest_provider *p = w->provider;
    write_sorted(w, "LEVL", 12, put_level, p->levels.items, p->levels.count);
}

static void put_task(struct buf *out, const struct manifest_named *n, uint32_t name)
{
    buf_u32(out, named_value(n));
    buf_u32(out, wevt_message(n->message));
    buf_bytes(out, n->guid.bytes, MANIFEST_GUID_SIZE);
    buf_u32(out, name);
}

void wevt_tasks(struct wevt *w)
{
    const struct manifest_provider *p = w->provider;
    write_named(w, "TASK", 28, put_task, p->tasks.items, NULL, p->tasks.count);
}

static void put_keyword(struct buf *out, const struct manifest_named *n, uint32_t name)
{
    wevt_u64(out, n->value);
    buf_u32(out, wevt_message(n->message));
    buf_u32(out, name);
}

void wevt_keywords(struct wevt *w)
{
    const struct manifest_provider *p = w->provider;
    write_sorted(w, "KEYW", 16, put_keyword, p->keywords.items, p->keywords.count);
}

void wevt_filters(struct wevt *w)
{
    enum { ENTRY = 16 };
    const struct manifest_provider *p = w->provider;
    const struct manifest_template *last = p->filters.items[p->filters.count - 1]->shape;
    uint32_t start = wevt_begin(w, "FLTR", p->filters.count);
    buf_u32(w->out, last ? last->offset : 0);
    uint32_t name = wevt_here(w) + ENTRY * (uint32_t)p->filters.count;
    for (size_t i = 0; i < p->filters.count; i++) {
        const struct manifest_filter *f = p->filters.items[i];
        buf_char(w->out, (char)f->value);
        buf_char(w->out, (char)f->version);
        buf_u16(w->out, 0);
        buf_u32(w->out, wevt_message(f->message));
        buf_u32(w->out, name);
        buf_u32(w->out, f->shape ? f->shape->offset : 0);
        name += wevt_pstring_size(f->name);
    }
    for (size_t i = 0; i < p->filters.count; i++)
        wevt_pstring(w->out, p->filters.items[i]->name);
    wevt_end(w, start);
}

/* --- maps --- */

static int compare_maps(const void *left, const void *right)
{
    const struct manifest_map *a = *(struct manifest_map *const *)left;
    const struct manifest_map *b = *(struct manifest_map *const *)right;
    return wevt_compare(a->name, b->name);
}

static void write_map(struct wevt *w, struct manifest_map *map)
{
    enum { HEAD = 20, ITEM = 8 };
    size_t count = map->items.count;
    struct wevt_order *order = memory_zeros(count * sizeof *order);
    for (uint32_t i = 0; i < count; i++)
        order[i] = (struct wevt_order){map->items.items[i].value, i};
    wevt_sort(order, count);
    map->offset = wevt_here(w);
    buf_bytes(w->out, map->bits ? "BMAP" : "VMAP", 4);
    buf_u32(w->out, HEAD + ITEM * (uint32_t)count);
    buf_u32(w->out, 0); /* name: see wevt_maps */
    buf_u32(w->out, map->bits);
    buf_u32(w->out, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        const struct manifest_map_item *item = &map->items.items[order[i].index];
        buf_u32(w->out, item->value);
        buf_u32(w->out, wevt_message(item->message));
    }
    free(order);
}

/* The maps are in the order of the manifest, their offsets and names in that of the names. */
void wevt_maps(struct wevt *w)
{
    enum { NAME_AT = 8 };
    const struct manifest_provider *p = w->provider;
    size_t count = p->maps.count;
    uint32_t start = wevt_begin(w, "MAPS", count);
    uint32_t table = wevt_here(w);
    buf_zeros(w->out, 4 * count);
    for (size_t i = 0; i < count; i++)
        write_map(w, p->maps.items[i]);
    struct manifest_map **sorted = memory_resize(NULL, count * sizeof *sorted);
    memcpy((void *)sorted, (void *)p->maps.items, count * sizeof *sorted);
    qsort((void *)sorted, count, sizeof *sorted, compare_maps);
    for (uint32_t i = 0; i < count; i++) {
        wevt_set(w, table + 4 * i, sorted[i]->offset);
        wevt_set(w, sorted[i]->offset + NAME_AT, wevt_here(w));
        wevt_pstring(w->out, sorted[i]->name);
    }
    free((void *)sorted);
    wevt_end(w, start);
}

static void set_string(struct wevt *w, uint32_t at, struct slice text)
{
    wevt_set(w, at, wevt_here(w));
    wevt_pstring(w->out, text);
}

/* All blocks, then all texts; the size of a block counts up to the last of its texts. */
void wevt_queries(struct wevt *w)
{
    enum { HEAD = 20, ITEM = 8 };
    const struct manifest_provider *p = w->provider;
    uint32_t start = wevt_begin(w, "QTAB", p->queries.count);
    uint32_t table = wevt_here(w);
    buf_zeros(w->out, 4 * p->queries.count);
    for (uint32_t i = 0; i < p->queries.count; i++) {
        struct manifest_query *q = p->queries.items[i];
        q->offset = wevt_here(w);
        wevt_set(w, table + 4 * i, q->offset);
        buf_bytes(w->out, "QUER", 4);
        buf_zeros(w->out, 12);
        buf_u32(w->out, (uint32_t)q->items.count);
        buf_zeros(w->out, ITEM * q->items.count);
    }
    for (uint32_t i = 0; i < p->queries.count; i++) {
        const struct manifest_query *q = p->queries.items[i];
        set_string(w, q->offset + 8, q->name);
        set_string(w, q->offset + 12, q->format);
        for (uint32_t k = 0; k < q->items.count; k++) {
            set_string(w, q->offset + HEAD + ITEM * k, q->items.items[k].name);
            set_string(w, q->offset + HEAD + ITEM * k + 4, q->items.items[k].value);
        }
        wevt_end(w, q->offset);
    }
    wevt_end(w, start);
}

/* --- attributes of the provider --- */

void wevt_provider_attributes(struct wevt *w)
{
    enum { PROVIDER_NAME = 0x10000001, CONTROL_GUID = 0x20000001, GROUP_GUID = 0x20000002 };
    const struct manifest_provider *p = w->provider;
    uint32_t count = 1 + (p->control.given ? 1u : 0) + (p->group.given ? 1u : 0);
    uint32_t start = wevt_begin(w, "PRVA", count);
    uint32_t at = wevt_here(w) + 8 * count;
    buf_u32(w->out, PROVIDER_NAME);
    buf_u32(w->out, at);
    at += wevt_pstring_size(p->name) - 4;
    if (p->control.given) {
        buf_u32(w->out, CONTROL_GUID);
        buf_u32(w->out, at);
        at += MANIFEST_GUID_SIZE;
    }
    if (p->group.given) {
        buf_u32(w->out, GROUP_GUID);
        buf_u32(w->out, at);
    }
    wevt_string(w->out, p->name);
    wevt_align(w, 4);
    if (p->control.given)
        buf_bytes(w->out, p->control.bytes, MANIFEST_GUID_SIZE);
    if (p->group.given)
        buf_bytes(w->out, p->group.bytes, MANIFEST_GUID_SIZE);
    wevt_end(w, start);
}

/* --- events --- */

enum { EVENT_SIZE = 48 };

static void write_event(struct wevt *w, const struct manifest_event *v, uint32_t keywords)
{
    unsigned char *to = buf_zeros(w->out, EVENT_SIZE);
    store16_le(to, v->value);
    to[2] = v->version;
    to[3] = (unsigned char)(v->channel ? v->channel->value : 0);
    to[4] = (unsigned char)named_value(v->level);
    to[5] = (unsigned char)named_value(v->opcode);
    store16_le(to + 6, (uint16_t)(named_value(v->task) & 0xFFFF));
    store32_le(to + 8, (uint32_t)(v->mask & UINT32_MAX));
    store32_le(to + 12, (uint32_t)(v->mask >> 32));
    store32_le(to + 16, wevt_message(v->message));
    store32_le(to + 20, v->shape ? v->shape->offset : 0);
    store32_le(to + 24, named_offset(v->opcode));
    store32_le(to + 28, named_offset(v->level));
    store32_le(to + 32, named_offset(v->task));
    store32_le(to + 36, (uint32_t)v->keywords.count);
    store32_le(to + 40, v->keywords.count > 0 ? keywords : 0);
    store32_le(to + 44, v->channel ? v->channel->offset : 0);
}

static void write_keyword_list(struct wevt *w, const struct manifest_event *v)
{
    size_t count = v->keywords.count;
    struct wevt_order few[WEVT_FEW];
    struct wevt_order *order = count <= WEVT_FEW ? few : memory_zeros(count * sizeof *order);
    for (uint32_t i = 0; i < count; i++)
        order[i] = (struct wevt_order){v->keywords.items[i]->value, i};
    wevt_sort(order, count);
    for (size_t i = 0; i < count; i++)
        buf_u32(w->out, v->keywords.items[order[i].index]->offset);
    if (order != few)
        free(order);
}

/* The events by value; free() it. */
static struct wevt_order *order_events(const struct manifest_provider *p)
{
    struct wevt_order *order = memory_zeros(p->events.count * sizeof *order);
    for (uint32_t i = 0; i < p->events.count; i++)
        order[i] = (struct wevt_order){p->events.items[i]->value, i};
    wevt_sort(order, p->events.count);
    return order;
}

void wevt_events(struct wevt *w)
{
    const struct manifest_provider *p = w->provider;
    uint32_t count = (uint32_t)p->events.count;
    struct wevt_order *order = order_events(p);
    uint32_t start = wevt_begin(w, "EVNT", count);
    buf_u32(w->out, 0);
    uint32_t keywords = wevt_here(w) + EVENT_SIZE * count;
    for (uint32_t i = 0; i < count; i++) {
        const struct manifest_event *v = p->events.items[order[i].index];
        write_event(w, v, keywords);
        keywords += 4 * (uint32_t)v->keywords.count;
    }
    for (uint32_t i = 0; i < count; i++)
        write_keyword_list(w, p->events.items[order[i].index]);
    wevt_end(w, start);
    free(order);
}
