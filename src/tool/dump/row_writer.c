/* Databases in memory. What goes wrong is kept until the end. */
#include "row_writer.h"

#include "console.h"
#include "out.h"
#include "say.h"

#include <stdio.h>
#include <string.h>

static void note(struct row_writer *w, int code)
{
    if (w->code == SQLITE_OK && code != SQLITE_DONE)
        w->code = code;
}

static void execute(struct row_writer *w, const char *sql)
{
    if (w->code == SQLITE_OK)
        note(w, sqlite3_exec(w->connection, sql, NULL, NULL, NULL));
}

void rows_open(struct row_writer *w, const char *schema, const char *const *inserts, size_t count)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    *w = (struct row_writer){0};
    note(w, sqlite3_open_v2(":memory:", &w->connection, flags, NULL));
    execute(w, schema);
    execute(w, "BEGIN");
    for (size_t i = 0; i < count && w->code == SQLITE_OK; i++)
        note(w, sqlite3_prepare_v2(w->connection, inserts[i], -1, &w->statements[i], NULL));
}

void rows_number(struct row_writer *w, int statement, int column, sqlite3_int64 value)
{
    if (w->code == SQLITE_OK)
        note(w, sqlite3_bind_int64(w->statements[statement], column, value));
}

void rows_text(struct row_writer *w, int statement, int column, const char *text, size_t len)
{
    if (w->code == SQLITE_OK && text)
        note(w, sqlite3_bind_text64(w->statements[statement], column, text, len, SQLITE_STATIC,
                                    SQLITE_UTF8));
}

void rows_word(struct row_writer *w, int statement, int column, const char *word)
{
    rows_text(w, statement, column, word, word ? strlen(word) : 0);
}

void rows_bytes(struct row_writer *w, int statement, int column, const void *data, size_t size)
{
    if (w->code == SQLITE_OK && data)
        note(w, sqlite3_bind_blob64(w->statements[statement], column, data, size, SQLITE_STATIC));
}

void rows_add(struct row_writer *w, int statement)
{
    if (w->code != SQLITE_OK)
        return;
    note(w, sqlite3_step(w->statements[statement]));
    note(w, sqlite3_reset(w->statements[statement]));
    note(w, sqlite3_clear_bindings(w->statements[statement]));
}

static void finalize_all(struct row_writer *w)
{
    for (size_t i = 0; i < ROW_STATEMENTS; i++) {
        sqlite3_finalize(w->statements[i]);
        w->statements[i] = NULL;
    }
}

static int fail(const struct row_writer *w)
{
    const char *why = sqlite3_errcode(w->connection) == SQLITE_OK ? sqlite3_errstr(w->code)
                                                                  : sqlite3_errmsg(w->connection);
    say_error("msgtab: cannot make the database: SQLite says: %s\n", why);
    return STATUS_USAGE;
}

int rows_save(struct row_writer *w, const char *last, struct out *out, const char *output)
{
    sqlite3_int64 size = 0;
    execute(w, last);
    execute(w, "COMMIT");
    finalize_all(w);
    unsigned char *file =
        w->code == SQLITE_OK ? sqlite3_serialize(w->connection, "main", &size, 0) : NULL;
    if (!file)
        note(w, SQLITE_NOMEM);
    int status = file ? STATUS_OK : fail(w);
    if (status == STATUS_OK && !out_write(out, output, file, (size_t)size))
        status = STATUS_USAGE;
    status = out_end(out, status);
    sqlite3_free(file);
    return status;
}

void rows_close(struct row_writer *w)
{
    finalize_all(w);
    sqlite3_close(w->connection);
    *w = (struct row_writer){0};
}
