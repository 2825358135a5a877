/* What the providers of two manifests define: channels, levels, tasks, opcodes, keywords and maps.
 */
#include "diff_work.h"
#include "map.h"
#include "text_util.h"

#include <inttypes.h>
#include <stdlib.h>

/* --- definitions with a name and a value --- */

struct defined {
    struct slice name;
    uint64_t value;
    struct place place;
};

struct defined_list {
    ARRAY_OF(struct defined) list;
    const char *what;
};

static void add_named(struct defined_list *items, struct manifest_named *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!list[i]->predefined)
            ARRAY_ADD(&items->list,
                      (struct defined){list[i]->name, list[i]->value, list[i]->place});
    }
}

static void add_channels(struct defined_list *items, const struct manifest_provider *p)
{
    for (size_t i = 0; i < p->channels.count; i++) {
        const struct manifest_channel *c = p->channels.items[i];
        if (!c->imported)
            ARRAY_ADD(&items->list, (struct defined){c->name, c->value, c->place});
    }
}

/* names holds the places of list's items. */
static const struct defined *find_defined(const struct defined_list *list, const struct map *names,
                                          struct slice name)
{
    uint32_t found = map_get(names, name);
    return found < list->list.count ? &list->list.items[found] : NULL;
}

static void compare_items(struct work *w, const struct defined_list *old,
                          const struct defined_list *new)
{
    struct map names = {.exact_case = true};
    char shown[SHOWN_SIZE];
    for (uint32_t i = 0; i < new->list.count; i++)
        map_add(&names, new->list.items[i].name, i);
    for (size_t i = 0; i < old->list.count; i++) {
        const struct defined *o = &old->list.items[i];
        const struct defined *n = find_defined(new, &names, o->name);
        show_word(shown, o->name);
        if (n == NULL)
            diff_add_text(w, DIFF_ITEM, o->place, place_none(), "%s %s: removed", old->what, shown);
        else if (n->value != o->value)
            diff_add_text(w, DIFF_ITEM, o->place, n->place,
                          "%s %s: value changed from 0x%" PRIX64 " to 0x%" PRIX64, old->what, shown,
                          o->value, n->value);
    }
    map_free(&names);
    free(old->list.items);
    free(new->list.items);
}

static void compare_named(struct work *w, const char *what, struct manifest_named *const *old,
                          size_t old_count, struct manifest_named *const *new, size_t new_count)
{
    struct defined_list a = {.what = what}, b = {.what = what};
    add_named(&a, old, old_count);
    add_named(&b, new, new_count);
    compare_items(w, &a, &b);
}

/* Opcodes of a task are compared with those of the task of the same name. */
static void compare_tasks(struct work *w, const struct manifest_provider *old,
                          const struct manifest_provider *new)
{
    struct map names = {.exact_case = true};
    for (uint32_t i = 0; i < new->tasks.count; i++)
        map_add(&names, new->tasks.items[i]->name, i);
    for (size_t i = 0; i < old->tasks.count; i++) {
        const struct manifest_named *task = old->tasks.items[i];
        uint32_t found = map_get(&names, task->name);
        if (found == MAP_NONE)
            continue;
        const struct manifest_named *other = new->tasks.items[found];
        compare_named(w, "opcode", task->opcodes.items, task->opcodes.count, other->opcodes.items,
                      other->opcodes.count);
    }
    map_free(&names);
}

/* --- maps --- */

static int compare_values(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void compare_map(struct work *w, const struct manifest_map *old,
                        const struct manifest_map *new)
{
    char shown[SHOWN_SIZE];
    size_t count = new->items.count;
    uint32_t *values = memory_zeros((count + 1) * sizeof *values);
    show_word(shown, old->name);
    if (old->bits != new->bits)
        diff_add_text(w, DIFF_MAP, old->place, new->place, "map %s: is a %s now", shown,
                      new->bits ? "bitMap" : "valueMap");
    for (size_t i = 0; i < count; i++)
        values[i] = new->items.items[i].value;
    qsort(values, count, sizeof *values, compare_values);
    for (size_t i = 0; i < old->items.count; i++) {
        const struct manifest_map_item *item = &old->items.items[i];
        if (!bsearch(&item->value, values, count, sizeof *values, compare_values))
            diff_add_text(w, DIFF_MAP, item->place, new->place, "map %s: value %u removed", shown,
                          (unsigned)item->value);
    }
    free(values);
}

static void compare_maps(struct work *w, const struct manifest_provider *old,
                         const struct manifest_provider *new)
{
    struct map names = {.exact_case = true};
    char shown[SHOWN_SIZE];
    for (uint32_t i = 0; i < new->maps.count; i++)
        map_add(&names, new->maps.items[i]->name, i);
    for (size_t i = 0; i < old->maps.count; i++) {
        const struct manifest_map *map = old->maps.items[i];
        uint32_t found = map_get(&names, map->name);
        show_word(shown, map->name);
        if (found == MAP_NONE)
            diff_add_text(w, DIFF_MAP, map->place, place_none(), "map %s: removed", shown);
        else
            compare_map(w, map, new->maps.items[found]);
    }
    map_free(&names);
}

/* --- all --- */

void diff_definitions(struct work *w, const struct manifest_provider *old,
                      const struct manifest_provider *new)
{
    struct defined_list a = {.what = "channel"}, b = {.what = "channel"};
    add_channels(&a, old);
    add_channels(&b, new);
    compare_items(w, &a, &b);
    compare_named(w, "level", old->levels.items, old->levels.count, new->levels.items,
                  new->levels.count);
    compare_named(w, "task", old->tasks.items, old->tasks.count, new->tasks.items,
                  new->tasks.count);
    compare_named(w, "opcode", old->opcodes.items, old->opcodes.count, new->opcodes.items,
                  new->opcodes.count);
    compare_tasks(w, old, new);
    compare_named(w, "keyword", old->keywords.items, old->keywords.count, new->keywords.items,
                  new->keywords.count);
    compare_maps(w, old, new);
}
