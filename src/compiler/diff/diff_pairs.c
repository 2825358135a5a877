/* Which messages are the same one: by symbol, else by code, else by a code that differs in nothing
   but the severity or the facility. */
#include "diff_work.h"

#include "map.h"

#include <stdlib.h>

static struct slice symbol_of(const struct side *side, uint32_t message)
{
    const struct message *m = diff_message_of(side, message);
    return catalogue_slice(side->catalogue, m->file, m->symbol);
}

/* A symbol that other messages have too names none of them. */
static bool is_named(const struct side *side, uint32_t message)
{
    const struct message *m = diff_message_of(side, message);
    return !side->is_table && m->symbol.len > 0 && !m->shares_symbol;
}

static void pair(struct work *w, uint32_t old, uint32_t new)
{
    w->old.partner[old] = new;
    w->new.partner[new] = old;
}

static void pair_by_symbol(struct work *w)
{
    struct map symbols = {.exact_case = true};
    if (w->old.is_table || w->new.is_table)
        return;
    map_reserve(&symbols, w->new.catalogue->messages.count);
    for (uint32_t i = 0; i < w->new.catalogue->messages.count; i++) {
        if (is_named(&w->new, i))
            map_add(&symbols, symbol_of(&w->new, i), i);
    }
    for (uint32_t i = 0; i < w->old.catalogue->messages.count; i++) {
        uint32_t found = is_named(&w->old, i) ? map_get(&symbols, symbol_of(&w->old, i)) : MAP_NONE;
        if (found != MAP_NONE)
            pair(w, i, found);
    }
    map_free(&symbols);
}

/* Messages without a partner: code, masked, above the index. */
struct rest {
    uint64_t *items;
    size_t count;
};

static int compare(const void *a, const void *b)
{
    const uint64_t *one = a, *other = b;
    return *one < *other ? -1 : *one > *other;
}

static void rest_make(struct rest *rest, const struct side *side, uint32_t mask)
{
    size_t count = side->catalogue->messages.count;
    *rest = (struct rest){.items = memory_resize(NULL, (count + 1) * sizeof *rest->items)};
    for (size_t i = 0; i < count; i++) {
        uint32_t message = (uint32_t)side->keys[i];
        uint64_t code = side->keys[i] >> 32 & mask;
        if (side->partner[message] == DIFF_NONE)
            rest->items[rest->count++] = code << 32 | message;
    }
    if (mask != UINT32_MAX)
        qsort(rest->items, rest->count, sizeof *rest->items, compare);
}

/* Of how many items from a place on the codes are equal. */
static size_t equal_from(const struct rest *rest, size_t place)
{
    size_t count = 0;
    while (place + count < rest->count &&
           rest->items[place + count] >> 32 == rest->items[place] >> 32)
        count++;
    return count;
}

/* Messages with two names are two, unless their codes are equal too: then one was renamed. */
static bool can_pair(const struct work *w, uint32_t old, uint32_t new, uint32_t mask)
{
    return mask == UINT32_MAX || !is_named(&w->old, old) || !is_named(&w->new, new);
}

/* Those whose codes have equal bits in the mask, and no others with them. */
static void pair_by_code(struct work *w, uint32_t mask)
{
    struct rest old, new;
    rest_make(&old, &w->old, mask);
    rest_make(&new, &w->new, mask);
    for (size_t i = 0, j = 0; i < old.count && j < new.count;) {
        uint64_t one = old.items[i] >> 32, other = new.items[j] >> 32;
        size_t old_count = one <= other ? equal_from(&old, i) : 0;
        size_t new_count = other <= one ? equal_from(&new, j) : 0;
        uint32_t a = (uint32_t)old.items[i], b = (uint32_t) new.items[j];
        if (old_count == 1 && new_count == 1 && can_pair(w, a, b, mask))
            pair(w, a, b);
        i += old_count;
        j += new_count;
    }
    free(old.items);
    free(new.items);
}

void diff_pairs(struct work *w)
{
    const uint32_t severity = 0xC0000000u, facility = 0x0FFF0000u;
    pair_by_symbol(w);
    pair_by_code(w, UINT32_MAX);
    pair_by_code(w, ~severity);
    pair_by_code(w, ~facility);
}
