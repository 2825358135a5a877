/* Diagnostics in the form of a compiler: file:line:column, the line, a caret under the place. */
#include "diag_print.h"

#include "char_width.h"
#include "diag_printer.h"
#include "hidden.h"
#include "say.h"
#include "utf.h"

#include <stdlib.h>

enum { SHOWN_MAX = 50, LINE_BEFORE = 100, LINE_AFTER = 60 };

/* What would steer a terminal, or turn the order of a line round, is shown as '?'. */
static bool is_control(uint32_t c)
{
    return c != '\t' && (c == UTF_INVALID || hidden_char(c));
}

/* One line of the source from start to end into line, and as many blanks as needed to get under
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

/* The text and its code, which explain tells more about; a note has that of its diagnostic. */
static void print_text(const struct diag_record *r, FILE *to)
{
    if (r->level == DIAG_NOTE)
        say_to(to, "%s\n", r->text);
    else
        say_to(to, "%s [MT%d]\n", r->text, (int)r->code);
}

/* Without a place: the program speaks for itself, as it does of its command line. */
static void print_placeless(const struct diag_record *r, enum diag_style style, FILE *to)
{
    if (style == DIAG_MSVC) {
        say_to(to, "msgtab : %s MT%d: %s\n", printer_level(r->level), (int)r->code, r->text);
        return;
    }
    fputs("msgtab: ", to);
    if (r->level != DIAG_ERROR)
        say_to(to, "%s: ", printer_level(r->level));
    print_text(r, to);
}

static void print_one(struct printer *p, const struct diag_record *r, enum diag_style style)
{
    const struct source_file *s = printer_source(p, r->place);
    FILE *to = p->to;
    if (!s) {
        print_placeless(r, style, to);
        return;
    }
    struct position at = printer_position(p, r->place);
    const char *name = s->name;
    if (style == DIAG_MSVC) {
        say_to(to, "%s(%u,%u): %s MT%d: %s\n", name, (unsigned)at.line, (unsigned)at.column,
               printer_level(r->level), (int)r->code, r->text);
        return;
    }
    say_to(to, "%s:%u:%u: %s: ", name, (unsigned)at.line, (unsigned)at.column,
           printer_level(r->level));
    print_text(r, to);
    if (s->len > 0)
        print_line(s, r, at.line_start, to);
}

static void print_some(struct printer *p, enum diag_style style)
{
    size_t seen[2] = {0}; /* warnings, errors: neither hides the other */
    size_t hidden = 0;
    for (size_t i = 0; i < p->count; i++) {
        const struct diag_record *r = p->sorted[i];
        if (seen[r->level == DIAG_ERROR]++ >= SHOWN_MAX) {
            hidden++;
            continue;
        }
        print_one(p, r, style);
        while ((r = printer_next_note(p, r)) != NULL)
            print_one(p, r, style);
    }
    if (hidden > 0)
        say_to(p->to, "%zu more errors and warnings are not shown\n", hidden);
}

void diag_print(const struct diag *d, enum diag_style style, FILE *to)
{
    struct printer p = printer_start(d, to);
    print_some(&p, style);
    printer_end(&p);
}
