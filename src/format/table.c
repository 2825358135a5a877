/* Reads message tables (MESSAGE_RESOURCE_DATA). Every offset is checked against the size. */
#include "table.h"

#include "bytes.h"
#include "pe.h"

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the UTF-16 texts of a table are read in place, which needs a little-endian machine"
#endif

struct block {
    uint32_t low;
    uint32_t high;
    size_t offset; /* of the first entry, from the start of the table */
};

static struct block block_at(const struct table *table, size_t i)
{
    const unsigned char *p = table->data + TABLE_HEADER_SIZE + i * TABLE_BLOCK_SIZE;
    return (struct block){load32_le(p), load32_le(p + 4), load32_le(p + 8)};
}

size_t table_block_count(const struct table *table)
{
    return load32_le(table->data);
}

bool table_is_sound(const struct table *table)
{
    return table->size >= TABLE_HEADER_SIZE &&
           table_block_count(table) <= (table->size - TABLE_HEADER_SIZE) / TABLE_BLOCK_SIZE;
}

bool table_is_likely(const struct table *table)
{
    if (!table_is_sound(table))
        return false;
    size_t count = table_block_count(table);
    for (size_t i = 0; i < count; i++) {
        struct block block = block_at(table, i);
        if (block.low > block.high || block.offset < TABLE_HEADER_SIZE + count * TABLE_BLOCK_SIZE ||
            !bytes_within(table->size, block.offset, TABLE_ENTRY_HEADER_SIZE))
            return false;
    }
    return count > 0 || table->size == TABLE_HEADER_SIZE;
}

size_t table_id_count(const struct table *table)
{
    uint64_t ids = 0;
    for (size_t i = 0; i < table_block_count(table); i++) {
        struct block block = block_at(table, i);
        if (block.low <= block.high)
            ids += (uint64_t)block.high - block.low + 1;
    }
    return ids < SIZE_MAX ? (size_t)ids : SIZE_MAX;
}

/* The size of the entry at offset, or 0 when it does not lie in the table. */
static size_t entry_size(const struct table *table, size_t offset)
{
    if (!bytes_within(table->size, offset, TABLE_ENTRY_HEADER_SIZE))
        return 0;
    size_t size = load16_le(table->data + offset);
    bool sound = size >= TABLE_ENTRY_HEADER_SIZE && bytes_within(table->size, offset, size);
    return sound ? size : 0;
}

static int read_entry(const struct table *table, size_t offset, uint32_t id,
                      struct msgtab_text *out)
{
    size_t size = entry_size(table, offset);
    if (size == 0)
        return MSGTAB_E_DAMAGED;
    const unsigned char *text = table->data + offset + TABLE_ENTRY_HEADER_SIZE;
    out->text = text;
    out->len = size - TABLE_ENTRY_HEADER_SIZE;
    out->id = id;
    out->lang = table->lang;
    out->flags = load16_le(table->data + offset + 2);
    if (out->flags > MSGTAB_TEXT_UTF8)
        return MSGTAB_E_DAMAGED;
    if (out->flags == MSGTAB_TEXT_UTF16) {
        if ((uintptr_t)text % sizeof(uint16_t) != 0)
            return MSGTAB_E_DAMAGED;
        out->len /= sizeof(uint16_t);
    }
    return 0;
}

/* The block that holds id: its number, or the count of blocks. */
static size_t find_block(const struct table *table, uint32_t id, struct block *out)
{
    size_t count = table_block_count(table);
    const unsigned char *blocks = table->data + TABLE_HEADER_SIZE;
    for (size_t low = 0, high = count; low < high;) {
        size_t middle = low + (high - low) / 2;
        const unsigned char *p = blocks + middle * TABLE_BLOCK_SIZE;
        if (id < load32_le(p)) {
            high = middle;
        } else if (id > load32_le(p + 4)) {
            low = middle + 1;
        } else {
            *out = block_at(table, middle);
            return middle;
        }
    }
    return count;
}

int table_find(const struct table *table, uint32_t id, struct msgtab_text *out)
{
    struct block block;
    size_t i = find_block(table, id, &block);
    if (i == table_block_count(table))
        return MSGTAB_E_ID;
    size_t offset = block.offset;
    if (table->index) {
        offset = table->index[table->index[table->index_start + i] + (id - block.low)];
        return read_entry(table, offset, id, out);
    }
    for (uint32_t step = id - block.low; step > 0; step--) {
        size_t size = entry_size(table, offset);
        if (size == 0)
            return MSGTAB_E_DAMAGED;
        offset += size;
    }
    return read_entry(table, offset, id, out);
}

int table_index(const struct table *table, uint32_t *words, uint32_t *end)
{
    size_t count = table_block_count(table);
    uint32_t *starts = words + *end;
    *end += (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        struct block block = block_at(table, i);
        size_t offset = block.offset;
        if (block.low > block.high)
            return MSGTAB_E_DAMAGED;
        starts[i] = *end;
        for (uint64_t id = block.low; id <= block.high; id++) {
            size_t size = entry_size(table, offset);
            if (size == 0)
                return MSGTAB_E_DAMAGED;
            words[(*end)++] = (uint32_t)offset;
            offset += size;
        }
    }
    return 0;
}

int table_next(const struct table *table, struct msgtab_cursor *c, struct msgtab_text *out)
{
    if (c->block >= table_block_count(table))
        return 0;
    struct block block = block_at(table, c->block);
    if (block.low > block.high || c->step > block.high - block.low)
        return MSGTAB_E_DAMAGED;
    if (c->step == 0)
        c->offset = block.offset;
    int code = read_entry(table, c->offset, block.low + c->step, out);
    if (code)
        return code;
    if (c->step == block.high - block.low) {
        c->block++;
        c->step = 0;
    } else {
        c->step++;
        c->offset += entry_size(table, c->offset);
    }
    return 1;
}
