/* What is known about a word, for programs. */
#include "code_print.h"

#include <inttypes.h>
#include <stdlib.h>

static void put_number(struct json *j, uint32_t code)
{
    char hex[16];
    snprintf(hex, sizeof hex, "0x%08" PRIX32, code);
    json_number(j, "code", code);
    json_string(j, "hex", hex);
}

/* A code of another kind: its number and name. */
static void put_code(struct json *j, const char *key, uint32_t code, unsigned kind)
{
    json_begin_line(j, key, '{');
    put_number(j, code);
    json_string(j, "name", msgtab_code_name(code, kind));
    json_end(j, '}');
}

static void put_parts(struct json *j, const struct msgtab_meaning *m)
{
    if (m->kind == MSGTAB_CODE_WIN32)
        return;
    json_string(j, "severity", msgtab_code_severity(m->code, m->kind));
    json_begin_line(j, "facility", '{');
    json_number(j, "number", code_facility_number(m->code, m->kind));
    json_string(j, "name", msgtab_code_facility(m->code, m->kind));
    json_end(j, '}');
    json_number(j, "code_in_facility", m->code & 0xFFFF);
}

static void put_relations(struct json *j, const struct msgtab_meaning *m)
{
    struct code_relations r = code_relations_of(m);
    if (r.has_win32)
        put_code(j, "win32", r.win32, MSGTAB_CODE_WIN32);
    if (r.from_nt != 0)
        put_code(j, "hresult_from_nt", r.from_nt, MSGTAB_CODE_HRESULT);
    if (r.from_win32 != 0)
        put_code(j, "hresult_from_win32", r.from_win32, MSGTAB_CODE_HRESULT);
    if (m->kind == MSGTAB_CODE_WIN32) {
        json_begin(j, "ntstatus", '[');
        for (size_t i = 0; i < r.status_count; i++)
            put_code(j, NULL, r.statuses[i], MSGTAB_CODE_NTSTATUS | MSGTAB_CODE_HRESULT);
        json_end(j, ']');
    }
    free(r.statuses);
}

static void put_text(struct json *j, const struct code_text *text)
{
    if (!text->text)
        return;
    json_begin_line(j, NULL, '{');
    json_string(j, "source", text->source);
    json_string(j, "language", text->language);
    json_string(j, "text", text->text);
    json_end(j, '}');
}

static void put_texts(struct json *j, const struct msgtab_meaning *m,
                      const struct code_texts *texts)
{
    struct code_text text;
    json_begin(j, "texts", '[');
    code_text_of_file(&text, texts, m);
    put_text(j, &text);
    free(text.text);
    code_text_of_system(&text, texts, m);
    put_text(j, &text);
    free(text.text);
    json_end(j, ']');
}

static void put_name(struct json *j, const struct msgtab_meaning *m)
{
    json_string(j, "kind", code_kind_name(m->kind));
    put_number(j, m->code);
    json_string(j, "name", m->name);
    json_string(j, "header", m->header);
}

static void put_meaning(struct json *j, const struct code_names *names, size_t start,
                        const struct code_texts *texts)
{
    const size_t end = code_names_end(names, start);
    const struct msgtab_meaning *m = &names->items[start];
    json_begin(j, NULL, '{');
    put_name(j, m);
    json_begin(j, "also", '[');
    for (size_t i = start + 1; i < end; i++) {
        json_begin_line(j, NULL, '{');
        json_string(j, "name", names->items[i].name);
        json_string(j, "header", names->items[i].header);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_string(j, "form", code_form_name(m->form));
    put_parts(j, m);
    put_relations(j, m);
    put_texts(j, m, texts);
    json_end(j, '}');
}

static void put_reading(struct json *j, const struct code_reading *reading,
                        const struct code_texts *texts)
{
    struct code_names names = code_names_of(reading);
    json_begin(j, NULL, '{');
    put_number(j, reading->code);
    json_signed(j, "signed", (int32_t)reading->code);
    json_begin(j, "meanings", '[');
    for (size_t i = 0; i < names.count; i = code_names_end(&names, i))
        put_meaning(j, &names, i, texts);
    json_end(j, ']');
    json_end(j, '}');
    free(names.items);
}

void code_json(struct json *j, const struct code_answer *a, const struct code_texts *texts)
{
    json_begin(j, NULL, '{');
    json_string(j, "word", a->word);
    json_begin(j, "codes", '[');
    for (size_t i = 0; i < a->count; i++)
        put_reading(j, &a->readings[i], texts);
    json_end(j, ']');
    json_begin(j, "names", '[');
    for (size_t i = 0; i < a->parts.count; i++) {
        json_begin_line(j, NULL, '{');
        put_name(j, &a->parts.items[i]);
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
}
