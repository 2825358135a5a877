/* The lists of a provider as XML. */
#include "restore_xml.h"

#include <inttypes.h>

static void put_channels(struct xml_writer *w, const struct manifest_provider *p)
{
    static const char *const types[] = {"Admin", "Operational", "Analytic", "Debug"};
    xmlw_open(w, "channels");
    for (size_t i = 0; i < p->channels.count; i++) {
        const struct manifest_channel *c = p->channels.items[i];
        if (!c->listed)
            continue;
        xmlw_start(w, c->imported ? "importChannel" : "channel");
        xmlw_put(w, "name", c->name);
        if (!c->imported) {
            xmlw_put(w, "type", slice_of(types[c->type]));
            xmlw_number(w, "value", c->value);
            xmlw_message(w, c->message);
        }
        xmlw_leaf(w);
    }
    xmlw_leave(w, "channels");
}

static bool has_listed(const struct manifest_provider *p)
{
    for (size_t i = 0; i < p->channels.count; i++) {
        if (p->channels.items[i]->listed)
            return true;
    }
    return false;
}

struct named_list {
    struct manifest_named *const *items;
    size_t count;
    const char *outer, *inner;
};

static void put_named(struct xml_writer *w, const struct named_list *list);

static void put_item(struct xml_writer *w, const struct named_list *list,
                     const struct manifest_named *n)
{
    xmlw_start(w, list->inner);
    xmlw_put(w, "name", n->name);
    if (*list->inner == 'k')
        buf_printf(w->out, " mask=\"0x%" PRIX64 "\"", n->value);
    else
        xmlw_number(w, "value", (uint32_t)n->value);
    if (n->guid.given)
        xmlw_guid(w, "eventGUID", &n->guid);
    xmlw_message(w, n->message);
    if (n->opcodes.count == 0) {
        xmlw_leaf(w);
        return;
    }
    const struct named_list inner = {n->opcodes.items, n->opcodes.count, "opcodes", "opcode"};
    xmlw_enter(w);
    put_named(w, &inner);
    xmlw_leave(w, list->inner);
}

static void put_named(struct xml_writer *w, const struct named_list *list)
{
    bool any = false;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i]->predefined)
            continue;
        if (!any)
            xmlw_open(w, list->outer);
        any = true;
        put_item(w, list, list->items[i]);
    }
    if (any)
        xmlw_leave(w, list->outer);
}

static void put_maps(struct xml_writer *w, const struct manifest_provider *p)
{
    xmlw_open(w, "maps");
    for (size_t i = 0; i < p->maps.count; i++) {
        const struct manifest_map *map = p->maps.items[i];
        const char *name = map->bits ? "bitMap" : "valueMap";
        xmlw_start(w, name);
        xmlw_put(w, "name", map->name);
        xmlw_enter(w);
        for (size_t k = 0; k < map->items.count; k++) {
            xmlw_start(w, "map");
            buf_printf(w->out, map->bits ? " value=\"0x%X\"" : " value=\"%u\"",
                       (unsigned)map->items.items[k].value);
            xmlw_message(w, map->items.items[k].message);
            xmlw_leaf(w);
        }
        xmlw_leave(w, name);
    }
    xmlw_leave(w, "maps");
}

static void put_queries(struct xml_writer *w, const struct manifest_provider *p)
{
    xmlw_open(w, "namedQueries");
    xmlw_open(w, "patternMaps");
    for (size_t i = 0; i < p->queries.count; i++) {
        const struct manifest_query *q = p->queries.items[i];
        xmlw_start(w, "patternMap");
        xmlw_put(w, "name", q->name);
        xmlw_put(w, "format", q->format);
        xmlw_enter(w);
        for (size_t k = 0; k < q->items.count; k++) {
            xmlw_start(w, "map");
            xmlw_put(w, "name", q->items.items[k].name);
            xmlw_put(w, "value", q->items.items[k].value);
            xmlw_leaf(w);
        }
        xmlw_leave(w, "patternMap");
    }
    xmlw_leave(w, "patternMaps");
    xmlw_leave(w, "namedQueries");
}

static void put_filters(struct xml_writer *w, const struct manifest_provider *p)
{
    xmlw_open(w, "filters");
    for (size_t i = 0; i < p->filters.count; i++) {
        const struct manifest_filter *f = p->filters.items[i];
        xmlw_start(w, "filter");
        xmlw_put(w, "name", f->name);
        xmlw_number(w, "value", f->value);
        if (f->version > 0)
            xmlw_number(w, "version", f->version);
        if (f->shape)
            xmlw_put(w, "tid", f->shape->tid);
        xmlw_message(w, f->message);
        xmlw_leaf(w);
    }
    xmlw_leave(w, "filters");
}

void restore_put_lists(struct xml_writer *w, const struct manifest_provider *p)
{
    const struct named_list lists[] = {
        {p->levels.items, p->levels.count, "levels", "level"},
        {p->tasks.items, p->tasks.count, "tasks", "task"},
        {p->opcodes.items, p->opcodes.count, "opcodes", "opcode"},
        {p->keywords.items, p->keywords.count, "keywords", "keyword"}};
    if (has_listed(p))
        put_channels(w, p);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        put_named(w, &lists[i]);
    if (p->maps.count > 0)
        put_maps(w, p);
    if (p->queries.count > 0)
        put_queries(w, p);
    if (p->filters.count > 0)
        put_filters(w, p);
}
