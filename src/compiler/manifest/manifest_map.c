/* Maps from values to texts, pattern maps, and filters. */
#include "manifest_reader.h"

static void read_map_items(struct manifest_reader *r, const struct xml_element *e,
                           struct manifest_map *map)
{
    for (const struct xml_element *i = element_first(e, "map"); i; i = element_after(i, "map")) {
        struct manifest_map_item item = {.place = i->place, .symbol = attribute_text(i, "symbol")};
        bool given = attribute_needed(r, i, "message").len > 0;
        item.message = given ? string_of(r, i, "message") : NULL;
        item.value = (uint32_t)attribute_number(r, i, "value", 0, UINT32_MAX);
        if (attribute_of(i, "value"))
            unique_number(r, REG_MAP_VALUE, e->place.span.start, item.value,
                          value_place(i, "value"), map);
        ARRAY_ADD(&map->items, item);
    }
}

void read_maps(struct manifest_reader *r, const struct xml_element *e)
{
    struct element_walk w = element_walk(e, "maps", "valueMap bitMap");
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;) {
        struct manifest_map *map = arena_alloc(&r->m->arena, sizeof *map);
        map->name = attribute_needed(r, c, "name");
        map->bits = is_events_element(c, "bitMap");
        map->symbol = attribute_text(c, "symbol");
        map->place = c->place;
        unique_text(r, REG_MAP, r->scope, map->name, value_place(c, "name"), map);
        unique_text(r, REG_MAP_SYMBOL, r->scope, map->symbol, value_place(c, "symbol"), map);
        read_map_items(r, c, map);
        ARRAY_ADD(&r->provider->maps, map);
    }
}

void read_queries(struct manifest_reader *r, const struct xml_element *e)
{
    for (const struct xml_element *n = element_first(e, "namedQueries"); n;
         n = element_after(n, "namedQueries")) {
        struct element_walk w = element_walk(n, "patternMaps", "patternMap");
        for (const struct xml_element *c; (c = element_next(&w)) != NULL;) {
            struct manifest_query *query = arena_alloc(&r->m->arena, sizeof *query);
            query->name = attribute_needed(r, c, "name");
            query->format = attribute_needed(r, c, "format");
            query->place = c->place;
            for (const struct xml_element *i = element_first(c, "map"); i;
                 i = element_after(i, "map"))
                ARRAY_ADD(&query->items,
                          (struct manifest_query_item){attribute_needed(r, i, "name"),
                                                       attribute_needed(r, i, "value")});
            ARRAY_ADD(&r->provider->queries, query);
        }
    }
}

/* A filter's data are plain values. */
static bool fits_filter(const struct manifest_template *t)
{
    bool ok = !t->user_data;
    for (size_t i = 0; i < t->fields.count && ok; i++) {
        const struct manifest_field *f = t->fields.items[i];
        ok = f->type && f->count.kind == EXTENT_NONE && !f->map;
    }
    return ok;
}

void read_filters(struct manifest_reader *r, const struct xml_element *e)
{
    struct element_walk w = element_walk(e, "filters", "filter");
    for (const struct xml_element *c; (c = element_next(&w)) != NULL;) {
        struct manifest_filter *filter = arena_alloc(&r->m->arena, sizeof *filter);
        filter->name = attribute_needed(r, c, "name");
        filter->value = (uint8_t)attribute_number(r, c, "value", 0, UINT8_MAX);
        filter->version = (uint8_t)attribute_number_or(r, c, "version", 0, UINT8_MAX, 0);
        filter->symbol = attribute_text(c, "symbol");
        filter->message = string_of(r, c, "message");
        filter->shape = template_of(r, c, "tid");
        filter->place = c->place;
        if (attribute_of(c, "value"))
            unique_number(r, REG_FILTER, r->scope, filter->value | (uint64_t)filter->version << 16,
                          value_place(c, "value"), filter);
        if (filter->shape && !fits_filter(filter->shape))
            diag(r->diag, DIAG_MANIFEST_FIELD, value_place(c, "tid"),
                 "the template of a filter has no UserData, structs, counts or maps");
        ARRAY_ADD(&r->provider->filters, filter);
    }
}
