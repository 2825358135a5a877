/* Names of macros, in the case that they are written in. */
#include "macros.h"

static void add_names(struct map *macros, const struct name_list *names, uint32_t value)
{
    for (size_t i = 0; i < names->count; i++) {
        if (names->items[i].extra.len > 0)
            map_add(macros, names->items[i].extra, value);
    }
}

void macros_init(struct map *macros, const struct catalogue *c)
{
    *macros = (struct map){.exact_case = true};
    map_reserve(macros, c->messages.count);
    for (uint32_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->symbol.len > 0)
            map_add(macros, catalogue_slice(c, m->file, m->symbol), i);
    }
    add_names(macros, &c->severities, (uint32_t)c->messages.count);
    add_names(macros, &c->facilities, (uint32_t)c->messages.count);
}
