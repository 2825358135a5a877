/* Reading rows: a value of another type than the format says is an error. */
#include "message_rows.h"

#include "db_path_key.h"
#include "db_schema.h"
#include "json_read.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

static const char wrong_type[] = "a value in it has another type than winevt-rc.db gives it";
static const char no_format[] = "it is not a winevt-rc database of format " DB_FORMAT;

/* A query, whose rows come one after the other. */
struct query {
    struct message_db *db;
    sqlite3_stmt *statement;
    const char *why; /* NULL: all is well */
};

static void start(struct query *q, struct message_db *d, const char *sql)
{
    *q = (struct query){.db = d};
    if (sqlite3_prepare_v2(d->connection, sql, -1, &q->statement, NULL) != SQLITE_OK)
        q->why = sqlite3_errmsg(d->connection);
}

static bool next(struct query *q)
{
    const int code = q->why ? SQLITE_DONE : sqlite3_step(q->statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        q->why = sqlite3_errmsg(q->db->connection);
    return code == SQLITE_ROW;
}

/* Texts of SQLite's own live as long as the connection. */
static const char *end(struct query *q)
{
    const char *why = q->why;
    if (why && why != wrong_type && why != no_format)
        why = arena_copy(&q->db->arena, why, strlen(why));
    sqlite3_finalize(q->statement);
    return why;
}

/* A copy of a text; NULL for NULL. */
static const char *text_at(struct query *q, int column)
{
    const int type = sqlite3_column_type(q->statement, column);
    if (type == SQLITE_NULL)
        return NULL;
    const char *text = (const char *)sqlite3_column_text(q->statement, column);
    if (type != SQLITE_TEXT || !text) {
        q->why = wrong_type;
        return "";
    }
    return arena_copy(&q->db->arena, text, strlen(text));
}

static uint32_t number_at(struct query *q, int column, uint32_t max)
{
    const sqlite3_int64 value = sqlite3_column_int64(q->statement, column);
    if (sqlite3_column_type(q->statement, column) == SQLITE_INTEGER && value >= 0 && value <= max)
        return (uint32_t)value;
    q->why = wrong_type;
    return 0;
}

/* --- lists --- */

static void add_item(struct buf *out, const struct json_text *item, char between)
{
    if (out->size > 0)
        buf_char(out, between);
    if (!item->escaped) {
        buf_bytes(out, item->text, item->len);
        return;
    }
    char *room = (char *)buf_reserve(out, 3 * item->len + 1);
    out->size += json_text_copy(room, item);
}

/* An array of strings as one text; NULL when there is none. */
static const char *list_at(struct query *q, int column, char between)
{
    struct json_text item;
    struct buf out = {0};
    const char *text = text_at(q, column), *list = NULL;
    if (!text || !*text)
        return NULL;
    struct json_reader r = json_reader_start(text, strlen(text));
    if (json_peek(&r) == JSON_ARRAY && json_enter(&r)) {
        while (json_item(&r) && json_peek(&r) == JSON_STRING && json_scalar(&r, &item))
            add_item(&out, &item, between);
    } else {
        q->why = wrong_type;
    }
    if (r.broken || !json_finish(&r))
        q->why = wrong_type;
    if (out.size > 0)
        list = arena_copy(&q->db->arena, (const char *)out.data, out.size);
    buf_free(&out);
    return list;
}

/* --- tables --- */

static void add_file(struct message_db *d, const char *reference, const char *path)
{
    struct slice name;
    const uint32_t index = (uint32_t)d->files.count;
    struct message_db_file file = {.path = path, .next = MAP_NONE};
    file.is_mui = db_mui_folder(path, &name) != DB_NO_MUI;
    map_add(&d->references, slice_of(reference), index);
    const uint32_t first = map_add(&d->bases, slice_of(db_path_base(&d->arena, path)), index);
    if (first != MAP_NONE) {
        file.next = d->files.items[first].next;
        d->files.items[first].next = index;
    }
    ARRAY_ADD(&d->files, file);
}

static const char *read_files(struct message_db *d)
{
    struct query q;
    start(&q, d,
          "SELECT 'winevtrc_message_file.' || _identifier, windows_path"
          " FROM winevtrc_message_file ORDER BY _identifier");
    while (next(&q)) {
        const char *reference = text_at(&q, 0), *path = text_at(&q, 1);
        if (reference && path && !q.why)
            add_file(d, reference, path);
    }
    return end(&q);
}

/* The file that a reference names; MAP_NONE: none. */
static uint32_t file_at(struct query *q, int column)
{
    const char *reference = text_at(q, column);
    return reference ? map_get(&q->db->references, slice_of(reference)) : MAP_NONE;
}

static const char *read_tables(struct message_db *d)
{
    enum { LCID_MAX = 0xFFFFF };
    struct query q;
    start(&q, d,
          "SELECT 'winevtrc_message_table.' || _identifier, _message_file_identifier,"
          " language_identifier FROM winevtrc_message_table ORDER BY _identifier");
    while (next(&q)) {
        const struct message_table table = {text_at(&q, 0), (uint16_t)number_at(&q, 2, LCID_MAX)};
        const uint32_t file = file_at(&q, 1);
        if (file != MAP_NONE && table.reference && !q.why)
            ARRAY_ADD(&d->files.items[file].tables, table);
    }
    return end(&q);
}

static const char *read_mappings(struct message_db *d)
{
    struct query q;
    start(&q, d,
          "SELECT _message_file_identifier, event_identifier, event_version,"
          " message_identifier, provider_identifier FROM winevtrc_message_string_mapping"
          " ORDER BY provider_identifier, event_identifier, event_version");
    while (next(&q)) {
        const struct message_mapping m = {.id = (uint16_t)number_at(&q, 1, UINT16_MAX),
                                          .version = (uint8_t)number_at(&q, 2, UINT8_MAX),
                                          .message = number_at(&q, 3, UINT32_MAX),
                                          .guid = text_at(&q, 4)};
        const uint32_t file = file_at(&q, 0);
        if (file == MAP_NONE || !m.guid || q.why)
            continue;
        ARRAY_ADD(&d->files.items[file].mappings, m);
        map_add(&d->resources, slice_of(m.guid), file);
    }
    return end(&q);
}

static const char *read_providers(struct message_db *d)
{
    struct query q;
    start(&q, d,
          "SELECT name, identifier, event_message_files, category_message_files,"
          " parameter_message_files, log_sources, log_types"
          " FROM winevtrc_eventlog_provider ORDER BY _identifier");
    while (next(&q)) {
        struct message_provider p = {.name = text_at(&q, 0),
                                     .guid = text_at(&q, 1),
                                     .messages = list_at(&q, 2, ';'),
                                     .categories = list_at(&q, 3, ';'),
                                     .parameters = list_at(&q, 4, ';'),
                                     .sources = list_at(&q, 5, '\n'),
                                     .logs = list_at(&q, 6, '\n')};
        p.resource = p.guid ? map_get(&d->resources, slice_of(p.guid)) : MAP_NONE;
        if (!q.why)
            ARRAY_ADD(&d->providers, p);
    }
    return end(&q);
}

/* Whether the format is the one that is read here. */
static const char *read_format(struct message_db *d)
{
    struct query q;
    bool is_known = false;
    start(&q, d,
          "SELECT (SELECT value FROM metadata WHERE key = 'format_version'),"
          " (SELECT value FROM metadata WHERE key = 'string_format')");
    if (q.why)
        q.why = no_format;
    while (next(&q)) {
        const char *format = text_at(&q, 0), *strings = text_at(&q, 1);
        is_known = format && strcmp(format, DB_FORMAT) == 0;
        if (is_known && !(strings && strcmp(strings, "wrc") == 0))
            q.why = "its texts are not as in message tables: expected string_format 'wrc'";
    }
    if (!is_known && !q.why)
        q.why = no_format;
    return end(&q);
}

const char *message_rows_read(struct message_db *d)
{
    static const char *(*const steps[])(struct message_db *) = {
        read_format, read_files, read_tables, read_mappings, read_providers};
    const char *why = NULL;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && !why; i++)
        why = steps[i](d);
    return why;
}
