/* Diagnostics as a log of the Static Analysis Results Interchange Format (OASIS, SARIF 2.1.0). */
#include "diag_printer.h"
#include "json.h"
#include "sarif_uri.h"

#include <stdlib.h>
#include <string.h>

#include <msgtab/msgtab.h>

#define SCHEMA                                                                 \
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif" \
    "-schema-2.1.0.json"

/* The codes that occur, each once, in order: the rules of the log. */
struct codes {
    enum diag_code *items;
    size_t count;
};

struct sarif {
    struct printer *printer;
    struct json json;
    struct codes rules;
};

static int by_code(const void *left, const void *right)
{
    const enum diag_code a = *(const enum diag_code *)left;
    const enum diag_code b = *(const enum diag_code *)right;
    return a < b ? -1 : a > b;
}

/* free() the items. */
static struct codes collect_codes(const struct printer *p)
{
    struct codes codes = {memory_zeros(p->count * sizeof *codes.items), 0};
    for (size_t i = 0; i < p->count; i++)
        codes.items[i] = p->sorted[i]->code;
    qsort(codes.items, p->count, sizeof *codes.items, by_code);
    for (size_t i = 0; i < p->count; i++) {
        if (i == 0 || codes.items[i] != codes.items[i - 1])
            codes.items[codes.count++] = codes.items[i];
    }
    return codes;
}

static size_t rule_index(const struct codes *codes, enum diag_code code)
{
    const enum diag_code *found =
        bsearch(&code, codes->items, codes->count, sizeof *codes->items, by_code);
    return (size_t)(found - codes->items);
}

/* A multiformatMessageString or a message. */
static void put_text(struct json *j, const char *key, const char *text)
{
    json_begin_line(j, key, '{');
    json_string(j, "text", text);
    json_end(j, '}');
}

static void put_rule(struct json *j, enum diag_code code)
{
    const struct rule *rule = rule_find((uint32_t)code);
    char id[DIAG_CODE_SIZE];
    printer_code(id, code);
    json_begin(j, NULL, '{');
    json_string(j, "id", id);
    json_string(j, "name", rule_name(rule));
    put_text(j, "shortDescription", rule_summary(rule));
    put_text(j, "help", rule_why(rule));
    json_begin_line(j, "defaultConfiguration", '{');
    json_string(j, "level", printer_level(rule->level));
    json_end(j, '}');
    json_end(j, '}');
}

static void put_tool(struct sarif *s)
{
    struct json *j = &s->json;
    json_begin(j, "tool", '{');
    json_begin(j, "driver", '{');
    json_string(j, "name", "msgtab");
    json_string(j, "version", MSGTAB_VERSION);
    json_begin(j, "rules", '[');
    for (size_t i = 0; i < s->rules.count; i++)
        put_rule(j, s->rules.items[i]);
    json_end(j, ']');
    json_end(j, '}');
    json_end(j, '}');
}

static void put_uri(struct json *j, const char *name)
{
    struct buf uri = {0};
    sarif_uri(&uri, name);
    json_string_of(j, "uri", (const char *)uri.data, uri.size);
    buf_free(&uri);
}

static void put_artifacts(struct sarif *s)
{
    struct json *j = &s->json;
    const struct diag *d = s->printer->diag;
    json_begin(j, "artifacts", '[');
    for (size_t i = 0; i < d->sources.count; i++) {
        json_begin_line(j, NULL, '{');
        json_begin(j, "location", '{');
        put_uri(j, d->sources.items[i]->name);
        json_end(j, '}');
        json_begin(j, "roles", '[');
        json_string(j, NULL, "analysisTarget");
        json_end(j, ']');
        json_end(j, '}');
    }
    json_end(j, ']');
}

/* The columns of a region end before its last one. */
static void put_region(struct sarif *s, struct place place)
{
    struct json *j = &s->json;
    struct position start = printer_position(s->printer, place);
    place.span.start += place.span.len;
    struct position end = printer_position(s->printer, place);
    json_begin(j, "region", '{');
    json_number(j, "startLine", start.line);
    json_number(j, "startColumn", start.column);
    json_number(j, "endLine", end.line);
    json_number(j, "endColumn", end.column);
    json_end(j, '}');
}

static void put_physical_location(struct sarif *s, struct place place)
{
    struct json *j = &s->json;
    const struct source_file *file = printer_source(s->printer, place);
    if (!file)
        return;
    json_begin(j, "physicalLocation", '{');
    json_begin(j, "artifactLocation", '{');
    put_uri(j, file->name);
    json_number(j, "index", place.file);
    json_end(j, '}');
    put_region(s, place);
    json_end(j, '}');
}

static void put_locations(struct sarif *s, const struct diag_record *r)
{
    if (!printer_source(s->printer, r->place))
        return;
    json_begin(&s->json, "locations", '[');
    json_begin_line(&s->json, NULL, '{');
    put_physical_location(s, r->place);
    json_end(&s->json, '}');
    json_end(&s->json, ']');
}

static void put_notes(struct sarif *s, const struct diag_record *r)
{
    struct json *j = &s->json;
    r = printer_next_note(s->printer, r);
    if (!r)
        return;
    json_begin(j, "relatedLocations", '[');
    for (; r; r = printer_next_note(s->printer, r)) {
        json_begin_line(j, NULL, '{');
        put_physical_location(s, r->place);
        put_text(j, "message", r->text);
        json_end(j, '}');
    }
    json_end(j, ']');
}

static void put_result(struct sarif *s, const struct diag_record *r)
{
    struct json *j = &s->json;
    char id[DIAG_CODE_SIZE];
    printer_code(id, r->code);
    json_begin(j, NULL, '{');
    json_string(j, "ruleId", id);
    json_number(j, "ruleIndex", rule_index(&s->rules, r->code));
    json_string(j, "level", printer_level(r->level));
    put_text(j, "message", r->text);
    put_locations(s, r);
    put_notes(s, r);
    json_end(j, '}');
}

static void put_run(struct sarif *s)
{
    struct json *j = &s->json;
    json_begin(j, NULL, '{');
    put_tool(s);
    json_string(j, "columnKind", "unicodeCodePoints");
    put_artifacts(s);
    json_begin(j, "results", '[');
    for (size_t i = 0; i < s->printer->count; i++)
        put_result(s, s->printer->sorted[i]);
    json_end(j, ']');
    json_end(j, '}');
}

void diag_print_sarif(struct printer *p)
{
    struct sarif s = {.printer = p, .json = {.to = p->to}, .rules = collect_codes(p)};
    json_begin(&s.json, NULL, '{');
    json_string(&s.json, "$schema", SCHEMA);
    json_string(&s.json, "version", "2.1.0");
    json_begin(&s.json, "runs", '[');
    put_run(&s);
    json_end(&s.json, ']');
    json_end(&s.json, '}');
    free(s.rules.items);
}
