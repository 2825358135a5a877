/* Names and attributes of events: rows, then each different text once, in order. */
#include "arena.h"
#include "bytes.h"
#include "wevt.h"

#include <stdlib.h>

enum { ATTRIBUTE_NAME = 0x11, ATTRIBUTE_PAIR = 0x12 };

struct row {
    const struct manifest_event *event;
    struct slice text;
    uint32_t offset;
    unsigned kind;
};

struct rows {
    struct row *items;
    size_t count, capacity;
};

static int compare_events(const void *left, const void *right)
{
    const struct manifest_event *a = *(struct manifest_event *const *)left;
    const struct manifest_event *b = *(struct manifest_event *const *)right;
    if (a->value != b->value)
        return a->value < b->value ? -1 : 1;
    return (a->version > b->version) - (a->version < b->version);
}

static void list_rows(struct rows *rows, const struct manifest_provider *p)
{
    size_t count = p->events.count;
    struct manifest_event **sorted = memory_resize(NULL, count * sizeof *sorted);
    memcpy((void *)sorted, (void *)p->events.items, count * sizeof *sorted);
    qsort((void *)sorted, count, sizeof *sorted, compare_events);
    for (size_t i = 0; i < count; i++) {
        const struct manifest_event *v = sorted[i];
        if (v->name.text)
            ARRAY_ADD(rows, (struct row){v, v->name, 0, ATTRIBUTE_NAME});
        for (size_t k = 0; k < v->attributes.count; k++)
            ARRAY_ADD(rows, (struct row){v, v->attributes.items[k], 0, ATTRIBUTE_PAIR});
    }
    free((void *)sorted);
}

static int compare_rows(const void *left, const void *right)
{
    const struct row *a = *(struct row *const *)left;
    const struct row *b = *(struct row *const *)right;
    return wevt_compare(a->text, b->text);
}

/* Gives each row the offset of its text, the first of which is at offset at; free() the rows by
   text. */
static struct row **place_texts(struct rows *rows, uint32_t at)
{
    struct row **sorted = memory_resize(NULL, rows->count * sizeof *sorted);
    for (size_t i = 0; i < rows->count; i++)
        sorted[i] = &rows->items[i];
    qsort((void *)sorted, rows->count, sizeof *sorted, compare_rows);
    for (size_t i = 0; i < rows->count; i++) {
        bool again = i > 0 && compare_rows((void *)&sorted[i - 1], (void *)&sorted[i]) == 0;
        sorted[i]->offset = again ? sorted[i - 1]->offset : at;
        at += again ? 0 : 2 * (wevt_unit_count(sorted[i]->text) + 1);
    }
    return sorted;
}

void wevt_event_attributes(struct wevt *w)
{
    enum { ENTRY = 8 };
    struct rows rows = {0};
    list_rows(&rows, w->provider);
    uint32_t start = wevt_begin(w, "EVTA", rows.count);
    struct row **sorted = place_texts(&rows, wevt_here(w) + ENTRY * (uint32_t)rows.count);
    for (size_t i = 0; i < rows.count; i++) {
        const struct row *row = &rows.items[i];
        buf_char(w->out, (char)row->kind);
        buf_char(w->out, (char)row->event->version);
        buf_u16(w->out, row->event->value);
        buf_u32(w->out, row->offset);
    }
    for (size_t i = 0; i < rows.count; i++) {
        if (sorted[i]->offset == wevt_here(w))
            wevt_string(w->out, sorted[i]->text);
    }
    wevt_align(w, 4);
    wevt_end(w, start);
    free((void *)sorted);
    free(rows.items);
}
