/* Open addressing with linear steps; at most half full. No word is more than STEPS_MAX from its
   place, and no more than SAME_MAX before it have its hash. By chance that limit is never reached;
   words chosen to reach it are sorted instead. */
#include "map.h"

#include "arena.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

/* Lower-case letters in every byte, by setting the bit that distinguishes the cases: other bytes
   that become equal only share a hash. */
static uint64_t fold(const struct map *m, uint64_t word)
{
    return m->exact_case ? word : word | 0x2020202020202020u;
}

/* The bytes of a key shorter than eight as one word. */
static uint64_t short_word(struct slice key)
{
    uint64_t word = 0;
    for (uint32_t i = 0; i < key.len; i++)
        word = word << 8 | (unsigned char)key.text[i];
    return word;
}

/* Eight bytes at a time; the last ones overlap those before. */
static uint32_t hash(const struct map *m, struct slice key)
{
    const uint64_t multiplier = 0x9E3779B97F4A7C15u;
    uint64_t h = key.len * multiplier;
    uint64_t word = short_word((struct slice){key.text, key.len < 8 ? key.len : 0});
    for (uint32_t i = 0; key.len - i > sizeof word && key.len > sizeof word; i += sizeof word) {
        memcpy(&word, key.text + i, sizeof word);
        h = (h ^ fold(m, word)) * multiplier;
        h ^= h >> 32; /* differences in high bytes only must reach the low bits too */
    }
    if (key.len >= sizeof word)
        memcpy(&word, key.text + key.len - sizeof word, sizeof word);
    h = (h ^ fold(m, word)) * multiplier;
    return (uint32_t)(((h ^ h >> 32) * multiplier) >> 32);
}

static bool same(const struct map *m, struct slice a, struct slice b)
{
    return m->exact_case ? slice_same(a, b) : slice_equal(a, b);
}

enum { STEPS_MAX = 192, SAME_MAX = 8 };

/* The slot of a key, or the free slot where it belongs; NULL: too far away. */
static struct map_slot *find(const struct map *m, struct slice key, uint32_t h)
{
    unsigned same_hash = 0;
    for (unsigned step = 0; step < STEPS_MAX && same_hash < SAME_MAX; step++) {
        struct map_slot *slot = &m->slots[((size_t)h + step) & (m->capacity - 1)];
        if (slot->entry == 0)
            return slot;
        if (slot->hash != h)
            continue;
        if (same(m, m->entries.items[slot->entry - 1].key, key))
            return slot;
        same_hash++;
    }
    return NULL;
}

uint32_t map_get(const struct map *m, struct slice key)
{
    if (m->sorted) {
        const struct runs_entry *entry = runs_find(&m->runs, key);
        return entry ? entry->value : MAP_NONE;
    }
    const struct map_slot *slot = m->capacity > 0 ? find(m, key, hash(m, key)) : NULL;
    return slot && slot->entry > 0 ? m->entries.items[slot->entry - 1].value : MAP_NONE;
}

static void sort(struct map *m)
{
    m->runs.exact_case = m->exact_case;
    for (size_t i = 0; i < m->entries.count; i++)
        runs_add(&m->runs, m->entries.items[i]);
    m->sorted = true;
    free(m->slots);
    m->slots = NULL;
    m->capacity = 0;
}

/* False: a word would be too far from its place. */
static bool move_slots(const struct map *m, struct map_slot *slots, size_t capacity)
{
    for (size_t i = 0; i < m->capacity; i++) {
        size_t to = m->slots[i].hash & (capacity - 1);
        unsigned step = 0;
        if (m->slots[i].entry == 0)
            continue;
        for (; slots[to].entry != 0 && step < STEPS_MAX; step++)
            to = (to + 1) & (capacity - 1);
        if (step == STEPS_MAX)
            return false;
        slots[to] = m->slots[i];
    }
    return true;
}

static void resize(struct map *m, size_t capacity)
{
    struct map_slot *slots = memory_zeros(capacity * sizeof *slots);
    if (!move_slots(m, slots, capacity)) {
        free(slots);
        sort(m);
        return;
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
    if (capacity > m->capacity && !m->sorted)
        resize(m, capacity);
}

static uint32_t add_sorted(struct map *m, struct slice key, uint32_t value)
{
    const struct runs_entry *entry = runs_find(&m->runs, key);
    if (entry)
        return entry->value;
    runs_add(&m->runs, (struct runs_entry){key, value});
    ARRAY_ADD(&m->entries, (struct runs_entry){key, value});
    return MAP_NONE;
}

uint32_t map_add(struct map *m, struct slice key, uint32_t value)
{
    map_reserve(m, m->entries.count);
    if (m->sorted)
        return add_sorted(m, key, value);
    uint32_t h = hash(m, key);
    struct map_slot *slot = find(m, key, h);
    if (!slot) {
        sort(m);
        return add_sorted(m, key, value);
    }
    if (slot->entry != 0)
        return m->entries.items[slot->entry - 1].value;
    ARRAY_ADD(&m->entries, (struct runs_entry){key, value});
    *slot = (struct map_slot){h, (uint32_t)m->entries.count};
    return MAP_NONE;
}

void map_free(struct map *m)
{
    free(m->slots);
    free(m->entries.items);
    runs_free(&m->runs);
    *m = (struct map){0};
}
