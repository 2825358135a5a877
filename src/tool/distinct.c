/* Tables are the same where their bytes are; a language that is there twice has the first. */
#include "distinct.h"

#include "arena.h"
#include "image.h"
#include "map.h"

#include <stdlib.h>

/* Whether a key was not there before. */
static bool is_new(struct map *seen, const void *key, size_t size)
{
    return map_add(seen, (struct slice){key, (uint32_t)size}, 0) == MAP_NONE;
}

struct languages distinct_languages(const struct msgtab *t)
{
    struct languages l = {0};
    ARRAY_OF(struct table) tables = {0};
    struct image_cursor cursor = {0};
    struct table table;
    while (image_next(opened_at(t), &cursor, &table) == 1)
        ARRAY_ADD(&tables, table);
    struct map places = {.exact_case = true}, langs = {.exact_case = true};
    for (size_t i = 0; i < tables.count; i++) {
        const struct table *item = &tables.items[i];
        if (is_new(&langs, &item->lang, sizeof item->lang) &&
            is_new(&places, &item->data, sizeof item->data))
            ARRAY_ADD(&l, item->lang);
    }
    free(tables.items);
    map_free(&places);
    map_free(&langs);
    return l;
}
