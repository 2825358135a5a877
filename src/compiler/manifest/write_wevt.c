/* The whole of a WEVT_TEMPLATE, and its smallest parts (manifest language: the resource). */
#include "write_wevt.h"

#include "bytes.h"
#include "scan.h"
#include "utf.h"
#include "wevt.h"

#include <stdlib.h>

enum { HEADER_SIZE_AT = 4, MINOR_VERSION = 1, DIRECTORY_ENTRY = 20, SLOT = 8, OLD_SLOTS = 11 };

/* --- small parts --- */

uint32_t wevt_here(const struct wevt *w)
{
    return (uint32_t)(w->out->size - w->start);
}

void wevt_u64(struct buf *out, uint64_t value)
{
    buf_u32(out, (uint32_t)(value & 0xFFFFFFFF));
    buf_u32(out, (uint32_t)(value >> 32));
}

void wevt_set(struct wevt *w, uint32_t at, uint32_t value)
{
    store32_le(w->out->data + w->start + at, value);
}

void wevt_align(struct wevt *w, size_t unit)
{
    size_t size = w->out->size - w->start;
    buf_zeros(w->out, align_up(size, unit) - size);
}

/* ASCII as UTF-16 at any address; a loop that compilers unroll. */
static void widen(unsigned char *restrict to, const char *restrict text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        to[2 * i] = (unsigned char)text[i];
        to[2 * i + 1] = 0;
    }
}

/* A text has at most as many units as bytes. */
void wevt_units(struct buf *out, struct slice text)
{
    unsigned char *to = buf_reserve(out, 2 * (size_t)text.len);
    for (size_t pos = 0; pos < text.len;) {
        uint16_t units[2];
        size_t ascii = scan_ascii8(text.text + pos, text.len - pos);
        widen(to, text.text + pos, ascii);
        to += 2 * ascii;
        pos += ascii;
        if (pos == text.len)
            break;
        size_t count = utf16_encode(units, utf8_decode(text.text, text.len, &pos));
        for (size_t i = 0; i < count; i++, to += 2)
            store16_le(to, units[i]);
    }
    out->size = (size_t)(to - out->data);
}

void wevt_string(struct buf *out, struct slice text)
{
    wevt_units(out, text);
    buf_u16(out, 0);
}

uint32_t wevt_unit_count(struct slice text)
{
    uint32_t units = 0;
    for (size_t pos = 0; pos < text.len; pos++) { /* the first bytes of characters */
        unsigned char c = (unsigned char)text.text[pos];
        units += (c & 0xC0) != 0x80;
        units += c >= 0xF0;
    }
    return units;
}

uint32_t wevt_pstring_size(struct slice text)
{
    return 4 + (uint32_t)align_up(2 * ((size_t)wevt_unit_count(text) + 1), 4);
}

void wevt_pstring(struct buf *out, struct slice text)
{
    size_t start = out->size;
    buf_u32(out, 0);
    wevt_units(out, text);
    size_t end = start + align_up(out->size - start + 2, 4);
    buf_zeros(out, end - out->size);
    store32_le(out->data + start, (uint32_t)(end - start));
}

int wevt_compare(struct slice a, struct slice b)
{
    size_t i = 0, k = 0;
    while (i < a.len && k < b.len) {
        uint16_t left[2] = {0}, right[2] = {0};
        uint32_t c = utf8_decode(a.text, a.len, &i), d = utf8_decode(b.text, b.len, &k);
        if (c == d)
            continue;
        utf16_encode(left, c);
        utf16_encode(right, d);
        if (left[0] != right[0])
            return left[0] < right[0] ? -1 : 1;
        return left[1] < right[1] ? -1 : 1;
    }
    return (i < a.len) - (k < b.len);
}

uint32_t wevt_begin(struct wevt *w, const char *signature, size_t count)
{
    uint32_t start = wevt_here(w);
    buf_bytes(w->out, signature, 4);
    buf_u32(w->out, 0);
    buf_u32(w->out, (uint32_t)count);
    return start;
}

void wevt_end(struct wevt *w, uint32_t start)
{
    wevt_set(w, start + 4, wevt_here(w) - start);
}

uint32_t wevt_message(const struct manifest_string *s)
{
    return s ? s->message : MANIFEST_NO_MESSAGE;
}

