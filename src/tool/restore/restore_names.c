/* Names that the resource does not hold: those of strings, templates and symbols, and which items
   are Windows' own. */
#include "restore_work.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

enum { ID_SIZE = 128 };

struct naming {
    struct restorer *w;
    struct map ids; /* of strings */
    bool *shared;   /* by index: something that is not Windows' own refers to it */
    struct map symbols;
    restore_name *name;
    const void *context;
};

const struct winmeta_item *restore_predefined(enum winmeta_kind kind, struct slice name,
                                              uint64_t value)
{
    for (const struct winmeta_item *i = winmeta_items(kind); *i->name; i++) {
        if (i->value == value && slice_same(name, slice_of(i->name)))
            return i;
    }
    return NULL;
}

static struct slice copy(struct naming *n, const char *text, size_t len)
{
    return (struct slice){arena_copy(n->w->arena, text, len), (uint32_t)len};
}

/* A word of letters, digits, '_' and '.', with what else there is as '_'. */
static void sanitize(char out[ID_SIZE], const char *before, struct slice name)
{
    size_t len = (size_t)snprintf(out, ID_SIZE, "%s", before);
    for (uint32_t i = 0; i < name.len && len < ID_SIZE - 1; i++) {
        char c = name.text[i];
        if (((unsigned char)c & 0xC0) != 0x80)
            out[len++] = ascii_is_word(c) || c == '.' ? c : '_';
    }
    out[len] = 0;
}

/* Gives a string its id; one that is taken gets the message id too, which no other has. */
static void name_string(struct naming *n, struct manifest_string *s, const char *wanted)
{
    char id[ID_SIZE + 16];
    if (!s)
        return;
    n->shared[s->index] = true;
    if (s->id.len > 0)
        return;
    const char *known = n->name ? n->name(n->context, s->message) : NULL;
    if (known && strncmp(known, "MSG_", 4) == 0)
        known += 4;
    snprintf(id, sizeof id, "%s", known && *known ? known : wanted);
    for (int i = 0; map_get(&n->ids, slice_of(id)) != MAP_NONE; i++)
        snprintf(id, sizeof id, "%.*s.%08X%.*s", ID_SIZE - 1, wanted, (unsigned)s->message, i,
                 "____");
    s->id = copy(n, id, strlen(id));
    map_add(&n->ids, s->id, 0);
}

/* --- Windows' own --- */

static void name_predefined(struct naming *n, enum winmeta_kind kind,
                            const struct winmeta_item *item, struct manifest_string *s,
                            uint32_t offset)
{
    char id[WINMETA_ID_SIZE];
    if (!item || !s || !*item->text)
        return;
    struct slice name = winmeta_string_id(id, kind, item);
    if (s->id.len > 0 && !slice_same(s->id, name))
        restore_fail(n->w, offset, "two items of Windows share a message");
    struct slice kept = copy(n, name.text, name.len);
    uint32_t other = map_add(&n->ids, kept, s->index);
    if (other != MAP_NONE && other != s->index)
        restore_fail(n->w, offset, "an item of Windows has two messages");
    s->id = kept;
    s->preset = item->text;
}

/* A string of this name would replace a text of Windows. */
static void reserve(struct naming *n)
{
    char id[WINMETA_ID_SIZE];
    for (int kind = 0; kind < WINMETA_KINDS; kind++) {
        for (const struct winmeta_item *i = winmeta_items((enum winmeta_kind)kind); *i->name; i++) {
            struct slice name = winmeta_string_id(id, (enum winmeta_kind)kind, i);
            map_add(&n->ids, copy(n, name.text, name.len), 0);
        }
    }
}

static void find_predefined(struct naming *n, struct manifest_named *const *items, size_t count,
                            enum winmeta_kind kind)
{
    for (size_t i = 0; i < count; i++) {
        struct manifest_named *item = items[i];
        const struct winmeta_item *own = restore_predefined(kind, item->name, item->value);
        item->predefined = own != NULL;
        name_predefined(n, kind, own, item->message, item->offset);
    }
}

static void find_all_predefined(struct naming *n, const struct manifest_provider *p)
{
    find_predefined(n, p->levels.items, p->levels.count, WINMETA_LEVEL);
    find_predefined(n, p->tasks.items, p->tasks.count, WINMETA_TASK);
    find_predefined(n, p->opcodes.items, p->opcodes.count, WINMETA_OPCODE);
    find_predefined(n, p->keywords.items, p->keywords.count, WINMETA_KEYWORD);
    for (size_t i = 0; i < p->channels.count; i++) {
        const struct manifest_channel *c = p->channels.items[i];
        if (c->imported)
            name_predefined(n, WINMETA_CHANNEL,
                            restore_predefined(WINMETA_CHANNEL, c->name, c->value), c->message,
                            c->offset);
    }
}

/* --- the others --- */

static void name_item(struct naming *n, struct manifest_string *s, const char *kind,
                      struct slice name)
{
    char id[ID_SIZE], before[24];
    const struct manifest_provider *p = n->w->provider;
    if (p->index > 0)
        snprintf(before, sizeof before, "p%u.%s.", (unsigned)p->index + 1, kind);
    else
        snprintf(before, sizeof before, "%s.", kind);
    sanitize(id, before, name);
    name_string(n, s, id);
}

