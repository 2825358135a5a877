/* The object of a message; doc/dump.schema.json describes it. */
#include "dump_record.h"
#include "json.h"
#include "language_choice.h"

#include <stdio.h>

static void put_texts(struct json *j, const struct dump_record *r)
{
    char tag[LIST_LANGUAGE_SIZE];
    json_begin_line(j, "texts", '{');
    for (size_t i = 0; i < r->count; i++) {
        const char *text = r->texts[i].len > 0 ? r->texts[i].text : "";
        json_string_of(j, list_language(dump_language(r, i), tag), text, r->texts[i].len);
    }
    json_end(j, '}');
    json_begin_line(j, "inexact", '[');
    for (size_t i = 0; i < r->count; i++) {
        if (!r->exact[i])
            json_string(j, NULL, list_language(dump_language(r, i), tag));
    }
    json_end(j, ']');
}

static void put_inserts(struct json *j, const struct dump_inserts *inserts)
{
    json_begin_line(j, "inserts", '[');
    for (size_t i = 0; i < inserts->end; i++) {
        if (!inserts->types[i])
            continue;
        json_begin_line(j, NULL, '{');
        json_number(j, "number", i);
        json_string(j, "type", inserts->types[i]);
        json_end(j, '}');
    }
    json_end(j, ']');
}

void dump_json_record(struct json *j, const struct dump_record *r, bool with_file)
{
    char hex[sizeof "0x12345678"];
    snprintf(hex, sizeof hex, "0x%08lX", (unsigned long)r->id);
    json_begin_line(j, NULL, '{');
    if (with_file)
        json_string(j, "file", r->path);
    json_number(j, "id", r->id);
    json_string(j, "hex", hex);
    json_string(j, "severity", dump_severity(r->id));
    json_number(j, "facility", dump_facility(r->id));
    json_string(j, "facilityName", r->facility_name);
    json_number(j, "code", r->id & 0xFFFF);
    json_string(j, "symbol", r->symbol);
    put_texts(j, r);
    put_inserts(j, &r->inserts);
    json_end(j, '}');
}
