/* Every entry is looked at once: what follows can rely on each being inside its table. */
#include "image_tables.h"

#include "bytes.h"
#include "image.h"
#include "image_bound.h"
#include "lookup.h"
#include "opened.h"
#include "pe.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include <msgtab/msgtab.h>

bool image_wrong(const struct image_tables *t, const struct image_table *table, const char *format,
                 ...)
{
    va_list arguments;
    int len = table ? snprintf(t->error, IMAGE_ERROR_SIZE, "table of %s (0x%04X): ", table->name,
                               (unsigned)table->table.lang)
                    : 0;
    va_start(arguments, format);
    vsnprintf(t->error + len, (size_t)(IMAGE_ERROR_SIZE - len), format, arguments);
    va_end(arguments);
    return false;
}

/* --- the tables --- */

/* English first: a header shows the first text of a message. */
static uint32_t rank_of(uint16_t language)
{
    enum { ENGLISH = 0x409, ENGLISH_NEUTRAL = 9 };
    if (language == ENGLISH)
        return 0;
    return language == ENGLISH_NEUTRAL ? 1 : 2 + (uint32_t)language;
}

static int compare_tables(const void *left, const void *right)
{
    uint32_t a = rank_of(((const struct image_table *)left)->table.lang);
    uint32_t b = rank_of(((const struct image_table *)right)->table.lang);
    return (a > b) - (a < b);
}

static bool check_languages(const struct image_tables *t)
{
    for (size_t i = 1; i < t->count; i++) {
        if (t->items[i].table.lang == t->items[i - 1].table.lang)
            return image_wrong(t, &t->items[i], "the file has two tables in this language");
    }
    return true;
}

uint16_t image_language_in(const struct msgtab *file, const char *path, uint16_t lang)
{
    return opened_at(file)->kind == IMAGE_BIN ? image_language_of_path(path) : lang;
}

static bool collect_tables(struct image_tables *t, const struct msgtab *file,
                           const struct image_options *o)
{
    ARRAY_OF(struct image_table) list = {0};
    struct image_cursor cursor = {0};
    struct table table;
    int code;
    while ((code = image_next(opened_at(file), &cursor, &table)) == 1) {
        struct image_table item = {.table = table};
        item.table.lang = image_language_in(file, o->path, table.lang);
        if (o->is_wanted && !o->is_wanted(o->context, item.table.lang))
            continue;
        image_language_name(item.name, item.table.lang);
        ARRAY_ADD(&list, item);
    }
    t->items = list.items;
    t->count = list.count;
    if (code != 0)
        return image_wrong(t, NULL, "%s", msgtab_strerror(code));
    if (t->count > 1)
        qsort(t->items, t->count, sizeof *t->items, compare_tables);
    return check_languages(t);
}

/* --- the entries --- */

struct image_block image_block_at(const struct table *table, size_t i)
{
    const unsigned char *p = table->data + TABLE_HEADER_SIZE + i * TABLE_BLOCK_SIZE;
    return (struct image_block){load32_le(p), load32_le(p + 4), load32_le(p + 8)};
}

/* How many entries a table has; a table has no room for more than a fourth of its size. */
static bool count_rows(const struct image_tables *t, const struct image_table *item, size_t *count)
{
    const struct table *table = &item->table;
    uint64_t sum = 0;
    for (size_t i = 0; i < table->block_count; i++) {
        struct image_block block = image_block_at(table, i);
        if (block.low > block.high)
            return image_wrong(t, item, "block %zu ends at id 0x%08X, before its start 0x%08X", i,
                               (unsigned)block.high, (unsigned)block.low);
        sum += (uint64_t)block.high - block.low + 1;
        if (sum > table->size / TABLE_ENTRY_HEADER_SIZE)
            return image_wrong(t, item,
                               "block %zu (0x%08X to 0x%08X) has more ids than the table of %zu "
                               "bytes has room for",
                               i, (unsigned)block.low, (unsigned)block.high, table->size);
    }
    *count += (size_t)sum;
    return true;
}

