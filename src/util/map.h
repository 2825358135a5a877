/* A hash map from words to numbers; the bytes of a key are not copied. If words were chosen to
   collide or to crowd the table, the map becomes sorted, so that no words can slow it down. */
#ifndef MSGTAB_UTIL_MAP_H
#define MSGTAB_UTIL_MAP_H

#include "arena.h"
#include "runs.h"
#include "slice.h"

#include <stdbool.h>
#include <stddef.h>

struct map_slot {
    uint32_t hash;
    uint32_t entry; /* one more than its index; 0: free */
};

struct map {
    ARRAY_OF(struct runs_entry) entries; /* in insertion order */
    struct map_slot *slots;
    size_t capacity; /* of slots: 0 or a power of two */
    bool exact_case; /* set before the first use; else ASCII letters match in any case */
    bool sorted;     /* the words are in runs, and there are no slots any more */
    struct runs runs;
};

#define MAP_NONE UINT32_MAX

/* Makes room for count keys at once. */
void map_reserve(struct map *m, size_t count);

/* The value of a key; MAP_NONE when it is not in the map. */
uint32_t map_get(const struct map *m, struct slice key);

/* Sets the value of a key, less than MAP_NONE, and returns MAP_NONE. If the key is already in the
   map, leaves its value and returns it. */
uint32_t map_add(struct map *m, struct slice key, uint32_t value);

void map_free(struct map *m);

#endif
