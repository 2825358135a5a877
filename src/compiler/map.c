/* Open addressing with linear steps; half full at most. */
#include "map.h"

#include "memory.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

/* Lower-case letters in every byte, by setting the bit that tells the cases apart: other bytes that
   become equal only share a hash. */
static uint64_t fold(const struct map *m, uint64_t word)
{
    return m->exact_case ? word : word | 0x2020202020202020u;
}

static uint32_t hash(const struct map *m, struct slice key)
{
    const uint64_t multiplier = 0x9E3779B97F4A7C15u;
    uint64_t h = key.len * multiplier;
    uint64_t word;
    uint32_t i = 0;
    for (; key.len - i >= sizeof word; i += sizeof word) {
        memcpy(&word, key.text + i, sizeof word);
        h = (h ^ fold(m, word)) * multiplier;
        h ^= h >> 32;
    }
    word = 0;
    if (i < key.len)
        memcpy(&word, key.text + i, key.len - i);
    h = (h ^ fold(m, word)) * multiplier;
    return (uint32_t)(h >> 32);
}

static bool same(const struct map *m, struct slice a, struct slice b)
{
    if (!m->exact_case)
        return slice_equal(a, b);
    return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

/* The slot of a key, or the free one where it belongs. */
static struct map_slot *find(const struct map *m, struct slice key, uint32_t h)
{
    size_t i = h & (m->capacity - 1);
    while (m->slots[i].value != 0 && !(m->slots[i].hash == h && same(m, m->slots[i].key, key)))
        i = (i + 1) & (m->capacity - 1);
    return &m->slots[i];
}

uint32_t map_get(const struct map *m, struct slice key)
{
    return m->capacity > 0 ? find(m, key, hash(m, key))->value - 1 : MAP_NONE;
}

static void resize(struct map *m, size_t capacity)
{
    struct map bigger = {.capacity = capacity, .count = m->count, .exact_case = m->exact_case};
    bigger.slots = memory_zeros(capacity * sizeof *bigger.slots);
    for (size_t i = 0; i < m->capacity; i++) {
        const struct map_slot *slot = &m->slots[i];
        size_t to = slot->hash & (capacity - 1);
        while (slot->value != 0 && bigger.slots[to].value != 0)
            to = (to + 1) & (capacity - 1);
        if (slot->value != 0)
            bigger.slots[to] = *slot;
    }
    free(m->slots);
    *m = bigger;
}

void map_reserve(struct map *m, size_t count)
{
    size_t capacity = m->capacity > 0 ? m->capacity : 32;
    while (capacity / 2 <= count)
        capacity *= 2;
    if (capacity > m->capacity)
        resize(m, capacity);
}

uint32_t map_add(struct map *m, struct slice key, uint32_t value)
{
    map_reserve(m, m->count);
    uint32_t h = hash(m, key);
    struct map_slot *slot = find(m, key, h);
    if (slot->value != 0)
        return slot->value - 1;
    *slot = (struct map_slot){key, h, value + 1};
    m->count++;
    return MAP_NONE;
}

void map_free(struct map *m)
{
    free(m->slots);
    *m = (struct map){0};
}
