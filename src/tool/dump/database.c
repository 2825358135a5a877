/* The rows of a database of messages. */
#include "database.h"

#include "database_schema.h"
#include "language_choice.h"
#include "row_writer.h"
#include "text_util.h"

#include <stdlib.h>

/* The statements, in the order of their texts. */
enum insertion { ADD_FILE, ADD_LANGUAGE, ADD_TABLE, ADD_MESSAGE, ADD_INSERT, ADD_FACILITY, COUNT };

struct database {
    struct row_writer rows;
    sqlite3_int64 table; /* the last number of each */
    sqlite3_int64 file, message;
};

struct database *database_new(void)
{
    static const char *const inserts[COUNT] = {
        "INSERT INTO files VALUES (?1, ?2)",
        "INSERT OR IGNORE INTO languages VALUES (?1, ?2)",
        "INSERT INTO tables VALUES (?1, ?2, ?3)",
        "INSERT INTO messages VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        "INSERT INTO inserts VALUES (?1, ?2, ?3)",
        "INSERT INTO facilities VALUES (?1, ?2)"};
    struct database *d = memory_zeros(sizeof *d);
    rows_open(&d->rows, database_schema, inserts, COUNT);
    return d;
}

/* --- the tables --- */

void database_add_facility(struct database *d, uint32_t value, const char *name)
{
    rows_number(&d->rows, ADD_FACILITY, 1, value);
    rows_word(&d->rows, ADD_FACILITY, 2, name);
    rows_add(&d->rows, ADD_FACILITY);
}

static void add_inserts(struct database *d, const struct stored_message *m)
{
    static const char *const types[] = {NULL, "string", "number", "conflict"};
    for (size_t i = 0; i < m->needs_len; i++) {
        const char *type = types[m->needs[i] & (MSGTAB_NEEDS_STRING | MSGTAB_NEEDS_NUMBER)];
        if (!type)
            continue;
        rows_number(&d->rows, ADD_INSERT, 1, d->message);
        rows_number(&d->rows, ADD_INSERT, 2, (sqlite3_int64)i + 1);
        rows_word(&d->rows, ADD_INSERT, 3, type);
        rows_add(&d->rows, ADD_INSERT);
    }
}

/* The parts of an id, see the documentation of HRESULT and of message tables. */
static uint32_t severity_of(uint32_t id)
{
    return id >> 30;
}

static uint32_t facility_of(uint32_t id)
{
    return (id >> 16) & 0xFFF;
}

static void add_message(struct database *d, const struct stored_message *m)
{
    static const char *const encodings[] = {"ansi", "utf-16", "utf-8"};
    rows_number(&d->rows, ADD_MESSAGE, 1, ++d->message);
    rows_number(&d->rows, ADD_MESSAGE, 2, d->table);
    rows_number(&d->rows, ADD_MESSAGE, 3, m->id);
    rows_number(&d->rows, ADD_MESSAGE, 4, severity_of(m->id));
    rows_number(&d->rows, ADD_MESSAGE, 5, facility_of(m->id));
    rows_word(&d->rows, ADD_MESSAGE, 6, m->symbol);
    rows_word(&d->rows, ADD_MESSAGE, 7, encodings[m->encoding]);
    rows_text(&d->rows, ADD_MESSAGE, 8, m->text, m->text_len);
    rows_bytes(&d->rows, ADD_MESSAGE, 9, m->bytes, m->bytes_size);
    rows_add(&d->rows, ADD_MESSAGE);
    add_inserts(d, m);
}

static void add_table(struct database *d, const struct stored_table *table)
{
    char name[LIST_LANGUAGE_SIZE];
    rows_number(&d->rows, ADD_LANGUAGE, 1, table->language);
    rows_word(&d->rows, ADD_LANGUAGE, 2, list_language(table->language, name));
    rows_add(&d->rows, ADD_LANGUAGE);
    rows_number(&d->rows, ADD_TABLE, 1, ++d->table);
    rows_number(&d->rows, ADD_TABLE, 2, d->file);
    rows_number(&d->rows, ADD_TABLE, 3, table->language);
    rows_add(&d->rows, ADD_TABLE);
    for (size_t i = 0; i < table->messages.count; i++)
        add_message(d, &table->messages.items[i]);
}

void database_add_file(struct database *d, const char *path, const struct stored *stored)
{
    rows_number(&d->rows, ADD_FILE, 1, ++d->file);
    rows_word(&d->rows, ADD_FILE, 2, path);
    rows_add(&d->rows, ADD_FILE);
    for (size_t i = 0; i < stored->tables.count; i++)
        add_table(d, &stored->tables.items[i]);
}

/* --- the end --- */

int database_save(struct database *d, struct out *out, const char *output)
{
    return rows_save(&d->rows, database_index, out, output);
}

void database_free(struct database *d)
{
    rows_close(&d->rows);
    free(d);
}
