/* Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a
   change:
   ::error file=NAME,line=N,col=N,title=CODE::TEXT. */
#include "diag_printer.h"

#include "disk.h"
#include "hidden.h"
#include "utf.h"

#include <string.h>

/* The command ends at a line end, and '%' begins an escape; a property ends at ':' or ',' too. What
   would steer a terminal, where someone tries this, is escaped likewise. */
static bool needs_escape(uint32_t c, bool property)
{
    return c == '%' || c == '\r' || c == '\n' || c == UTF_INVALID || steering_char(c) ||
           (property && (c == ':' || c == ','));
}

/* A property is the name of a file, which GitHub writes with slashes. */
static void print_escaped(FILE *to, const char *text, bool property)
{
    const size_t len = strlen(text);
    for (size_t pos = 0, at = 0; pos < len; at = pos) {
        const uint32_t c = utf8_decode(text, len, &pos);
        const bool escaped = needs_escape(c, property);
        for (; at < pos; at++) {
            const bool turned = property && text[at] == '\\' && disk_is_separator('\\');
            if (escaped)
                fprintf(to, "%%%02X", (unsigned)(unsigned char)text[at]);
            else
                fputc(turned ? '/' : text[at], to);
        }
    }
}

static void print_place(struct printer *p, struct place place)
{
    const struct source_file *s = printer_source(p, place);
    if (!s)
        return;
    struct position at = printer_position(p, place);
    fputs("file=", p->to);
    print_escaped(p->to, s->name, true);
    fprintf(p->to, ",line=%u,col=%u,", (unsigned)at.line, (unsigned)at.column);
}

/* A note belongs to its diagnostic, so it is a further line of that annotation. */
static void print_note(struct printer *p, const struct diag_record *note)
{
    const struct source_file *s = printer_source(p, note->place);
    fputs("%0A", p->to);
    if (s) {
        struct position at = printer_position(p, note->place);
        print_escaped(p->to, s->name, false);
        fprintf(p->to, ":%u:%u: ", (unsigned)at.line, (unsigned)at.column);
    }
    fputs("note: ", p->to);
    print_escaped(p->to, note->text, false);
}

void diag_print_github(struct printer *p)
{
    for (size_t i = 0; i < p->count; i++) {
        const struct diag_record *r = p->sorted[i];
        fprintf(p->to, "::%s ", printer_level(r->level));
        print_place(p, r->place);
        fprintf(p->to, "title=MT%d::", (int)r->code);
        print_escaped(p->to, r->text, false);
        while ((r = printer_next_note(p, r)) != NULL)
            print_note(p, r);
        fputc('\n', p->to);
    }
}
