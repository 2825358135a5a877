/* Rows of a database become a message table: what is read of them must fit its form. */
#include "message_db.h"
#include "message_rows.h"

#include "bytes.h"
#include "utf.h"

#include <stdlib.h>

enum { BLOCK_SIZE = 12, HEAD_SIZE = 4, TEXT_MAX = 0xFFFC - HEAD_SIZE };

/* Entries one after the other, and the blocks of consecutive ids. */
struct table_builder {
    struct buf entries;
    ARRAY_OF(struct table_block) blocks;
};

struct table_block {
    uint32_t low, high;
    size_t at; /* in the entries */
};

/* Appends the units of a text and a NUL; what is malformed becomes U+FFFD. */
static void add_units(struct buf *out, const char *text, size_t len)
{
    uint16_t units[2];
    for (size_t at = 0; at < len;) {
        const uint32_t c = utf8_decode(text, len, &at);
        const size_t count = utf16_encode(units, c == UTF_INVALID ? UTF_REPLACEMENT : c);
        for (size_t i = 0; i < count; i++)
            buf_u16(out, units[i]);
    }
    buf_u16(out, 0);
    buf_align(out, 4);
}

static int add_entry(struct table_builder *b, uint32_t id, const char *text, size_t len)
{
    enum { UNICODE_FLAG = 1 };
    const size_t count = b->blocks.count, at = b->entries.size;
    if (count > 0 && b->blocks.items[count - 1].high == id)
        return 0; /* the first one counts */
    if (count > 0 && b->blocks.items[count - 1].high + 1 == id)
        b->blocks.items[count - 1].high = id;
    else
        ARRAY_ADD(&b->blocks, (struct table_block){id, id, at});
    buf_u32(&b->entries, 0);
    add_units(&b->entries, text, len);
    const size_t size = b->entries.size - at;
    if (size > TEXT_MAX)
        return MESSAGE_DB_E_LONG;
    store16_le(b->entries.data + at, (uint16_t)size);
    store16_le(b->entries.data + at + 2, UNICODE_FLAG);
    return 0;
}

/* A row; texts that are NULL cannot be shown. */
static int add_row(struct table_builder *b, sqlite3_stmt *s)
{
    const sqlite3_int64 id = sqlite3_column_int64(s, 0);
    const int type = sqlite3_column_type(s, 1);
    if (sqlite3_column_type(s, 0) != SQLITE_INTEGER || id < 0 || id > UINT32_MAX)
        return MESSAGE_DB_E_BROKEN;
    if (type == SQLITE_NULL)
        return 0;
    const char *text = (const char *)sqlite3_column_text(s, 1);
    if (type != SQLITE_TEXT || !text)
        return MESSAGE_DB_E_BROKEN;
    return add_entry(b, (uint32_t)id, text, (size_t)sqlite3_column_bytes(s, 1));
}

static void write(const struct table_builder *b, struct buf *out)
{
    const size_t head = HEAD_SIZE + BLOCK_SIZE * b->blocks.count;
    buf_u32(out, (uint32_t)b->blocks.count);
    for (size_t i = 0; i < b->blocks.count; i++) {
        const struct table_block *block = &b->blocks.items[i];
        buf_u32(out, block->low);
        buf_u32(out, block->high);
        buf_u32(out, (uint32_t)(head + block->at));
    }
    buf_bytes(out, b->entries.data, b->entries.size);
}

int message_rows_table(struct message_db *d, const char *reference, struct buf *out)
{
    static const char sql[] = "SELECT message_identifier, text FROM winevtrc_message_string"
                              " WHERE _message_table_identifier = ?1 ORDER BY message_identifier";
    struct table_builder b = {.entries = {0}};
    sqlite3_stmt *s = NULL;
    int code = 0, step = SQLITE_DONE;
    if (sqlite3_prepare_v2(d->connection, sql, -1, &s, NULL) != SQLITE_OK ||
        sqlite3_bind_text(s, 1, reference, -1, SQLITE_STATIC) != SQLITE_OK)
        code = MESSAGE_DB_E_BROKEN;
    while (code == 0 && (step = sqlite3_step(s)) == SQLITE_ROW)
        code = add_row(&b, s);
    if (code == 0 && step != SQLITE_DONE)
        code = MESSAGE_DB_E_BROKEN;
    if (b.entries.size + BLOCK_SIZE * b.blocks.count > UINT32_MAX / 2)
        code = MESSAGE_DB_E_LONG;
    if (code == 0)
        write(&b, out);
    sqlite3_finalize(s);
    buf_free(&b.entries);
    free(b.blocks.items);
    return code;
}
