/* Open addressing with linear steps; half full at most. */
#include "map.h"

#include "memory.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

static uint64_t hash(const struct map *m, struct slice key)
{
    uint64_t h = 0xCBF29CE484222325u; /* FNV-1a, then mixed so that the low bits depend on all */
    for (uint32_t i = 0; i < key.len; i++) {
        char c = m->exact_case ? key.text[i] : ascii_lower(key.text[i]);
        h = (h ^ (unsigned char)c) * 0x100000001B3u;
    }
    h ^= h >> 32;
    h *= 0x9E3779B97F4A7C15u;
    return h ^ h >> 29;
}

static bool same(const struct map *m, struct slice a, struct slice b)
{
    if (!m->exact_case)
        return slice_equal(a, b);
    return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

/* The slot of a key, or the free one where it belongs. */
static struct map_slot *find(const struct map *m, struct slice key)
{
    size_t i = (size_t)hash(m, key) & (m->capacity - 1);
    while (m->slots[i].value != 0 && !same(m, m->slots[i].key, key))
        i = (i + 1) & (m->capacity - 1);
    return &m->slots[i];
}

uint32_t map_get(const struct map *m, struct slice key)
{
    return m->capacity > 0 ? find(m, key)->value - 1 : MAP_NONE;
}

static void grow(struct map *m)
{
    struct map bigger = {.capacity = m->capacity > 0 ? m->capacity * 2 : 32,
                         .exact_case = m->exact_case};
    bigger.slots = memory_resize(NULL, bigger.capacity * sizeof *bigger.slots);
    memset(bigger.slots, 0, bigger.capacity * sizeof *bigger.slots);
    for (size_t i = 0; i < m->capacity; i++) {
        if (m->slots[i].value != 0)
            *find(&bigger, m->slots[i].key) = m->slots[i];
    }
    bigger.count = m->count;
    free(m->slots);
    *m = bigger;
}

void map_put(struct map *m, struct slice key, uint32_t value)
{
    if (m->count >= m->capacity / 2)
        grow(m);
    *find(m, key) = (struct map_slot){key, value + 1};
    m->count++;
}

void map_free(struct map *m)
{
    free(m->slots);
    *m = (struct map){0};
}
