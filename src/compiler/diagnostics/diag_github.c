/* Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a
   change:
   ::error file=NAME,line=N,col=N,title=CODE::TEXT. */
#include "diag_printer.h"

#include "disk.h"

/* The command ends at a line end, and '%' begins an escape; a property ends at ':' or ',' too. */
static void print_escaped(FILE *to, const char *text, bool property)
{
    for (; *text; text++) {
        const char c = *text;
        if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ',')))
            fprintf(to, "%%%02X", (unsigned)c);
        else
            fputc(c, to);
    }
}

/* GitHub names files with slashes. */
static void print_name(FILE *to, const char *name)
{
    for (; *name; name++) {
        const char one[2] = {*name == '\\' && disk_is_separator('\\') ? '/' : *name, 0};
        print_escaped(to, one, true);
    }
}

static void print_place(struct printer *p, struct place place)
{
    const struct source_file *s = printer_source(p, place);
    if (!s)
        return;
    struct position at = printer_position(p, place);
    fputs("file=", p->to);
    print_name(p->to, s->name);
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
