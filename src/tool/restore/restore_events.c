/* Events, and what the resource says of a provider and its events besides. */
#include "restore_work.h"

#include <stdlib.h>
#include <string.h>

enum { LIST_HEADER = 12 };

static void read_keywords(struct restorer *w, struct manifest_event *v, size_t at)
{
    size_t list = restore_u32(w, at + 40);
    uint32_t count = list > 0 ? restore_count(w, at + 36, list, 4) : 0;
    if (count > 0)
        v->keywords.items = arena_alloc(w->arena, count * sizeof *v->keywords.items);
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        struct manifest_named *k = restore_named_at(w, RESTORE_KEYWORDS, list + 4 * (size_t)i);
        if (!k) {
            restore_fail(w, list + 4 * (size_t)i, "an event has no keyword here");
            return;
        }
        v->keywords.items[v->keywords.count++] = k;
        v->mask |= k->value;
    }
}

static struct manifest_event *read_event(struct restorer *w, size_t at)
{
    struct manifest_event *v = arena_alloc(w->arena, sizeof *v);
    v->value = (uint16_t)restore_u16(w, at);
    v->version = (uint8_t)restore_u8(w, at + 2);
    v->message = restore_message(w, restore_u32(w, at + 16));
    v->shape = restore_template_at(w, at + 20);
    v->opcode = restore_named_at(w, RESTORE_OPCODES, at + 24);
    v->level = restore_named_at(w, RESTORE_LEVELS, at + 28);
    v->task = restore_named_at(w, RESTORE_TASKS, at + 32);
    v->channel = restore_channel_at(w, at + 44);
    v->symbol = (struct slice){"", 0};
    v->place = place_none();
    read_keywords(w, v, at);
    return v;
}

/* A channel of Windows that events name is in the list though nobody put it there; its events then
   lack the bit that those of other channels have. */
static void find_listed(const struct manifest_event *v, uint64_t mask)
{
    struct manifest_channel *c = v->channel;
    if (!c || c->number >= 64)
        return;
    uint64_t bit = (uint64_t)1 << (63 - c->number);
    if (c->imported && ((mask & ~v->mask) & bit) == 0 &&
        restore_predefined(WINMETA_CHANNEL, c->name, c->value))
        c->listed = false;
}

/* An Admin channel needs messages and levels; where events break this, the name has misled. */
static void check_admin(const struct manifest_event *v)
{
    struct manifest_channel *c = v->channel;
    if (c && c->type == CHANNEL_ADMIN &&
        (!v->message || !v->level || v->level->value < 1 || v->level->value > 4))
        c->type = CHANNEL_OPERATIONAL;
}

/* --- the order of events --- */

/* Channels that nobody listed are in the list in the order of their first use: 1 for the first of
   them; 0: the event has none of these. */
static size_t rank_of(const struct manifest_event *v, size_t listed)
{
    return v->channel && !v->channel->listed ? v->channel->number - listed + 1 : 0;
}

/* What a run of events, all of one number, has seen of these channels; seen again when it uses them
   in another order. */
static size_t follow(struct manifest_event *const *events, size_t count, size_t listed, size_t seen)
{
    size_t now = seen;
    for (size_t i = 0; i < count; i++) {
        size_t rank = rank_of(events[i], listed);
        if (rank > now + 1)
            return seen;
        now = rank == now + 1 ? rank : now;
    }
    return now;
}

static size_t run_length(const struct manifest_provider *p, size_t at)
{
    size_t end = at;
    while (end < p->events.count && p->events.items[end]->value == p->events.items[at]->value)
        end++;
    return end - at;
}

/* Moves the run at a place to the front, after what was moved there. */
static size_t move_run(struct manifest_provider *p, size_t front, size_t at, size_t count)
{
    struct manifest_event **items = p->events.items;
    struct manifest_event **run = memory_zeros(count * sizeof *run);
    memcpy((void *)run, (void *)(items + at), count * sizeof *run);
    memmove((void *)(items + front + count), (void *)(items + front), (at - front) * sizeof *items);
    memcpy((void *)(items + front), (void *)run, count * sizeof *run);
    free((void *)run);
    return front + count;
}

/* Events of one number stay together: their order is that of the resource. For each of Windows'
   few channels, a run moves to the front if the order of numbers would use another one first. */
