/* Sorted by their start, each with the farthest end before it: a search takes a logarithmic number
   of steps, whatever overlaps. */
#include "reservations.h"

#include <stdlib.h>

enum { KEY_BITS = 0x0FFFFFFF, ID_BITS = 0xFFFF, FACILITY_SHIFT = 16 };

#define EVERYWHERE ((uint32_t)RESERVED_EVERYWHERE << FACILITY_SHIFT)

/* By start, then as in the source. */
static int compare(const void *a, const void *b)
{
    const struct reservation *one = a, *other = b;
    if (one->first != other->first)
        return one->first < other->first ? -1 : 1;
    return one->ids < other->ids ? -1 : one->ids > other->ids;
}

void reservations_make(struct reservations *r, const struct catalogue *c)
{
    *r = (struct reservations){.items = memory_zeros((c->reserved.count + 1) * sizeof *r->items),
                               .count = c->reserved.count};
    for (size_t i = 0; i < r->count; i++) {
        const struct reserved_ids *ids = &c->reserved.items[i];
        uint32_t base = ids->facility << FACILITY_SHIFT;
        r->items[i] = (struct reservation){base | ids->first, base | ids->last, 0, ids};
    }
    qsort(r->items, r->count, sizeof *r->items, compare);
    for (size_t i = 1; i < r->count; i++) {
        uint32_t before = r->items[i - 1].reach;
        r->items[i].reach = r->items[i].last > r->items[before].last ? (uint32_t)i : before;
    }
}

void reservations_free(struct reservations *r)
{
    free(r->items);
    *r = (struct reservations){0};
}

/* How many items start at or before a key. */
static size_t count_to(const struct reservations *r, uint32_t key)
{
    size_t low = 0, high = r->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->items[middle].first <= key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The item that holds a key and ends last, or NULL. */
static const struct reservation *find(const struct reservations *r, uint32_t key)
{
    size_t count = count_to(r, key);
    if (count == 0)
        return NULL;
    const struct reservation *farthest = &r->items[r->items[count - 1].reach];
    return farthest->last >= key ? farthest : NULL;
}

const struct reserved_ids *reservation_of(const struct reservations *r, uint32_t code)
{
    const struct reservation *found = find(r, code & KEY_BITS);
    if (!found)
        found = find(r, EVERYWHERE | (code & ID_BITS));
    return found ? found->ids : NULL;
}

/* The last key before the next item that starts after key, but at most last. */
static uint32_t before_next(const struct reservations *r, uint32_t key, uint32_t last)
{
    size_t next = count_to(r, key);
    return next < r->count && r->items[next].first <= last ? r->items[next].first - 1 : last;
}

bool reservation_gap(const struct reservations *r, uint32_t *first, uint32_t *last)
{
    uint32_t base = *first & ~(uint32_t)ID_BITS;
    for (uint32_t key = *first; key <= *last;) {
        const struct reservation *own = find(r, key);
        const struct reservation *every = find(r, EVERYWHERE | (key & ID_BITS));
        if (!own && !every) {
            uint32_t every_last = EVERYWHERE | (*last & ID_BITS);
            uint32_t end = before_next(r, key, *last);
            uint32_t other = before_next(r, EVERYWHERE | (key & ID_BITS), every_last);
            *first = key;
            *last = (other & ID_BITS) < (end & ID_BITS) ? base | (other & ID_BITS) : end;
            return true;
        }
        uint32_t end = own ? own->last : key;
        uint32_t other = every ? base | (every->last & ID_BITS) : key;
        key = (other > end ? other : end) + 1;
    }
    return false;
}