static bool check_entry(const struct image_tables *t, const struct image_table *item, uint32_t code,
                        uint64_t offset, size_t *size)
{
    const struct table *table = &item->table;
    if (!bytes_within(table->size, (size_t)offset, TABLE_ENTRY_HEADER_SIZE))
        return image_wrong(t, item, "message 0x%08X is at offset %llu, but the table has %zu bytes",
                           (unsigned)code, (unsigned long long)offset, table->size);
    *size = entry_size(table, (size_t)offset);
    unsigned said = load16_le(table->data + offset), flags = load16_le(table->data + offset + 2);
    if (*size == 0)
        return image_wrong(
            t, item, "message 0x%08X at offset %llu has a size of %u: expected 4 to %zu",
            (unsigned)code, (unsigned long long)offset, said, table->size - (size_t)offset);
    if (flags > TABLE_FLAG_UTF8)
        return image_wrong(t, item,
                           "message 0x%08X at offset %llu has the flags 0x%04X: expected 0, 1 or 2",
                           (unsigned)code, (unsigned long long)offset, flags);
    return true;
}

/* The rows of a block, to where there is room. */
static bool collect_block(struct image_tables *t, uint32_t index, struct image_block block,
                          uint64_t *end)
{
    const struct image_table *item = &t->items[index];
    uint64_t offset = block.offset;
    for (uint64_t id = block.low; id <= block.high; id++) {
        size_t size = 0;
        if (!check_entry(t, item, (uint32_t)id, offset, &size))
            return false;
        t->rows[t->row_count++] = (struct image_row){(uint32_t)id, index, (uint32_t)offset};
        offset += size;
    }
    *end = offset;
    return true;
}

static bool collect_rows(struct image_tables *t, uint32_t index)
{
    struct image_table *item = &t->items[index];
    const size_t count = item->table.block_count;
    uint64_t end = TABLE_HEADER_SIZE + (uint64_t)count * TABLE_BLOCK_SIZE;
    bool usual = count > 0;
    uint64_t free_code = 0; /* the first that may begin a block */
    for (size_t i = 0; i < count; i++) {
        struct image_block block = image_block_at(&item->table, i);
        usual = usual && block.offset == end && block.low >= free_code;
        free_code = (uint64_t)block.high + 2;
        if (!collect_block(t, index, block, &end))
            return false;
    }
    item->usual = usual && end == item->table.size;
    return true;
}

static int compare_rows(const void *left, const void *right)
{
    const struct image_row *a = left;
    const struct image_row *b = right;
    if (a->code != b->code)
        return a->code < b->code ? -1 : 1;
    return (a->table > b->table) - (a->table < b->table);
}

/* Most tables are sorted already. */
static void sort_rows(struct image_tables *t)
{
    bool sorted = true;
    for (size_t i = 1; i < t->row_count && sorted; i++)
        sorted = compare_rows(&t->rows[i - 1], &t->rows[i]) < 0;
    if (!sorted)
        qsort(t->rows, t->row_count, sizeof *t->rows, compare_rows);
}

static bool check_rows(const struct image_tables *t)
{
    for (size_t i = 1; i < t->row_count; i++) {
        const struct image_row *row = &t->rows[i];
        if (compare_rows(row - 1, row) == 0)
            return image_wrong(t, &t->items[row->table],
                               "two blocks have the message 0x%08X: at offsets %u and %u",
                               (unsigned)row->code, (unsigned)row[-1].offset,
                               (unsigned)row->offset);
    }
    return true;
}

static bool collect_all(struct image_tables *t)
{
    size_t count = 0;
    for (size_t i = 0; i < t->count; i++) {
        if (!count_rows(t, &t->items[i], &count))
            return false;
    }
    t->rows = memory_resize(NULL, (count + 1) * sizeof *t->rows);
    for (uint32_t i = 0; i < t->count; i++) {
        if (!collect_rows(t, i))
            return false;
    }
    sort_rows(t);
    return check_rows(t);
}

bool image_tables_read(struct image_tables *t, const struct msgtab *file,
                       const struct image_options *o, char *error)
{
    *t = (struct image_tables){.error = error};
    return image_is_bounded(file, o->path, NULL, 0, error) && collect_tables(t, file, o) &&
           collect_all(t);
}

void image_tables_free(struct image_tables *t)
{
    for (size_t i = 0; i < t->count; i++)
        codepage_close(&t->items[i].page);
    free(t->items);
    free(t->rows);
    *t = (struct image_tables){0};
}
