/* Languages with messages of their own: the first messages of two are in one place when all are. */
#include "distinct.h"

#include "arena.h"
#include "map.h"

#include <stdbool.h>
#include <stdlib.h>

/* Where the first message of a language is; NULL: it has none. */
static const void *first_message(const struct msgtab *t, uint16_t lang)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    return msgtab_next(t, lang, &cursor, &text) == 1 ? text.text : NULL;
}

struct languages distinct_languages(const struct msgtab *t)
{
    const ptrdiff_t all = msgtab_languages(t, NULL, 0);
    const size_t count = all > 0 ? (size_t)all : 0;
    struct languages l = {memory_zeros(count * sizeof *l.items), 0};
    const void **firsts = memory_zeros(count * sizeof *firsts);
    struct map seen = {.exact_case = true};
    msgtab_languages(t, l.items, count);
    for (size_t i = 0; i < count; i++) {
        firsts[i] = first_message(t, l.items[i]);
        const struct slice place = {(const char *)&firsts[i], sizeof *firsts};
        if (!firsts[i] || map_add(&seen, place, 0) == MAP_NONE)
            l.items[l.count++] = l.items[i];
    }
    map_free(&seen);
    free((void *)firsts);
    return l;
}
