/* A database as a place of providers and files. Its bytes are copied to memory and checked first;
   SQLite then follows no page twice. */
#include "message_db.h"

#include "console.h"
#include "db_path_key.h"
#include "disk.h"
#include "message_rows.h"
#include "say.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

/* --- opening --- */

static int fail(const char *path, const char *why, int status)
{
    char shown[SHOWN_LONG], reason[SHOWN_LONG];
    show_long(shown, slice_of(path));
    show_long(reason, slice_of(why));
    say_error("msgtab: %s: %s\n", shown, reason);
    return status;
}

/* Tables only: a view can take forever. */
static void be_careful(sqlite3 *connection)
{
    enum { LONGEST = 64 * 1024 * 1024 };
    sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, LONGEST);
}

/* The first value of the first row as a copy; NULL when there is none. free() it. */
static char *value_of(sqlite3 *connection, const char *sql)
{
    char *value = NULL;
    sqlite3_stmt *s = NULL;
    if (sqlite3_prepare_v2(connection, sql, -1, &s, NULL) == SQLITE_OK &&
        sqlite3_step(s) == SQLITE_ROW && sqlite3_column_type(s, 0) != SQLITE_NULL) {
        const char *text = (const char *)sqlite3_column_text(s, 0);
        value = text ? memory_copy(text, strlen(text)) : NULL;
    }
    sqlite3_finalize(s);
    return value;
}

/* Whether its pages are well formed, and its tables are tables. */
static bool is_well_formed(sqlite3 *connection)
{
    char *check = value_of(connection, "PRAGMA quick_check(1)");
    char *strange = value_of(connection, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND"
                                         " sql LIKE 'CREATE VIRTUAL%' LIMIT 1");
    const bool is_well = check && strcmp(check, "ok") == 0 && !strange;
    free(check);
    free(strange);
    return is_well;
}

static const char *load(struct message_db *d, const struct buf *file)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(":memory:", &d->connection, flags, NULL) != SQLITE_OK)
        return sqlite3_errmsg(d->connection);
    be_careful(d->connection);
    unsigned char *copy = sqlite3_malloc64(file->size + 1);
    if (!copy)
        memory_exhausted();
    memcpy(copy, file->data, file->size);
    const int code = sqlite3_deserialize(
        d->connection, "main", copy, (sqlite3_int64)file->size, (sqlite3_int64)file->size + 1,
        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK || !is_well_formed(d->connection))
        return "it is damaged, or not an SQLite database";
    const char *why = message_rows_read(d);
    /* A database of another writer has no such index. */
    if (!why)
        sqlite3_exec(d->connection,
                     "CREATE INDEX IF NOT EXISTS message_string_by_table ON"
                     " winevtrc_message_string (_message_table_identifier, message_identifier)",
                     NULL, NULL, NULL);
    return why;
}

int message_db_open(struct message_db **out, const char *path)
{
    struct message_db *d = memory_zeros(sizeof *d);
    struct buf file = {0};
    *out = d;
    const char *why = disk_read(path, &file);
    int status = why ? fail(path, why, STATUS_USAGE) : STATUS_OK;
    if (status == STATUS_OK) {
        buf_char(&file, '\0'); /* an empty file has data too */
        file.size--;
        why = load(d, &file);
        status = why ? fail(path, why, STATUS_INPUT) : STATUS_OK;
    }
    buf_free(&file);
    return status;
}

static void free_image(struct message_image *image)
{
    if (image)
        buf_free(&image->file);
    free(image);
}

void message_db_close(struct message_db *d)
{
    if (!d)
        return;
    sqlite3_close(d->connection);
    for (size_t i = 0; i < d->files.count; i++) {
        free(d->files.items[i].tables.items);
        free(d->files.items[i].mappings.items);
    }
    for (size_t i = 0; i < d->images.count; i++)
        free_image(d->images.items[i]);
    free(d->files.items);
    free(d->providers.items);
    free((void *)d->images.items);
    map_free(&d->references);
    map_free(&d->bases);
    map_free(&d->resources);
    arena_free(&d->arena);
    free(d);
}

/* --- files --- */

uint32_t message_db_file(struct message_db *d, struct slice path)
{
    char *text = memory_copy(path.text, path.len);
    const uint32_t found = map_get(&d->bases, slice_of(db_path_base(&d->arena, text)));
    free(text);
    return found;
}

int message_db_table(struct message_db *d, struct slice path, bool no_mui, struct msgtab *t)
{
    const uint32_t file = message_db_file(d, path);
    if (file == MAP_NONE)
        return MSGTAB_E_NOT_FOUND;
    const struct message_image *image = message_db_image(d, file, no_mui);
    return image->code ? image->code : msgtab_open_memory(t, image->file.data, image->file.size);
}

const char *message_db_error(int code)
{
    switch (code) {
    case MESSAGE_DB_E_BROKEN:
        return "its rows in the database are damaged, or of another type than winevt-rc.db has";
    case MESSAGE_DB_E_LONG: return "its texts in the database are longer than message tables allow";
    default: return NULL;
    }
}
