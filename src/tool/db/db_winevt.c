/* winevt-rc.db, as plaso reads it. */
#include "db_contents.h"
#include "db_schema.h"
#include "json.h"
#include "row_writer.h"

#include <stdio.h>

enum insertion { ADD_PROVIDER, ADD_FILE, ADD_TABLE, ADD_STRING, ADD_MAPPING, COUNT };

enum { REFERENCE_SIZE = 64 };

struct winevt {
    struct row_writer rows;
    sqlite3_int64 file, table, string, mapping, provider; /* the last number of each */
};

/* A reference to a row, "winevtrc_message_file.1". */
static void refer(char out[REFERENCE_SIZE], const char *table, sqlite3_int64 row)
{
    snprintf(out, REFERENCE_SIZE, "winevtrc_%s.%lld", table, (long long)row);
}

static const char *or_null(const char *text)
{
    return text && *text ? text : NULL;
}

static void add_table(struct winevt *w, const char *file, const struct db_table *table)
{
    char reference[REFERENCE_SIZE];
    rows_number(&w->rows, ADD_TABLE, 1, ++w->table);
    rows_word(&w->rows, ADD_TABLE, 2, file);
    rows_number(&w->rows, ADD_TABLE, 3, table->language);
    rows_add(&w->rows, ADD_TABLE);
    refer(reference, "message_table", w->table);
    for (size_t i = 0; i < table->messages.count; i++) {
        const struct db_message *m = &table->messages.items[i];
        rows_number(&w->rows, ADD_STRING, 1, ++w->string);
        rows_word(&w->rows, ADD_STRING, 2, reference);
        rows_number(&w->rows, ADD_STRING, 3, m->id);
        rows_text(&w->rows, ADD_STRING, 4, m->text, m->len);
        rows_add(&w->rows, ADD_STRING);
    }
}

static void add_mappings(struct winevt *w, const char *file, const struct db_manifest *m)
{
    for (size_t i = 0; i < m->events.count; i++) {
        const struct db_event *e = &m->events.items[i];
        rows_number(&w->rows, ADD_MAPPING, 1, ++w->mapping);
        rows_word(&w->rows, ADD_MAPPING, 2, file);
        rows_number(&w->rows, ADD_MAPPING, 3, e->id);
        rows_number(&w->rows, ADD_MAPPING, 4, e->version);
        rows_number(&w->rows, ADD_MAPPING, 5, e->message);
        rows_word(&w->rows, ADD_MAPPING, 6, m->guid);
        rows_add(&w->rows, ADD_MAPPING);
    }
}

static void add_file(struct winevt *w, const struct db_named_file *named)
{
    char reference[REFERENCE_SIZE];
    const struct db_file *f = named->file;
    rows_number(&w->rows, ADD_FILE, 1, ++w->file);
    rows_word(&w->rows, ADD_FILE, 2, or_null(f->file_version));
    rows_word(&w->rows, ADD_FILE, 3, or_null(f->product_version));
    rows_word(&w->rows, ADD_FILE, 4, named->path);
    rows_add(&w->rows, ADD_FILE);
    refer(reference, "message_file", w->file);
    for (size_t i = 0; i < f->tables.count; i++)
        add_table(w, reference, &f->tables.items[i]);
    for (size_t i = 0; i < f->manifests.count; i++)
        add_mappings(w, reference, &f->manifests.items[i]);
}

/* A list as an array of JSON on one line; an empty one is NULL. */
static void set_list(struct winevt *w, int column, const struct db_provider *p, enum db_list list,
                     struct buf *text)
{
    const size_t count = p->lists[list].count;
    text->size = 0;
    for (size_t i = 0; i < count; i++) {
        buf_str(text, i == 0 ? "[" : ", ");
        json_quote(text, p->lists[list].items[i], strlen(p->lists[list].items[i]));
    }
    if (count == 0)
        return;
    buf_char(text, ']');
    rows_text(&w->rows, ADD_PROVIDER, column, (const char *)text->data, text->size);
}

static void add_provider(struct winevt *w, const struct db_provider *p, struct buf texts[DB_LISTS])
{
    static const int columns[DB_LISTS] = {[DB_CATEGORIES] = 3,
                                          [DB_MESSAGES] = 4,
                                          [DB_SOURCES] = 6,
                                          [DB_LOGS] = 7,
                                          [DB_PARAMETERS] = 9};
    rows_number(&w->rows, ADD_PROVIDER, 1, ++w->provider);
    rows_word(&w->rows, ADD_PROVIDER, 2, p->other_guid);
    rows_word(&w->rows, ADD_PROVIDER, 5, p->guid);
    rows_word(&w->rows, ADD_PROVIDER, 8, p->name);
    for (int i = 0; i < DB_LISTS; i++)
        set_list(w, columns[i], p, (enum db_list)i, &texts[i]);
    rows_add(&w->rows, ADD_PROVIDER);
}

int db_write_winevt(struct db_contents *c, const struct db_request *r)
{
    static const char *const inserts[COUNT] = {
        "INSERT INTO winevtrc_eventlog_provider VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, NULL)",
        "INSERT INTO winevtrc_message_file VALUES (?1, ?2, ?3, ?4, NULL)",
        "INSERT INTO winevtrc_message_table VALUES (?1, ?2, ?3)",
        "INSERT INTO winevtrc_message_string VALUES (?1, ?2, NULL, ?3, ?4)",
        "INSERT INTO winevtrc_message_string_mapping VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    struct winevt w = {.file = 0};
    struct buf texts[DB_LISTS] = {{0}};
    rows_open(&w.rows, winevt_schema, inserts, COUNT);
    for (size_t i = 0; i < c->files.count; i++)
        add_file(&w, &c->files.items[i]);
    for (size_t i = 0; i < c->providers.items.count; i++)
        add_provider(&w, &c->providers.items.items[i], texts);
    const int status = rows_save(&w.rows, winevt_index, &c->out, r->output);
    rows_close(&w.rows);
    for (size_t i = 0; i < DB_LISTS; i++)
        buf_free(&texts[i]);
    return status;
}