static void name_named(struct naming *n, struct manifest_named *const *items, size_t count,
                       const char *kind)
{
    for (size_t i = 0; i < count; i++) {
        if (!items[i]->predefined)
            name_item(n, items[i]->message, kind, items[i]->name);
    }
}

static void name_numbered(struct naming *n, struct manifest_string *s, const char *kind,
                          uint32_t value, uint32_t version)
{
    char number[32];
    if (version > 0)
        snprintf(number, sizeof number, "%u.v%u", (unsigned)value, (unsigned)version);
    else
        snprintf(number, sizeof number, "%u", (unsigned)value);
    name_item(n, s, kind, slice_of(number));
}

static void name_map(struct naming *n, const struct manifest_map *map)
{
    for (size_t i = 0; i < map->items.count; i++) {
        char id[ID_SIZE];
        sanitize(id, "", map->name);
        size_t len = strlen(id);
        snprintf(id + len, sizeof id - len, ".%u", (unsigned)map->items.items[i].value);
        name_item(n, map->items.items[i].message, "map", slice_of(id));
    }
}

static void name_provider(struct naming *n, const struct manifest_provider *p)
{
    n->w->provider = n->w->m->providers.items[p->index];
    name_item(n, p->message, "provider", p->name);
    for (size_t i = 0; i < p->channels.count; i++) {
        if (!p->channels.items[i]->imported)
            name_item(n, p->channels.items[i]->message, "channel", p->channels.items[i]->name);
    }
    name_named(n, p->levels.items, p->levels.count, "level");
    name_named(n, p->tasks.items, p->tasks.count, "task");
    name_named(n, p->opcodes.items, p->opcodes.count, "opcode");
    for (size_t i = 0; i < p->tasks.count; i++)
        name_named(n, p->tasks.items[i]->opcodes.items, p->tasks.items[i]->opcodes.count, "opcode");
    name_named(n, p->keywords.items, p->keywords.count, "keyword");
    for (size_t i = 0; i < p->events.count; i++)
        name_numbered(n, p->events.items[i]->message, "event", p->events.items[i]->value,
                      p->events.items[i]->version);
    for (size_t i = 0; i < p->maps.count; i++)
        name_map(n, p->maps.items[i]);
    for (size_t i = 0; i < p->filters.count; i++)
        name_numbered(n, p->filters.items[i]->message, "filter", p->filters.items[i]->value,
                      p->filters.items[i]->version);
}

/* The name of a provider that the older form of the resource does not hold, and a symbol. */
static void identify(struct naming *n, struct manifest_provider *p)
{
    static const unsigned char order[] = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    char text[ID_SIZE] = "Provider";
    char symbol[ID_SIZE + 16];
    size_t len = strlen(text);
    for (size_t i = 0; i < sizeof order; i++)
        len += (size_t)snprintf(text + len, sizeof text - len, "%s%02x",
                                i == 0 || (i >= 4 && i <= 10 && i % 2 == 0) ? "-" : "",
                                p->guid.bytes[order[i]]);
    if (p->name.len == 0)
        p->name = copy(n, text, len);
    sanitize(text, ascii_is_digit(*p->name.text) ? "_" : "", p->name);
    for (char *c = text; *c; c++)
        *c = *c == '.' ? '_' : ascii_upper(*c);
    snprintf(symbol, sizeof symbol, "%s", text);
    if (map_get(&n->symbols, slice_of(symbol)) != MAP_NONE)
        snprintf(symbol, sizeof symbol, "%s_%u", text, (unsigned)p->index + 1);
    p->symbol = copy(n, symbol, strlen(symbol));
    map_add(&n->symbols, p->symbol, 0);
    for (size_t i = 0; i < p->templates.count; i++) {
        int size = snprintf(text, sizeof text, "T%zu", i + 1);
        p->templates.items[i]->tid = copy(n, text, (size_t)size);
    }
}

/* Whether a text of Windows is what every culture says, so that the manifest need not. */
static bool is_usual(const struct naming *n, const struct manifest_string *s)
{
    const struct manifest *m = n->w->m;
    bool usual = s->preset && !n->shared[s->index] && !n->w->r->given[s->index];
    for (size_t i = 0; usual && i < m->cultures.count; i++) {
        struct slice text = m->cultures.items[i]->texts[s->index].text;
        usual = !text.text || slice_same(text, slice_of(s->preset));
    }
    return usual;
}

void restore_names(struct restorer *w, restore_name *name, const void *context)
{
    struct manifest *m = w->m;
    struct naming n = {.w = w,
                       .ids = {.exact_case = true},
                       .symbols = {.exact_case = true},
                       .shared = memory_zeros((m->strings.count + 1) * sizeof *n.shared),
                       .name = name,
                       .context = context};
    char id[ID_SIZE];
    for (size_t i = 0; i < m->providers.count; i++)
        find_all_predefined(&n, m->providers.items[i]);
    reserve(&n);
    for (size_t i = 0; i < m->providers.count; i++) {
        identify(&n, m->providers.items[i]);
        name_provider(&n, m->providers.items[i]);
    }
    for (size_t i = 0; i < m->strings.count; i++) {
        struct manifest_string *s = m->strings.items[i];
        snprintf(id, sizeof id, "message.0x%08X", (unsigned)s->message);
        if (s->id.len == 0)
            name_string(&n, s, id);
        s->own = !is_usual(&n, s);
    }
    free(n.shared);
    map_free(&n.ids);
    map_free(&n.symbols);
}
