/* Diagnostics in the form of a compiler: file:line:column, the line, a caret under the place. */
#include "char_width.h"
#include "diag_record.h"
#include "source_file.h"
#include "utf.h"

#include <stdlib.h>
#include <string.h>

enum { SHOWN_MAX = 50, LINE_BEFORE = 100, LINE_AFTER = 60 };

struct position {
    uint32_t line;       /* from 1 */
    uint32_t line_start; /* offset */
    uint32_t column;     /* characters from 1 */
};

/* Where the lines of a source begin; made when the first place in it is shown. */
struct lines {
    uint32_t *items; /* where each begins */
    size_t count, capacity;
};

struct printer {
    const struct diag *diag;
    struct lines *lines; /* of each source */
    FILE *to;
};

static void find_lines(struct lines *lines, const struct source_file *s)
{
    for (uint32_t start = 0;;) {
        ARRAY_ADD(lines, start);
        uint32_t end = source_line_end(s, start);
        start = source_next_line(s, end);
        if (start == end)
            return;
    }
}

static struct position position_of(struct printer *p, struct place place)
{
    const struct source_file *s = p->diag->sources.items[place.file];
    struct lines *lines = &p->lines[place.file];
    size_t low = 0;
    if (lines->count == 0)
        find_lines(lines, s);
    for (size_t high = lines->count; high - low > 1;) {
        size_t middle = low + (high - low) / 2;
        if (lines->items[middle] <= place.span.start)
            low = middle;
        else
            high = middle;
    }
    struct position at = {(uint32_t)low + 1, lines->items[low], 1};
    for (size_t pos = at.line_start; pos < place.span.start && pos < s->len; at.column++)
        utf8_decode(s->text, s->len, &pos);
    return at;
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

/* Without a place: the program speaks for itself, as it does of its command line. */
static void print_placeless(const struct diag_record *r, enum diag_style style, FILE *to)
{
    if (style == DIAG_MSVC)
        fprintf(to, "msgtab : %s MT%d: %s\n", level_name(r->level), (int)r->code, r->text);
    else if (r->level == DIAG_ERROR)
        fprintf(to, "msgtab: %s\n", r->text);
    else
        fprintf(to, "msgtab: %s: %s\n", level_name(r->level), r->text);
}

static void print_one(struct printer *p, const struct diag_record *r, enum diag_style style)
{
    if (r->place.file == PLACE_NONE) {
        print_placeless(r, style, p->to);
        return;
    }
    const struct source_file *s = p->diag->sources.items[r->place.file];
    struct position at = position_of(p, r->place);
    FILE *to = p->to;
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

static void print_json_place(struct printer *p, struct place place)
{
    const struct source_file *s = p->diag->sources.items[place.file];
    struct position at = position_of(p, place);
    fputs("\"file\": ", p->to);
    print_json_string(s->name, p->to);
    fprintf(p->to, ", \"line\": %u, \"column\": %u, ", (unsigned)at.line, (unsigned)at.column);
}

static void print_json(struct printer *p, const struct diag_record *r, bool first)
{
    fputs(first ? "\n  {" : ",\n  {", p->to);
    if (r->place.file != PLACE_NONE)
        print_json_place(p, r->place);
    fprintf(p->to, "\"level\": \"%s\", \"code\": \"MT%d\", \"text\": ", level_name(r->level),
            (int)r->code);
    print_json_string(r->text, p->to);
    fputc('}', p->to);
}

/* Those without a place first. */
static uint32_t file_rank(const struct diag_record *r)
{
    return r->place.file == PLACE_NONE ? 0 : r->place.file + 1;
}

/* By file and place; a note stays behind the diagnostic it belongs to. */
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

/* The note that was recorded behind a diagnostic or another note; NULL when there is none. */
static const struct diag_record *next_note(const struct printer *p, const struct diag_record *r)
{
    r++;
    return r < p->diag->items + p->diag->count && r->level == DIAG_NOTE ? r : NULL;
}

/* Tools read JSON: all of it, with notes as entries of their own. */
static void print_all_json(struct printer *p, const struct diag_record **sorted, size_t count)
{
    fputc('[', p->to);
    for (size_t i = 0; i < count; i++) {
        const struct diag_record *r = sorted[i];
        print_json(p, r, i == 0);
        while ((r = next_note(p, r)) != NULL)
            print_json(p, r, false);
    }
    fputs(count > 0 ? "\n]\n" : "]\n", p->to);
}

static void print_some(struct printer *p, const struct diag_record **sorted, size_t count,
                       enum diag_style style)
{
    size_t seen[2] = {0}; /* warnings, errors: neither hides the other */
    size_t hidden = 0;
    for (size_t i = 0; i < count; i++) {
        const struct diag_record *r = sorted[i];
        if (seen[r->level == DIAG_ERROR]++ >= SHOWN_MAX) {
            hidden++;
            continue;
        }
        print_one(p, r, style);
        while ((r = next_note(p, r)) != NULL)
            print_one(p, r, style);
    }
    if (hidden > 0)
        fprintf(p->to, "%zu more errors and warnings are not shown\n", hidden);
}

void diag_print(const struct diag *d, enum diag_style style, FILE *to)
{
    size_t count = 0;
    const struct diag_record **sorted = sort(d, &count);
    struct printer p = {d, memory_zeros(d->sources.count * sizeof *p.lines), to};
    if (style == DIAG_JSON)
        print_all_json(&p, sorted, count);
    else
        print_some(&p, sorted, count, style);
    for (size_t i = 0; i < d->sources.count; i++)
        free(p.lines[i].items);
    free(p.lines);
    free((void *)sorted);
}