static int compare_order(const void *left, const void *right)
{
    const struct wevt_order *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

/* Each to its place among those before it. */
static void sort_few(struct wevt_order *order, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct wevt_order one = order[i];
        size_t to = i;
        for (; to > 0 && compare_order(&order[to - 1], &one) > 0; to--)
            order[to] = order[to - 1];
        order[to] = one;
    }
}

static bool is_sorted(const struct wevt_order *order, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        if (compare_order(&order[i - 1], &order[i]) > 0)
            return false;
    }
    return true;
}

void wevt_sort(struct wevt_order *order, size_t count)
{
    if (count <= WEVT_FEW)
        sort_few(order, count);
    else if (!is_sorted(order, count))
        qsort(order, count, sizeof *order, compare_order);
}

/* --- providers --- */

static bool has_event_attributes(const struct manifest_provider *p)
{
    for (size_t i = 0; i < p->events.count; i++) {
        if (p->events.items[i]->name.text || p->events.items[i]->attributes.count > 0)
            return true;
    }
    return false;
}

struct list {
    uint32_t kind;
    void (*write)(struct wevt *w);
    bool present;
};

enum { LIST_COUNT = 12, KIND_EVENTS = 4 };

/* The lists that are there, moved to the front. */
static uint32_t keep_present(struct list lists[LIST_COUNT])
{
    uint32_t count = 0;
    for (size_t i = 0; i < LIST_COUNT; i++) {
        if (lists[i].present)
            lists[count++] = lists[i];
    }
    return count;
}

static void write_provider(struct wevt *w, struct manifest_provider *p)
{
    bool modern = w->version >= WEVT_VERSION_5;
    struct list lists[LIST_COUNT] = {{5, wevt_channels, p->channels.count > 0},
                                     {6, wevt_maps, p->maps.count > 0},
                                     {8, wevt_queries, p->queries.count > 0},
                                     {7, wevt_templates, p->templates.count > 0},
                                     {13, wevt_provider_attributes, modern},
                                     {2, wevt_opcodes, true},
                                     {0, wevt_levels, true},
                                     {1, wevt_tasks, true},
                                     {3, wevt_keywords, true},
                                     {KIND_EVENTS, wevt_events, p->events.count > 0},
                                     {12, wevt_event_attributes, modern && has_event_attributes(p)},
                                     {9, wevt_filters, p->filters.count > 0}};
    uint32_t count = keep_present(lists);
    uint32_t start = wevt_here(w);
    w->provider = p;
    buf_bytes(w->out, "WEVT", 4);
    buf_u32(w->out, 0);
    buf_u32(w->out, wevt_message(p->message));
    buf_u32(w->out, count);
    uint32_t slots = wevt_here(w);
    buf_zeros(w->out, (size_t)SLOT * (modern ? count : OLD_SLOTS));
    for (uint32_t i = 0; i < count; i++) {
        if (lists[i].kind == KIND_EVENTS)
            wevt_align(w, 8);
        wevt_set(w, slots + SLOT * i, lists[i].kind);
        wevt_set(w, slots + SLOT * i + 4, wevt_here(w));
        lists[i].write(w);
    }
    wevt_end(w, start);
}

void wevt_write(struct buf *out, struct manifest *m, enum wevt_version version)
{
    struct wevt w = {.out = out, .start = out->size, .version = version};
    w.alike.exact_case = true;
    uint32_t count = (uint32_t)m->providers.count;
    buf_bytes(out, "CRIM", 4);
    buf_u32(out, 0);
    buf_u16(out, (uint16_t)version);
    buf_u16(out, MINOR_VERSION);
    buf_u32(out, count);
    uint32_t directory = wevt_here(&w);
    buf_zeros(out, (size_t)DIRECTORY_ENTRY * count);
    for (uint32_t i = 0; i < count; i++) {
        struct manifest_provider *p = m->providers.items[i];
        uint32_t entry = directory + DIRECTORY_ENTRY * i;
        memcpy(out->data + w.start + entry, p->guid.bytes, MANIFEST_GUID_SIZE);
        wevt_set(&w, entry + MANIFEST_GUID_SIZE, wevt_here(&w));
        write_provider(&w, p);
    }
    wevt_set(&w, HEADER_SIZE_AT, wevt_here(&w));
    buf_u16(out, 0);
    buf_free(&w.text);
    buf_free(&w.hashed);
    map_free(&w.alike);
    arena_free(&w.arena);
}
