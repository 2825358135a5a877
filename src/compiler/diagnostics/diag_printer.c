/* The order of diagnostics, and places as lines and columns. */
#include "diag_printer.h"

#include "utf.h"

#include <stdlib.h>

/* Marks a line, and a place after each MARK_BYTES of it. */
static void mark_line(struct marks *marks, const struct source_file *s, struct position at,
                      uint32_t end)
{
    enum { MARK_BYTES = 1024 };
    size_t pos = at.line_start;
    ARRAY_ADD(marks, (struct mark){at.line_start, at});
    for (size_t next = pos + MARK_BYTES; next < end; next = pos + MARK_BYTES) {
        for (; pos < next; at.column++)
            utf8_decode(s->text, s->len, &pos);
        ARRAY_ADD(marks, (struct mark){(uint32_t)pos, at});
    }
}

static void mark_lines(struct marks *marks, const struct source_file *s)
{
    struct position at = {1, 0, 1};
    for (;; at.line++) {
        const uint32_t end = source_line_end(s, at.line_start);
        mark_line(marks, s, at, end);
        at.line_start = source_next_line(s, end);
        if (at.line_start == end)
            return;
    }
}

struct position printer_position(struct printer *p, struct place place)
{
    const struct source_file *s = p->diag->sources.items[place.file];
    struct marks *marks = &p->marks[place.file];
    size_t low = 0;
    if (marks->count == 0)
        mark_lines(marks, s);
    for (size_t high = marks->count; high - low > 1;) {
        size_t middle = low + (high - low) / 2;
        if (marks->items[middle].at <= place.span.start)
            low = middle;
        else
            high = middle;
    }
    struct position at = marks->items[low].position;
    for (size_t pos = marks->items[low].at; pos < place.span.start && pos < s->len; at.column++)
        utf8_decode(s->text, s->len, &pos);
    return at;
}

const struct source_file *printer_source(const struct printer *p, struct place place)
{
    return place.file == PLACE_NONE ? NULL : p->diag->sources.items[place.file];
}

void printer_code(char out[DIAG_CODE_SIZE], enum diag_code code)
{
    snprintf(out, DIAG_CODE_SIZE, "MT%04u", (unsigned)code % 10000);
}

const char *printer_level(enum diag_level level)
{
    static const char *const names[] = {"error", "warning", "note"};
    return names[level];
}

/* Those without a place first. */
static uint32_t file_rank(const struct diag_record *r)
{
    return r->place.file == PLACE_NONE ? 0 : r->place.file + 1;
}

/* By file and place; a note stays after the diagnostic it belongs to. */
static int by_place(const void *left, const void *right)
{
    const struct diag_record *a = *(const struct diag_record *const *)left;
    const struct diag_record *b = *(const struct diag_record *const *)right;
    if (file_rank(a) != file_rank(b))
        return file_rank(a) < file_rank(b) ? -1 : 1;
    if (a->place.span.start != b->place.span.start)
        return a->place.span.start < b->place.span.start ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static const struct diag_record **sort(const struct diag *d, size_t *count)
{
    const struct diag_record **sorted = memory_resize(NULL, (d->count + 1) * sizeof *sorted);
    *count = 0;
    for (size_t i = 0; i < d->count; i++) {
        if (d->items[i].level != DIAG_NOTE)
            sorted[(*count)++] = &d->items[i];
    }
    qsort(sorted, *count, sizeof *sorted, by_place);
    return sorted;
}

struct printer printer_start(const struct diag *d, FILE *to)
{
    struct printer p = {.diag = d, .to = to};
    p.sorted = sort(d, &p.count);
    p.marks = memory_zeros(d->sources.count * sizeof *p.marks);
    return p;
}

void printer_end(struct printer *p)
{
    for (size_t i = 0; i < p->diag->sources.count; i++)
        free(p->marks[i].items);
    free(p->marks);
    free((void *)p->sorted);
}

const struct diag_record *printer_next_note(const struct printer *p, const struct diag_record *r)
{
    r++;
    return r < p->diag->items + p->diag->count && r->level == DIAG_NOTE ? r : NULL;
}
