/* Diagnostics in the form of a compiler: file:line:column, the line, a caret under the place. */
#include "diag.h"

#include "source_file.h"
#include "utf.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN_MAX = 50, LINE_BEFORE = 100, LINE_AFTER = 60, TEXT_MAX = 1024 };

struct diag_record {
    struct place place;
    enum diag_level level;
    enum diag_code code;
    uint32_t order; /* a note has the order of the diagnostic it belongs to */
    const char *text;
};

static enum diag_level level_of(enum diag_code code)
{
    switch (code) {
#define DIAG_LEVEL(name, number, level, summary) \
    case name: return DIAG_##level;
        DIAG_LIST(DIAG_LEVEL)
#undef DIAG_LEVEL
    }
    return DIAG_ERROR;
}

void diag_source(struct diag *d, const struct source_file *s)
{
    d->sources = array_grow(d->sources, d->source_count, &d->source_capacity, sizeof *d->sources);
    d->sources[d->source_count++] = s;
}

static void record(struct diag *d, struct diag_record r, const char *format, va_list args)
    BUF_PRINTF(3, 0);

static void record(struct diag *d, struct diag_record r, const char *format, va_list args)
{
    char text[TEXT_MAX];
    int len = vsnprintf(text, sizeof text, format, args);
    size_t kept = len < 0 ? 0 : (size_t)len < sizeof text ? (size_t)len : sizeof text - 1;
    r.text = arena_copy(&d->arena, text, kept);
    d->items = array_grow(d->items, d->count, &d->capacity, sizeof *d->items);
    d->items[d->count++] = r;
}

void diag(struct diag *d, enum diag_code code, struct place place, const char *format, ...)
{
    struct diag_record r = {
        .place = place, .level = level_of(code), .code = code, .order = (uint32_t)d->count};
    va_list args;
    va_start(args, format);
    record(d, r, format, args);
    va_end(args);
    if (r.level == DIAG_ERROR)
        d->errors++;
    else
        d->warnings++;
}

void diag_note(struct diag *d, struct place place, const char *format, ...)
{
    struct diag_record r = {.place = place, .level = DIAG_NOTE};
    if (d->count > 0) {
        r.code = d->items[d->count - 1].code;
        r.order = d->items[d->count - 1].order;
    }
    va_list args;
    va_start(args, format);
    record(d, r, format, args);
    va_end(args);
}

struct position {
    uint32_t line;       /* from 1 */
    uint32_t line_start; /* offset */
    uint32_t column;     /* characters from 1 */
};

static struct position position_of(const struct source_file *s, uint32_t offset)
{
    struct position at = {.line = 1, .column = 1};
    for (;;) {
        uint32_t end = source_line_end(s, at.line_start);
        uint32_t next = source_next_line(s, end);
        if (offset < next || next == end)
            break;
        at.line++;
        at.line_start = next;
    }
    for (size_t pos = at.line_start; pos < offset && pos < s->len; at.column++)
        utf8_decode(s->text, s->len, &pos);
    return at;
}