static void order_events(struct manifest_provider *p)
{
    size_t listed = 0, seen = 0, front = 0, unlisted;
    for (size_t i = 0; i < p->channels.count; i++)
        listed += p->channels.items[i]->listed;
    unlisted = p->channels.count - listed;
    if (follow(p->events.items, p->events.count, listed, 0) == unlisted)
        return;
    for (size_t at = 0, count; at < p->events.count && seen < unlisted; at += count) {
        count = run_length(p, at);
        size_t now = follow(p->events.items + at, count, listed, seen);
        if (now == seen)
            continue;
        front = move_run(p, front, at, count);
        seen = now;
        at = front; /* once more from there, at most once for each channel */
        count = 0;
    }
}

/* --- events --- */

void restore_events(struct restorer *w)
{
    enum { HEADER = 16, ENTRY = 48 };
    size_t list = w->lists[RESTORE_EVENTS];
    struct manifest_provider *p = w->provider;
    uint32_t count = list > 0 ? restore_count(w, list + 8, list + HEADER, ENTRY) : 0;
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        size_t at = list + HEADER + (size_t)ENTRY * i;
        struct manifest_event *v = read_event(w, at);
        uint64_t mask = restore_u64(w, at + 8);
        find_listed(v, mask);
        check_admin(v);
        v->mask = mask;
        ARRAY_ADD(&p->events, v);
    }
    if (!w->failed)
        order_events(p);
}

/* --- names and attributes of events --- */

struct key {
    uint32_t key; /* number and version */
    struct manifest_event *event;
};

static int compare_keys(const void *left, const void *right)
{
    const struct key *a = left, *b = right;
    return (a->key > b->key) - (a->key < b->key);
}

static void read_fact(struct restorer *w, const struct key *keys, size_t at)
{
    enum { NAME = 0x11, ATTRIBUTE = 0x12 };
    struct key wanted = {.key = restore_u16(w, at + 2) << 8 | restore_u8(w, at + 1)};
    size_t count = w->provider->events.count;
    const struct key *found =
        count > 0 ? bsearch(&wanted, keys, count, sizeof *keys, compare_keys) : NULL;
    struct slice text = restore_open_string(w, restore_u32(w, at + 4));
    uint32_t kind = restore_u8(w, at);
    if (!found)
        restore_fail(w, at, "a name or an attribute belongs to no event");
    else if (kind == NAME)
        found->event->name = text;
    else if (kind == ATTRIBUTE)
        ARRAY_ADD(&found->event->attributes, text);
}

void restore_event_facts(struct restorer *w)
{
    enum { ENTRY = 8 };
    const struct manifest_provider *p = w->provider;
    size_t list = w->lists[RESTORE_EVENT_FACTS];
    uint32_t count = list > 0 ? restore_count(w, list + 8, list + LIST_HEADER, ENTRY) : 0;
    struct key *keys = memory_zeros(p->events.count * sizeof *keys);
    for (size_t i = 0; i < p->events.count; i++)
        keys[i] =
            (struct key){(uint32_t)p->events.items[i]->value << 8 | p->events.items[i]->version,
                         p->events.items[i]};
    if (p->events.count > 1)
        qsort(keys, p->events.count, sizeof *keys, compare_keys);
    for (uint32_t i = 0; i < count && !w->failed; i++)
        read_fact(w, keys, list + LIST_HEADER + (size_t)ENTRY * i);
    for (size_t i = 0; i < p->events.count; i++)
        manifest_keep_attributes(w->arena, p->events.items[i]);
    free(keys);
}

/* --- the provider --- */

static void read_guid(struct restorer *w, struct manifest_guid *guid, size_t at)
{
    if (!restore_within(w, at, MANIFEST_GUID_SIZE))
        return;
    memcpy(guid->bytes, w->data + at, MANIFEST_GUID_SIZE);
    guid->given = true;
}

void restore_facts(struct restorer *w)
{
    enum { ENTRY = 8, NAME = 0x10000001, CONTROL = 0x20000001, GROUP = 0x20000002 };
    struct manifest_provider *p = w->provider;
    size_t list = w->lists[RESTORE_FACTS];
    uint32_t count = list > 0 ? restore_count(w, list + 8, list + LIST_HEADER, ENTRY) : 0;
    for (uint32_t i = 0; i < count && !w->failed; i++) {
        size_t at = list + LIST_HEADER + (size_t)ENTRY * i;
        uint32_t kind = restore_u32(w, at), offset = restore_u32(w, at + 4);
        if (kind == NAME)
            p->name = restore_open_string(w, offset);
        else if (kind == CONTROL)
            read_guid(w, &p->control, offset);
        else if (kind == GROUP)
            read_guid(w, &p->group, offset);
    }
}
