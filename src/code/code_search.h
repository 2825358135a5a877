/* Binary search, once for all tables of codes. */
#ifndef MSGTAB_CODE_SEARCH_H
#define MSGTAB_CODE_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the entry at a place is before the one that is sought. */
typedef bool code_is_before(size_t at, const void *key);

/* The first of count places that is not before the key; count if all are. */
static inline size_t code_search(size_t count, code_is_before *is_before, const void *key)
{
    size_t first = 0;
    while (count > 0) {
        size_t half = count / 2;
        if (is_before(first + half, key)) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

#endif
