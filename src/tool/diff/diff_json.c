/* The changes as JSON: doc/diff.schema.json. */
#include "comment.h"
#include "diff_report.h"
#include "json.h"

#include <stdio.h>
#include <stdlib.h>

struct writer {
    struct json json;
    struct diff_report *report;
    const struct diff_change *change;
};

static void put_hex(struct json *j, const char *key, uint32_t value, int digits)
{
    char text[16];
    snprintf(text, sizeof text, "0x%0*X", digits, (unsigned)value);
    json_string(j, key, text);
}

static void put_language(struct json *j, const char *key, uint32_t id)
{
    char buf[DIFF_LANGUAGE_SIZE];
    json_begin_line(j, key, '{');
    json_number(j, "id", id);
    json_string(j, "tag", diff_language(id, buf));
    json_end(j, '}');
}

static void put_catalogue(struct json *j, const char *key, const struct diff_file *f)
{
    const struct catalogue *c = &f->compilation.catalogue;
    json_begin(j, key, '{');
    json_string(j, "file", f->name);
    json_number(j, "messages", c->messages.count);
    json_begin(j, "languages", '[');
    for (size_t i = 0; i < c->languages.count; i++) {
        if (c->languages.items[i].used)
            put_language(j, NULL, c->languages.items[i].value);
    }
    json_end(j, ']');
    json_end(j, '}');
}

/* A text as it is in a table: every line ends in CR LF. */
static void put_text(struct json *j, const struct diff_file *f, uint32_t text)
{
    struct buf all = {0};
    struct diff_lines lines = diff_lines_of(f, text);
    for (size_t i = 0; i < lines.count; i++) {
        buf_bytes(&all, lines.items[i].text, lines.items[i].len);
        buf_str(&all, "\r\n");
    }
    json_string_of(j, "text", all.size > 0 ? (const char *)all.data : "", all.size);
    buf_free(&all);
    free(lines.items);
}

static void put_place(struct writer *w, uint32_t message, bool old)
{
    struct place place = diff_place(w->report, message, old);
    json_string(&w->json, "file", old ? w->report->old->name : w->report->new->name);
    if (place.file == PLACE_NONE)
        return;
    struct position p = printer_position(&w->report->printer, place);
    json_number(&w->json, "line", p.line);
    json_number(&w->json, "column", p.column);
}

static void put_function(struct json *j, const struct diff_file *f, const struct message *m)
{
    const struct comment *comment = comment_of(&f->compilation.catalogue, m, COMMENT_FUNCTION);
    json_string_of(j, "function", comment ? comment->function.text : NULL,
                   comment ? comment->function.len : 0);
}

/* What the change is about, on one side. */
static void put_value(struct writer *w, const struct diff_file *f, const struct message *m,
                      uint32_t value)
{
    switch ((int)w->change->kind) {
    case DIFF_SEVERITY: json_number(&w->json, "severity", value); break;
    case DIFF_FACILITY: json_number(&w->json, "facility", value); break;
    case DIFF_FUNCTION: put_function(&w->json, f, m); break;
    case DIFF_EVENT_CATEGORY: json_number(&w->json, "category", value); break;
    case DIFF_INSERT_TYPE: json_string(&w->json, "type", diff_type_word(value)); break;
    default: break;
    }
}

/* The message on one side. */
static void put_side(struct writer *w, bool old)
{
    const struct diff_file *f = old ? w->report->old : w->report->new;
    const struct diff_change *change = w->change;
    uint32_t message = old ? change->old_message : change->new_message;
    uint32_t text = old ? change->old_text : change->new_text;
    if (message == DIFF_NONE)
        return;
    const struct message *m = &f->compilation.catalogue.messages.items[message];
    struct slice symbol = diff_symbol(f, message);
    if (change->kind == DIFF_ADDED || change->kind == DIFF_REMOVED)
        text = m->first_text;
    json_begin(&w->json, old ? "old" : "new", '{');
    put_place(w, message, old);
    json_number(&w->json, "id", m->code);
    put_hex(&w->json, "hex", m->code, 8);
    json_string_of(&w->json, "symbol", symbol.len > 0 ? symbol.text : NULL, symbol.len);
    put_value(w, f, m, old ? change->from : change->to);
    if (text != DIFF_NONE)
        put_text(&w->json, f, text);
    json_end(&w->json, '}');
}

static void put_insert(struct writer *w)
{
    const struct diff_change *change = w->change;
    if (change->insert == 0)
        return;
    json_number(&w->json, "insert", change->insert);
    if (change->kind != DIFF_INSERT_TYPE)
        json_string(&w->json, "type",
                    diff_type_word(change->kind == DIFF_INSERT_ADDED ? change->to : change->from));
}

static void put_reserved(struct writer *w)
{
    enum { ID_BITS = 0xFFFF };
    const struct diff_change *change = w->change;
    if (change->kind != DIFF_RESERVED && change->kind != DIFF_UNRESERVED)
        return;
    json_number(&w->json, "first", change->from & ID_BITS);
    json_number(&w->json, "last", change->to & ID_BITS);
    if (change->from >> 16 != RESERVED_EVERYWHERE)
        json_number(&w->json, "facility", change->from >> 16);
}

static bool has_language(const struct diff_change *change)
{
    return change->kind == DIFF_LANGUAGE_ADDED || change->kind == DIFF_LANGUAGE_REMOVED ||
           change->kind >= DIFF_INSERT_ORDER;
}

/* Where a part of a manifest is or was. */
static void put_manifest_place(struct writer *w, bool old)
{
    struct place place = diff_manifest_place(w->report, w->change, old);
    if (!diff_is_of_manifest(w->change) || place.file == PLACE_NONE)
        return;
    struct position p = printer_position(&w->report->printer, place);
    json_begin_line(&w->json, old ? "oldPlace" : "newPlace", '{');
    json_string(&w->json, "file", old ? w->report->old->name : w->report->new->name);
    json_number(&w->json, "line", p.line);
    json_number(&w->json, "column", p.column);
    json_end(&w->json, '}');
}

static void put_change(struct writer *w)
{
    const struct diff_change *change = w->change;
    struct buf sentence = {0};
    char code[DIAG_CODE_SIZE];
    diff_say(&sentence, w->report, change);
    printer_code(code, (enum diag_code)change->rule);
    json_begin(&w->json, NULL, '{');
    json_string(&w->json, "kind", diff_word(change->kind));
    json_string(&w->json, "breaks", change->rule != 0 ? code : NULL);
    json_string_of(&w->json, "summary", (const char *)sentence.data, sentence.size);
    if (has_language(change))
        put_language(&w->json, "language", change->language);
    if (change->kind == DIFF_CATEGORIES) {
        json_number(&w->json, "from", change->from);
        json_number(&w->json, "to", change->to);
    }
    put_reserved(w);
    put_insert(w);
    put_side(w, true);
    put_side(w, false);
    put_manifest_place(w, true);
    put_manifest_place(w, false);
    json_end(&w->json, '}');
    buf_free(&sentence);
}

void diff_report_json(struct diff_report *r)
{
    struct writer w = {.json = {.to = stdout}, .report = r};
    json_begin(&w.json, NULL, '{');
    put_catalogue(&w.json, "old", r->old);
    put_catalogue(&w.json, "new", r->new);
    json_number(&w.json, "breaking", r->diff->breaking);
    json_begin(&w.json, "changes", '[');
    for (size_t i = 0; i < r->diff->changes.count; i++) {
        w.change = &r->diff->changes.items[i];
        if (diff_is_shown(r, w.change))
            put_change(&w);
    }
    json_end(&w.json, ']');
    json_end(&w.json, '}');
}
