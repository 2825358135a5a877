/* The database: one transaction and a prepared statement for each table. */
#include "database.h"

#include "database_schema.h"
#include "language_choice.h"
#include "text_util.h"

#include <sqlite3.h>
#include <stdlib.h>

/* The statements, in the order of their texts. */
enum insertion { ADD_FILE, ADD_LANGUAGE, ADD_TABLE, ADD_MESSAGE, ADD_INSERT, ADD_FACILITY, COUNT };

struct database {
    sqlite3 *connection;
    sqlite3_stmt *statements[COUNT];
    int code;            /* what went wrong, or SQLITE_OK */
    sqlite3_int64 table; /* the last number of each */
    sqlite3_int64 file, message;
};

static void note(struct database *d, int code)
{
    if (d->code == SQLITE_OK && code != SQLITE_DONE)
        d->code = code;
}

static void execute(struct database *d, const char *sql)
{
    if (d->code == SQLITE_OK)
        note(d, sqlite3_exec(d->connection, sql, NULL, NULL, NULL));
}

static void prepare_all(struct database *d)
{
    static const char *const texts[COUNT] = {
        "INSERT INTO files VALUES (?1, ?2)",
        "INSERT OR IGNORE INTO languages VALUES (?1, ?2)",
        "INSERT INTO tables VALUES (?1, ?2, ?3)",
        "INSERT INTO messages VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        "INSERT INTO inserts VALUES (?1, ?2, ?3)",
        "INSERT INTO facilities VALUES (?1, ?2)"};
    for (int i = 0; i < COUNT && d->code == SQLITE_OK; i++)
        note(d, sqlite3_prepare_v2(d->connection, texts[i], -1, &d->statements[i], NULL));
}

struct database *database_new(void)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    struct database *d = memory_zeros(sizeof *d);
    note(d, sqlite3_open_v2(":memory:", &d->connection, flags, NULL));
    execute(d, database_schema);
    execute(d, "BEGIN");
    prepare_all(d);
    return d;
}

/* --- a row --- */

static void set_number(struct database *d, enum insertion s, int column, sqlite3_int64 value)
{
    if (d->code == SQLITE_OK)
        note(d, sqlite3_bind_int64(d->statements[s], column, value));
}

static void set_text(struct database *d, enum insertion s, int column, const char *text, size_t len)
{
    if (d->code == SQLITE_OK && text)
        note(d,
             sqlite3_bind_text64(d->statements[s], column, text, len, SQLITE_STATIC, SQLITE_UTF8));
}

static void set_word(struct database *d, enum insertion s, int column, const char *word)
{
    set_text(d, s, column, word, word ? slice_of(word).len : 0);
}

static void set_bytes(struct database *d, enum insertion s, int column, const void *data,
                      size_t size)
{
    if (d->code == SQLITE_OK && data)
        note(d, sqlite3_bind_blob64(d->statements[s], column, data, size, SQLITE_STATIC));
}

/* Adds the row; values that the next one does not set are NULL. */
static void add(struct database *d, enum insertion s)
{
    if (d->code != SQLITE_OK)
        return;
    note(d, sqlite3_step(d->statements[s]));
    note(d, sqlite3_reset(d->statements[s]));
    note(d, sqlite3_clear_bindings(d->statements[s]));
}

/* --- the tables --- */

void database_add_facility(struct database *d, uint32_t value, const char *name)
{
    set_number(d, ADD_FACILITY, 1, value);
    set_word(d, ADD_FACILITY, 2, name);
    add(d, ADD_FACILITY);
}

static void add_inserts(struct database *d, const struct stored_message *m)
{
    static const char *const types[] = {NULL, "string", "number", "conflict"};
    for (size_t i = 0; i < m->needs_len; i++) {
        const char *type = types[m->needs[i] & (MSGTAB_NEEDS_STRING | MSGTAB_NEEDS_NUMBER)];
        if (!type)
            continue;
        set_number(d, ADD_INSERT, 1, d->message);
        set_number(d, ADD_INSERT, 2, (sqlite3_int64)i + 1);
        set_word(d, ADD_INSERT, 3, type);
        add(d, ADD_INSERT);
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
    set_number(d, ADD_MESSAGE, 1, ++d->message);
    set_number(d, ADD_MESSAGE, 2, d->table);
    set_number(d, ADD_MESSAGE, 3, m->id);
    set_number(d, ADD_MESSAGE, 4, severity_of(m->id));
    set_number(d, ADD_MESSAGE, 5, facility_of(m->id));
    set_word(d, ADD_MESSAGE, 6, m->symbol);
    set_word(d, ADD_MESSAGE, 7, encodings[m->encoding]);
    set_text(d, ADD_MESSAGE, 8, m->text, m->text_len);
    set_bytes(d, ADD_MESSAGE, 9, m->bytes, m->bytes_size);
    add(d, ADD_MESSAGE);
    add_inserts(d, m);
}

static void add_table(struct database *d, const struct stored_table *table)
{
    char name[LIST_LANGUAGE_SIZE];
    set_number(d, ADD_LANGUAGE, 1, table->language);
    set_word(d, ADD_LANGUAGE, 2, list_language(table->language, name));
    add(d, ADD_LANGUAGE);
    set_number(d, ADD_TABLE, 1, ++d->table);
    set_number(d, ADD_TABLE, 2, d->file);
    set_number(d, ADD_TABLE, 3, table->language);
    add(d, ADD_TABLE);
    for (size_t i = 0; i < table->messages.count; i++)
        add_message(d, &table->messages.items[i]);
}

void database_add_file(struct database *d, const char *path, const struct stored *stored)
{
    set_number(d, ADD_FILE, 1, ++d->file);
    set_word(d, ADD_FILE, 2, path);
    add(d, ADD_FILE);
    for (size_t i = 0; i < stored->tables.count; i++)
        add_table(d, &stored->tables.items[i]);
}

/* --- the end --- */

static void finalize_all(struct database *d)
{
    for (int i = 0; i < COUNT; i++) {
        sqlite3_finalize(d->statements[i]);
        d->statements[i] = NULL;
    }
}

const char *database_end(struct database *d, struct buf *out)
{
    sqlite3_int64 size = 0;
    execute(d, database_index);
    execute(d, "COMMIT");
    finalize_all(d);
    unsigned char *file =
        d->code == SQLITE_OK ? sqlite3_serialize(d->connection, "main", &size, 0) : NULL;
    if (file)
        buf_bytes(out, file, (size_t)size);
    else
        note(d, SQLITE_NOMEM);
    sqlite3_free(file);
    if (d->code == SQLITE_OK)
        return NULL;
    return sqlite3_errcode(d->connection) == SQLITE_OK ? sqlite3_errstr(d->code)
                                                       : sqlite3_errmsg(d->connection);
}

void database_free(struct database *d)
{
    finalize_all(d);
    sqlite3_close(d->connection);
    free(d);
}