/* Columns a character takes on a terminal: two for the wide blocks of East Asia and emoji. */
static unsigned char_width(uint32_t c)
{
    static const uint32_t wide[][2] = {{0x1100, 0x115F},   {0x2E80, 0x303E},  {0x3041, 0xA4CF},
                                       {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},  {0xFE30, 0xFE6F},
                                       {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},  {0x1F300, 0x1F64F},
                                       {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    if (c >= 0x300 && c <= 0x36F)
        return 0;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++) {
        if (c >= wide[i][0] && c <= wide[i][1])
            return 2;
    }
    return 1;
}

static bool is_control(uint32_t c)
{
    return c < 0x20 ? c != '\t' : c == 0x7F || (c >= 0x80 && c < 0xA0) || c == UTF_INVALID;
}

/* One line of the source from start to end into line, and as many blanks as it takes to get under
   offset into under. */
static void line_and_blanks(const struct source_file *s, size_t start, size_t end, uint32_t offset,
                            struct buf *line, struct buf *under)
{
    for (size_t pos = start; pos < end;) {
        size_t at = pos;
        uint32_t c = utf8_decode(s->text, end, &pos);
        if (is_control(c))
            buf_char(line, '?');
        else
            buf_bytes(line, s->text + at, pos - at);
        if (at >= offset)
            continue;
        if (c == '\t')
            buf_char(under, '\t');
        for (unsigned n = is_control(c) ? 1 : char_width(c); c != '\t' && n > 0; n--)
            buf_char(under, ' ');
    }
}

/* The line of a place and a caret under it; a very long line is cut around the place. */
static void print_line(const struct source_file *s, const struct diag_record *r,
                       uint32_t line_start, FILE *to)
{
    struct buf line = {0};
    struct buf under = {0};
    size_t offset = r->place.span.start;
    size_t start = line_start;
    size_t end = source_line_end(s, line_start);
    if (offset > start + LINE_BEFORE) {
        start = offset - LINE_BEFORE;
        while (start < offset && ((unsigned char)s->text[start] & 0xC0u) == 0x80)
            start++;
        buf_str(&line, "...");
        buf_str(&under, "   ");
    }
    bool cut = end > offset + LINE_AFTER;
    if (cut) {
        end = offset + LINE_AFTER;
        while (((unsigned char)s->text[end] & 0xC0u) == 0x80)
            end--;
    }
    line_and_blanks(s, start, end, r->place.span.start, &line, &under);
    fprintf(to, "%.*s%s\n%.*s^\n", (int)line.size, (const char *)line.data, cut ? "..." : "",
            (int)under.size, (const char *)under.data);
    buf_free(&line);
    buf_free(&under);
}

static const char *level_name(enum diag_level level)
{
    static const char *const names[] = {"error", "warning", "note"};
    return names[level];
}

static void print_one(const struct diag *d, const struct diag_record *r, enum diag_style style,
                      FILE *to)
{
    const struct source_file *s = d->sources[r->place.file];
    struct position at = position_of(s, r->place.span.start);
    if (style == DIAG_MSVC) {
        fprintf(to, "%s(%u,%u): %s MT%d: %s\n", s->name, (unsigned)at.line, (unsigned)at.column,
                level_name(r->level), (int)r->code, r->text);
        return;
    }
    fprintf(to, "%s:%u:%u: %s: %s\n", s->name, (unsigned)at.line, (unsigned)at.column,
            level_name(r->level), r->text);
    print_line(s, r, at.line_start, to);
}

/* A JSON string; bytes that are no UTF-8 become U+FFFD. */
static void print_json_string(const char *text, FILE *to)
{
    size_t len = strlen(text);
    fputc('"', to);
    for (size_t pos = 0; pos < len;) {
        size_t start = pos;
        uint32_t c = utf8_decode(text, len, &pos);
        if (c == '"' || c == '\\')
            fprintf(to, "\\%c", (char)c);
        else if (c < 0x20 || c == UTF_INVALID)
            fprintf(to, "\\u%04x", c == UTF_INVALID ? UTF_REPLACEMENT : (unsigned)c);
        else
            fwrite(text + start, 1, pos - start, to);
    }
    fputc('"', to);
}

static void print_json(const struct diag *d, const struct diag_record *r, bool first, FILE *to)
{
    const struct source_file *s = d->sources[r->place.file];
    struct position at = position_of(s, r->place.span.start);
    fputs(first ? "\n  {\"file\": " : ",\n  {\"file\": ", to);
    print_json_string(s->name, to);
    fprintf(to, ", \"line\": %u, \"column\": %u, \"level\": \"%s\", \"code\": \"MT%d\", \"text\": ",
            (unsigned)at.line, (unsigned)at.column, level_name(r->level), (int)r->code);
    print_json_string(r->text, to);
    fputc('}', to);
}

/* By file and place; a note stays behind the diagnostic it belongs to. */
static int by_place(const void *left, const void *right)
{
    const struct diag_record *a = *(const struct diag_record *const *)left;
    const struct diag_record *b = *(const struct diag_record *const *)right;
    if (a->place.file != b->place.file)
        return a->place.file < b->place.file ? -1 : 1;
    if (a->place.span.start != b->place.span.start)
        return a->place.span.start < b->place.span.start ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

/* Diagnostics without notes, in order; free() them. */
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

/* Tools read JSON: all of it, with notes as entries of their own. */
static void print_all_json(const struct diag *d, const struct diag_record **sorted, size_t count,
                           FILE *to)
{
    fputc('[', to);
    for (size_t i = 0; i < count; i++) {
        const struct diag_record *r = sorted[i];
        print_json(d, r, i == 0, to);
        for (r++; r < d->items + d->count && r->level == DIAG_NOTE; r++)
            print_json(d, r, false, to);
    }
    fputs(count > 0 ? "\n]\n" : "]\n", to);
}

static void print_some(const struct diag *d, const struct diag_record **sorted, size_t count,
                       enum diag_style style, FILE *to)
{
    for (size_t i = 0; i < count && i < SHOWN_MAX; i++) {
        const struct diag_record *r = sorted[i];
        print_one(d, r, style, to);
        for (r++; r < d->items + d->count && r->level == DIAG_NOTE; r++)
            print_one(d, r, style, to);
    }
    if (count > SHOWN_MAX)
        fprintf(to, "%zu more errors and warnings are not shown\n", count - SHOWN_MAX);
}

void diag_print(const struct diag *d, enum diag_style style, FILE *to)
{
    size_t count = 0;
    const struct diag_record **sorted = sort(d, &count);
    if (style == DIAG_JSON)
        print_all_json(d, sorted, count, to);
    else
        print_some(d, sorted, count, style, to);
    free((void *)sorted);
}

bool diag_is_known(uint32_t number)
{
    switch ((enum diag_code)number) {
#define DIAG_KNOWN(name, value, level, summary) case name:
        DIAG_LIST(DIAG_KNOWN)
#undef DIAG_KNOWN
        return true;
    }
    return false;
}

void diag_free(struct diag *d)
{
    arena_free(&d->arena);
    free(d->items);
    free((void *)d->sources);
    *d = (struct diag){0};
}
