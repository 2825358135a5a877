/* From the tables of a file to records. */
#include "dump.h"
#include "dump_record.h"
#include "json.h"
#include "language_choice.h"

#include <stdlib.h>

const char *dump_severity(uint32_t id)
{
    static const char *const names[] = {"success", "informational", "warning", "error"};
    return names[id >> 30];
}

uint32_t dump_facility(uint32_t id)
{
    return id >> 16 & 0xFFF;
}

uint16_t dump_language(const struct dump_record *r, size_t text)
{
    return r->tables->items[r->rows[text].table].table.lang;
}

struct records {
    struct image_tables tables;
    struct image_entries entries;
    const struct image_names *names;
    struct dump_record record;
    struct buf bytes;    /* of the texts of a record */
    struct slice *texts; /* room for one of each table */
    size_t *ends;        /* of the texts in bytes */
    bool *exact;
    struct buf *out;
    struct json json;
    enum dump_style style;
};

static bool read_texts(struct records *r)
{
    struct dump_record *record = &r->record;
    r->bytes.size = 0;
    for (size_t i = 0; i < record->count; i++) {
        struct slice text;
        if (!image_entry_text(&r->entries, &record->rows[i], &text, &r->exact[i]))
            return false;
        buf_bytes(&r->bytes, text.text, text.len);
        r->ends[i] = r->bytes.size;
    }
    buf_char(&r->bytes, '\0');
    const char *bytes = (const char *)r->bytes.data;
    record->inserts = (struct dump_inserts){0};
    for (size_t i = 0, start = 0; i < record->count; start = r->ends[i++]) {
        r->texts[i] = (struct slice){bytes + start, (uint32_t)(r->ends[i] - start)};
        dump_inserts_add(&record->inserts, r->texts[i]);
    }
    return true;
}

static void put_record(struct records *r)
{
    if (r->style == DUMP_TSV) {
        dump_tsv_record(r->out, &r->record);
    } else if (r->style == DUMP_JSON) {
        dump_json_record(&r->json, &r->record, false);
    } else {
        struct json line = {.into = r->out};
        dump_json_record(&line, &r->record, true);
    }
}

static bool put_records(struct records *r)
{
    const struct image_tables *t = &r->tables;
    const struct image_names *names = r->names;
    struct dump_record *record = &r->record;
    for (size_t i = 0; i < t->row_count; i += record->count) {
        record->id = t->rows[i].code;
        record->rows = &t->rows[i];
        record->count = 1;
        while (i + record->count < t->row_count && t->rows[i + record->count].code == record->id)
            record->count++;
        record->symbol = names->message(names->context, record->id);
        record->facility_name = names->facility(names->context, dump_facility(record->id));
        if (!read_texts(r))
            return false;
        put_record(r);
    }
    return true;
}

/* The object of a file in a list of files. */
static bool put_file(struct records *r)
{
    char tag[LIST_LANGUAGE_SIZE];
    r->json = (struct json){.into = r->out, .depth = DUMP_JSON_DEPTH};
    json_begin(&r->json, NULL, '{');
    json_string(&r->json, "file", r->record.path);
    json_begin(&r->json, "languages", '[');
    for (size_t i = 0; i < r->tables.count; i++) {
        const uint16_t language = r->tables.items[i].table.lang;
        json_begin_line(&r->json, NULL, '{');
        json_number(&r->json, "langid", language);
        json_string(&r->json, "language", list_language(language, tag));
        json_end(&r->json, '}');
    }
    json_end(&r->json, ']');
    json_begin(&r->json, "messages", '[');
    bool ok = put_records(r);
    json_end(&r->json, ']');
    json_end(&r->json, '}');
    return ok;
}

static bool put_all(struct records *r)
{
    const size_t count = r->tables.count + 1;
    r->texts = memory_zeros(count * sizeof *r->texts);
    r->ends = memory_zeros(count * sizeof *r->ends);
    r->exact = memory_zeros(count * sizeof *r->exact);
    r->entries.tables = &r->tables;
    r->record.tables = &r->tables;
    r->record.texts = r->texts;
    r->record.exact = r->exact;
    return r->style == DUMP_JSON ? put_file(r) : put_records(r);
}

bool dump_records(struct buf *out, const struct msgtab *file, enum dump_style style,
                  const struct image_options *o, char error[IMAGE_ERROR_SIZE])
{
    struct records r = {
        .names = &o->names, .record = {.path = o->path}, .out = out, .style = style};
    bool ok = image_tables_read(&r.tables, file, o, error) && put_all(&r);
    image_entries_free(&r.entries);
    image_tables_free(&r.tables);
    buf_free(&r.bytes);
    free(r.texts);
    free(r.ends);
    free(r.exact);
    return ok;
}
