/* One run for each bit of the number of entries; a new entry is merged with the runs of the bits it
   carries over. */
#include "runs.h"

#include "text_util.h"

#include <stdlib.h>
#include <string.h>

/* Shorter words first, then in byte order. */
static int compare(const struct runs *r, struct slice a, struct slice b)
{
    if (a.len != b.len)
        return a.len < b.len ? -1 : 1;
    int order = a.len > 0 ? memcmp(a.text, b.text, a.len) : 0;
    if (order == 0 || r->exact_case)
        return order;
    for (uint32_t i = 0; i < a.len; i++) {
        unsigned char left = (unsigned char)ascii_lower(a.text[i]);
        unsigned char right = (unsigned char)ascii_lower(b.text[i]);
        if (left != right)
            return left < right ? -1 : 1;
    }
    return 0;
}

static const struct runs_entry *find_in(const struct runs *r, size_t start, size_t len,
                                        struct slice key)
{
    while (len > 0) {
        const struct runs_entry *middle = &r->entries.items[start + len / 2];
        int order = compare(r, key, middle->key);
        if (order == 0)
            return middle;
        start = order < 0 ? start : start + len / 2 + 1;
        len = order < 0 ? len / 2 : len - len / 2 - 1;
    }
    return NULL;
}

const struct runs_entry *runs_find(const struct runs *r, struct slice key)
{
    size_t end = r->entries.count;
    for (size_t len = 1; end > 0; len *= 2) {
        if (!(r->entries.count & len))
            continue;
        end -= len;
        const struct runs_entry *found = find_in(r, end, len, key);
        if (found)
            return found;
    }
    return NULL;
}

/* Merges the two runs of this length that begin at start. */
static void merge(struct runs *r, size_t start, size_t len)
{
    struct runs_entry *left = r->spare;
    struct runs_entry *left_end = left + len;
    struct runs_entry *to = r->entries.items + start;
    const struct runs_entry *right = to + len;
    const struct runs_entry *right_end = right + len;
    memcpy(left, to, len * sizeof *left);
    while (left < left_end) {
        bool take_left = right == right_end || compare(r, left->key, right->key) < 0;
        *to++ = take_left ? *left++ : *right++;
    }
}

void runs_add(struct runs *r, struct runs_entry entry)
{
    size_t before = r->entries.count;
    ARRAY_ADD(&r->entries, entry);
    if (r->spare_capacity < r->entries.capacity) {
        r->spare_capacity = r->entries.capacity;
        r->spare = memory_resize(r->spare, r->spare_capacity * sizeof *r->spare);
    }
    for (size_t len = 1; before & len; len *= 2)
        merge(r, r->entries.count - 2 * len, len);
}

void runs_free(struct runs *r)
{
    free(r->entries.items);
    free(r->spare);
    *r = (struct runs){0};
}
