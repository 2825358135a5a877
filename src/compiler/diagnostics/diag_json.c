/* Diagnostics as one JSON array of objects: all of them, with notes as entries of their own. */
#include "diag_printer.h"
#include "json.h"

static void print_one(struct printer *p, struct json *j, const struct diag_record *r)
{
    const struct source_file *s = printer_source(p, r->place);
    char code[DIAG_CODE_SIZE];
    printer_code(code, r->code);
    json_begin_line(j, NULL, '{');
    if (s) {
        json_string(j, "file", s->name);
        struct position at = printer_position(p, r->place);
        json_number(j, "line", at.line);
        json_number(j, "column", at.column);
    }
    json_string(j, "level", printer_level(r->level));
    json_string(j, "code", code);
    json_string(j, "text", r->text);
    json_end(j, '}');
}

void diag_print_json(struct printer *p)
{
    struct json j = {.to = p->to};
    json_begin(&j, NULL, '[');
    for (size_t i = 0; i < p->count; i++) {
        for (const struct diag_record *r = p->sorted[i]; r; r = printer_next_note(p, r))
            print_one(p, &j, r);
    }
    json_end(&j, ']');
}
