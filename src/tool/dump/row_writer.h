/* Rows of a database that is made in memory, through SQLite: one transaction, and a prepared
   statement for each table. */
#ifndef MSGTAB_TOOL_ROW_WRITER_H
#define MSGTAB_TOOL_ROW_WRITER_H

#include "out.h"

#include <sqlite3.h>
#include <stddef.h>

enum { ROW_STATEMENTS = 8 };

struct row_writer {
    sqlite3 *connection;
    sqlite3_stmt *statements[ROW_STATEMENTS];
    int code; /* what went wrong, or SQLITE_OK: all later calls do nothing */
};

/* Starts an empty database with the schema; inserts are the statements, by their numbers. */
void rows_open(struct row_writer *w, const char *schema, const char *const *inserts, size_t count);

/* The values of the next row of a statement; those that are not set are NULL. Texts must live until
   the row is added; a text that is NULL stays NULL. */
void rows_number(struct row_writer *w, int statement, int column, sqlite3_int64 value);
void rows_text(struct row_writer *w, int statement, int column, const char *text, size_t len);
void rows_word(struct row_writer *w, int statement, int column, const char *word);
void rows_bytes(struct row_writer *w, int statement, int column, const void *data, size_t size);

/* Adds the row. */
void rows_add(struct row_writer *w, int statement);

/* Runs what comes after all rows, then writes the file that the database is and ends out. Returns
   the status, after saying what is wrong. */
int rows_save(struct row_writer *w, const char *last, struct out *out, const char *output);

void rows_close(struct row_writer *w);

#endif
