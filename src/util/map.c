/* Open addressing with linear steps; half full at most. */
#include "map.h"

#include "arena.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

/* Lower-case letters in every byte, by setting the bit that tells the cases apart: other bytes that
   become equal only share a hash. */
static uint64_t fold(const struct map *m, uint64_t word)
{
    return m->exact_case ? word : word | 0x2020202020202020u;
}

/* The bytes of a key of less than eight as one word. */
static uint64_t short_word(struct slice key)
{
    uint64_t word = 0;
    for (uint32_t i = 0; i < key.len; i++)
        word = word << 8 | (unsigned char)key.text[i];
    return word;
}

/* Eight bytes at a time, the last ones overlapping those before. */
static uint32_t hash(const struct map *m, struct slice key)
{
    const uint64_t multiplier = 0x9E3779B97F4A7C15u;
    uint64_t h = key.len * multiplier;
    uint64_t word = short_word((struct slice){key.text, key.len < 8 ? key.len : 0});
    for (uint32_t i = 0; key.len - i > sizeof word && key.len > sizeof word; i += sizeof word) {
        memcpy(&word, key.text + i, sizeof word);
        h = (h ^ fold(m, word)) * multiplier;
        h ^= h >> 32; /* what differs in high bytes only has to reach the low bits too */
    }
    if (key.len >= sizeof word)
        memcpy(&word, key.text + key.len - sizeof word, sizeof word);
    h = (h ^ fold(m, word)) * multiplier;
    return (uint32_t)(((h ^ h >> 32) * multiplier) >> 32);
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
    for (size_t i = h & (m->capacity - 1);; i = (i + 1) & (m->capacity - 1)) {
        struct map_slot *slot = &m->slots[i];
        if (slot->entry == 0 ||
            (slot->hash == h && same(m, m->entries.items[slot->entry - 1].key, key)))
            return slot;
    }
}

uint32_t map_get(const struct map *m, struct slice key)
{
    const struct map_slot *slot = m->capacity > 0 ? find(m, key, hash(m, key)) : NULL;
    return slot && slot->entry > 0 ? m->entries.items[slot->entry - 1].value : MAP_NONE;
}

static void resize(struct map *m, size_t capacity)
{
    struct map_slot *slots = memory_zeros(capacity * sizeof *slots);
    for (size_t i = 0; i < m->capacity; i++) {
        size_t to = m->slots[i].hash & (capacity - 1);
        if (m->slots[i].entry == 0)
            continue;
        while (slots[to].entry != 0)
            to = (to + 1) & (capacity - 1);
        slots[to] = m->slots[i];
    }
    free(m->slots);
    m->slots = slots;
    m->capacity = capacity;
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
    map_reserve(m, m->entries.count);
    uint32_t h = hash(m, key);
    struct map_slot *slot = find(m, key, h);
    if (slot->entry != 0)
        return m->entries.items[slot->entry - 1].value;
    ARRAY_ADD(&m->entries, (struct map_entry){key, value});
    *slot = (struct map_slot){h, (uint32_t)m->entries.count};
    return MAP_NONE;
}

void map_free(struct map *m)
{
    free(m->slots);
    free(m->entries.items);
    *m = (struct map){0};
}
