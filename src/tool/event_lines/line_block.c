/* One line after another: everything is copied as it is, with a member before the last '}'. */
#include "line_block.h"

#include "json.h"

#include <stdlib.h>

enum { KEPT_MAX = 1024 * 1024 };

static void add_place(struct line_place *place, const struct line_place *next, uint64_t before)
{
    if (place->line > 0 || next->line == 0)
        return;
    *place = *next;
    place->line += before;
}

void line_counts_add(struct line_counts *c, const struct line_counts *next)
{
    add_place(&c->first_broken, &next->first_broken, c->lines);
    add_place(&c->first_too_long, &next->first_too_long, c->lines);
    c->lines += next->lines;
    c->untold += next->untold;
    c->kept += next->kept;
    c->broken += next->broken;
    c->too_long += next->too_long;
}

/* Empties it; memory that only unusual lines need is freed. */
static void clear(struct buf *b)
{
    if (b->capacity > KEPT_MAX)
        buf_free(b);
    b->size = 0;
}

/* The line with one more member. */
static void put_with(const struct line_worker *w, struct line_block *b, const struct buf *key,
                     const char *line, size_t len)
{
    const size_t end = w->record.end;
    const size_t comma = w->record.is_empty ? 1 : 0; /* left out */
    buf_bytes(&b->out, line, end);
    buf_bytes(&b->out, key->data + comma, key->size - comma);
    json_quote(&b->out, (const char *)w->text.data, w->text.size);
    buf_bytes(&b->out, line + end, len - end);
}

/* Adds the member, unless the line has it or is not an object. */
static void put(const struct line_worker *w, struct line_block *b, enum record_field field,
                const char *line, size_t len)
{
    if (w->rules->fields[field] && w->record.end > 0 && !w->record.has[field])
        put_with(w, b, &w->rules->keys[field], line, len);
    else
        buf_bytes(&b->out, line, len);
}

static void put_event(struct line_worker *w, struct line_block *b, const char *line, size_t len)
{
    enum record_field field = RECORD_TEXT;
    w->text.size = 0;
    if (w->record.has[RECORD_TEXT]) {
        b->counts.kept++;
    } else if (!event_text_render(&w->rules->texts, &w->plans, &w->record, &w->arena, &w->text)) {
        b->counts.untold++;
        field = RECORD_ERROR;
    }
    put(w, b, field, line, len);
}

static void put_other(struct line_worker *w, struct line_block *b, const char *line, size_t len)
{
    b->counts.untold++;
    w->text.size = 0;
    buf_str(&w->text, "not an event of evtx_dump, Winlogbeat or EvtxECmd");
    put(w, b, RECORD_ERROR, line, len);
}

static void put_broken(const struct line_worker *w, struct line_block *b, const char *line,
                       size_t len)
{
    if (b->counts.broken++ == 0)
        b->counts.first_broken =
            (struct line_place){b->counts.lines, w->record.expected_at, w->record.expected};
    buf_bytes(&b->out, line, len);
}

void line_block_count_long(struct line_block *b)
{
    if (b->counts.too_long++ == 0)
        b->counts.first_too_long = (struct line_place){.line = b->counts.lines};
}

static bool is_blank(const char *line, size_t len)
{
    while (len > 0 && (line[len - 1] == ' ' || line[len - 1] == '\t' || line[len - 1] == '\r'))
        len--;
    return len == 0;
}

/* A byte order mark before the first line is not part of it. */
static size_t mark_size(const char *line, size_t len)
{
    return len >= 3 && memcmp(line, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static void put_line(struct line_worker *w, struct line_block *b, const char *line, size_t len)
{
    const size_t mark = mark_size(line, len);
    b->counts.lines++;
    buf_bytes(&b->out, line, mark);
    line += mark;
    len -= mark;
    if (is_blank(line, len)) {
        buf_bytes(&b->out, line, len);
        return;
    }
    if (len > w->rules->line_max) {
        line_block_count_long(b);
        buf_bytes(&b->out, line, len);
        return;
    }
    arena_reset(&w->arena);
    switch (event_record_read(&w->record, &w->arena, line, len, w->rules->fields)) {
    case RECORD_EVENT: put_event(w, b, line, len); break;
    case RECORD_OTHER: put_other(w, b, line, len); break;
    case RECORD_BROKEN: put_broken(w, b, line, len); break;
    }
}

void line_block_work(struct line_worker *w, struct line_block *b)
{
    const char *p = (const char *)b->in.data, *end = p + b->in.size;
    buf_bytes(&b->out, p, b->raw);
    p += b->raw;
    while (p < end) {
        const char *line_end = memchr(p, '\n', (size_t)(end - p));
        const size_t len = (size_t)((line_end ? line_end : end) - p);
        put_line(w, b, p, len);
        p += len;
        if (line_end) {
            buf_char(&b->out, '\n');
            p++;
        }
    }
    clear(&w->text);
    arena_reset(&w->arena);
}

void line_block_clear(struct line_block *b)
{
    clear(&b->in);
    clear(&b->out);
    b->raw = 0;
    b->counts = (struct line_counts){0};
}

void line_block_free(struct line_block *b)
{
    buf_free(&b->in);
    buf_free(&b->out);
    free(b);
}

void line_worker_free(struct line_worker *w)
{
    plan_cache_free(&w->plans);
    arena_free(&w->arena);
    buf_free(&w->text);
    free(w);
}
