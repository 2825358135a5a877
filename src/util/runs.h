/* Words in sorted runs whose lengths are different powers of two. Adding and finding take a
   logarithmic number of steps, whatever the words are. The bytes of a key are not copied. */
#ifndef MSGTAB_UTIL_RUNS_H
#define MSGTAB_UTIL_RUNS_H

#include "arena.h"
#include "slice.h"

#include <stdbool.h>
#include <stddef.h>

struct runs_entry {
    struct slice key;
    uint32_t value;
};

struct runs {
    ARRAY_OF(struct runs_entry) entries; /* consecutive runs, the longest first */
    struct runs_entry *spare;            /* as large as the entries, for merging runs */
    size_t spare_capacity;
    bool exact_case; /* set before the first use; else ASCII letters match in any case */
};

/* The entry of a key, or NULL. */
const struct runs_entry *runs_find(const struct runs *r, struct slice key);

/* Adds a key that is not in the runs yet. */
void runs_add(struct runs *r, struct runs_entry entry);

void runs_free(struct runs *r);

#endif
