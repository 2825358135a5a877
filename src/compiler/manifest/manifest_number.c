/* Message ids (manifest language: message ids). An id belongs to a string: the first object that
   refers to it decides. */
#include "manifest_reader.h"

enum {
    TAG_CLASSIC = 0,
    TAG_KEYWORD = 1,
    TAG_OPCODE = 3,
    TAG_LEVEL = 5,
    TAG_FILTER = 5,
    TAG_TASK = 7,
    TAG_PROVIDER = 9,
    TAG_EVENT = 11,
    TAG_VALUE_MAP = 13,
    TAG_BIT_MAP = 15,
    TAG_COUNT = 16,
    PROVIDERS_MAX = 16,
    FILTER_BIT = 0x800000
};

#define COUNTED UINT32_MAX /* the next number of its tag */

struct numbering {
    struct manifest_reader *r;
    const struct manifest_provider *provider;
    uint32_t counters[TAG_COUNT];
    bool refused; /* it was said that no ids are left for this provider */
};

static void give(struct numbering *n, struct manifest_string *s, unsigned tag, uint32_t value,
                 struct place place)
{
    if (!s || s->message != MANIFEST_NO_MESSAGE || n->refused)
        return;
    if (n->provider->index >= PROVIDERS_MAX) {
        diag(n->r->diag, DIAG_MANIFEST_RANGE, n->provider->place,
             "message ids are made for the first %d providers only; give the messages of this one "
             "theirs in messageTable",
             (int)PROVIDERS_MAX);
        n->refused = true;
        return;
    }
    if (value == COUNTED)
        value = ++n->counters[tag];
    uint32_t id = (uint32_t)tag << 28 | n->provider->index << 24 | value;
    struct slice key = {(const char *)&(uint64_t){id}, sizeof(uint64_t)};
    const struct registry_entry *first = registry_add(n->r, REG_MESSAGE_ID, 0, key, place, s);
    s->message = id;
    if (!first)
        return;
    char one[SHOWN_SIZE], two[SHOWN_SIZE];
    const struct manifest_string *other = first->object;
    show_word(one, other->id);
    show_word(two, s->id);
    diag(n->r->diag, DIAG_MANIFEST_MESSAGE_ID, place,
         "the strings %s and %s both get the message id 0x%08X", one, two, (unsigned)id);
    diag_note(n->r->diag, first->place, "%s gets it here", one);
}

static void number_opcode(struct numbering *n, const struct manifest_named *o)
{
    give(n, o->message, TAG_OPCODE, (uint32_t)(o->task & 0xFF) << 16 | (uint32_t)o->value,
         o->place);
}

static uint32_t highest_bit(uint64_t mask)
{
    uint32_t number = 0;
    for (; mask != 0; mask >>= 1)
        number++;
    return number;
}

static void number_named(struct numbering *n)
{
    const struct manifest_provider *p = n->provider;
    for (size_t i = 0; i < p->levels.count; i++)
        give(n, p->levels.items[i]->message, TAG_LEVEL, (uint32_t)p->levels.items[i]->value,
             p->levels.items[i]->place);
    for (size_t i = 0; i < p->tasks.count; i++)
        give(n, p->tasks.items[i]->message, TAG_TASK, (uint32_t)p->tasks.items[i]->value,
             p->tasks.items[i]->place);
    for (size_t i = 0; i < p->opcodes.count; i++)
        number_opcode(n, p->opcodes.items[i]);
    for (size_t i = 0; i < p->tasks.count; i++) {
        for (size_t k = 0; k < p->tasks.items[i]->opcodes.count; k++)
            number_opcode(n, p->tasks.items[i]->opcodes.items[k]);
    }
    for (size_t i = 0; i < p->keywords.count; i++)
        give(n, p->keywords.items[i]->message, TAG_KEYWORD,
             highest_bit(p->keywords.items[i]->value), p->keywords.items[i]->place);
}

/* Events in the old logs of Windows have their ids without a tag. */
static bool is_classic(const struct manifest_channel *c)
{
    return c && c->imported && c->value >= 8 && c->value <= 10;
}

static void number_rest(struct numbering *n)
{
    const struct manifest_provider *p = n->provider;
    for (size_t i = 0; i < p->events.count; i++) {
        const struct manifest_event *v = p->events.items[i];
        give(n, v->message, is_classic(v->channel) ? TAG_CLASSIC : TAG_EVENT,
             (uint32_t)v->version << 16 | v->value, v->place);
    }
    for (size_t i = 0; i < p->maps.count; i++) {
        const struct manifest_map *m = p->maps.items[i];
        for (size_t k = 0; k < m->items.count; k++)
            give(n, m->items.items[k].message, m->bits ? TAG_BIT_MAP : TAG_VALUE_MAP, COUNTED,
                 m->items.items[k].place);
    }
    for (size_t i = 0; i < p->filters.count; i++) {
        const struct manifest_filter *f = p->filters.items[i];
        give(n, f->message, TAG_FILTER, FILTER_BIT | (uint32_t)f->version << 8 | f->value,
             f->place);
    }
}

void number_messages(struct manifest_reader *r)
{
    for (size_t i = 0; i < r->m->providers.count; i++) {
        struct numbering n = {.r = r, .provider = r->m->providers.items[i]};
        give(&n, n.provider->message, TAG_PROVIDER, COUNTED, n.provider->place);
        for (size_t k = 0; k < n.provider->channels.count; k++)
            give(&n, n.provider->channels.items[k]->message, TAG_PROVIDER, COUNTED,
                 n.provider->channels.items[k]->place);
        number_named(&n);
        number_rest(&n);
    }
}
