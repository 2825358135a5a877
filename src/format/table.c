/* Reads message tables (MESSAGE_RESOURCE_DATA). Every offset is checked against the size. */
#include "table.h"

#include "bytes.h"
#include "pe.h"

#include <string.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the UTF-16 texts of a table are read in place, which needs a little-endian machine"
#endif

struct block {
    uint32_t low;
    uint32_t high;
    size_t offset; /* of the first entry, from the start of the table */
};

static struct block block_at(const struct msgtab_table *table, size_t i)
{
    const unsigned char *p = table->data + TABLE_HEADER_SIZE + i * TABLE_BLOCK_SIZE;
    return (struct block){load32_le(p), load32_le(p + 4), load32_le(p + 8)};
}

size_t table_block_count(const struct msgtab_table *table)
{
    return load32_le(table->data);
}

bool table_is_sound(const struct msgtab_table *table)
{
    return table->size >= TABLE_HEADER_SIZE &&
           table_block_count(table) <= (table->size - TABLE_HEADER_SIZE) / TABLE_BLOCK_SIZE;
}

bool table_is_likely(const struct msgtab_table *table)
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

/* The size of the entry at offset, or 0 when it does not lie in the table. */
static size_t entry_size(const struct msgtab_table *table, size_t offset)
{
    if (!bytes_within(table->size, offset, TABLE_ENTRY_HEADER_SIZE))
        return 0;
    size_t size = load16_le(table->data + offset);
    bool sound = size >= TABLE_ENTRY_HEADER_SIZE && bytes_within(table->size, offset, size);
    return sound ? size : 0;
}

static int read_entry(const struct msgtab_table *table, size_t offset, uint32_t id,
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

void table_trim(struct msgtab_text *text)
{
    size_t len = 0;
    if (text->flags == MSGTAB_TEXT_UTF16) {
        const uint16_t *units = text->text;
        while (len < text->len && units[len])
            len++;
        text->len = len;
        return;
    }
    const char *end = text->len ? memchr(text->text, 0, text->len) : NULL;
    if (end)
        text->len = (size_t)(end - (const char *)text->text);
}

/* The block that holds id, or NULL. */
static const unsigned char *find_block(const struct msgtab_table *table, uint32_t id)
{
    const unsigned char *blocks = table->data + TABLE_HEADER_SIZE;
    for (size_t low = 0, high = table_block_count(table); low < high;) {
        size_t middle = (low + high) / 2;
        const unsigned char *block = blocks + middle * TABLE_BLOCK_SIZE;
        if (id < load32_le(block))
            high = middle;
        else if (id > load32_le(block + 4))
            low = middle + 1;
        else
            return block;
    }
    return NULL;
}

/* Of a message the index has the offset of its text and its length and flags: */
enum { INDEX_WORDS = 2, INDEX_FLAGS_BITS = 2, INDEX_FLAGS = 3, INDEX_DAMAGED = 3 };

static int read_indexed(const struct msgtab_table *table, const uint32_t words[INDEX_WORDS],
                        uint32_t id, struct msgtab_text *out)
{
    out->text = table->data + words[0];
    out->len = words[1] >> INDEX_FLAGS_BITS;
    out->id = id;
    out->lang = table->lang;
    out->flags = words[1] & INDEX_FLAGS;
    return out->flags == INDEX_DAMAGED ? MSGTAB_E_DAMAGED : 0;
}

int table_find(const struct msgtab_table *table, const uint32_t *index, size_t number, uint32_t id,
               struct msgtab_text *out)
{
    const unsigned char *block = find_block(table, id);
    if (!block)
        return MSGTAB_E_ID;
    uint32_t step = id - load32_le(block);
    if (index) {
        size_t i = (size_t)(block - table->data - TABLE_HEADER_SIZE) / TABLE_BLOCK_SIZE;
        const uint32_t *words = index + index[index[number] + i] + (size_t)INDEX_WORDS * step;
        return read_indexed(table, words, id, out);
    }
    size_t offset = load32_le(block + 8);
    for (; step > 0; step--) {
        size_t size = entry_size(table, offset);
        if (size == 0)
            return MSGTAB_E_DAMAGED;
        offset += size;
    }
    return read_entry(table, offset, id, out);
}

uint64_t table_index_words(const struct msgtab_table *table)
{
    uint64_t ids = 0;
    for (size_t i = 0; i < table_block_count(table); i++) {
        struct block block = block_at(table, i);
        if (block.low <= block.high)
            ids += (uint64_t)block.high - block.low + 1;
    }
    if (ids > table->size / TABLE_ENTRY_HEADER_SIZE)
        return UINT64_MAX;
    return table_block_count(table) + INDEX_WORDS * ids;
}

static int index_entry(const struct msgtab_table *table, size_t offset, uint32_t *words)
{
    struct msgtab_text text = {0};
    if (offset > UINT32_MAX - TABLE_ENTRY_HEADER_SIZE)
        return MSGTAB_E_DAMAGED;
    words[0] = (uint32_t)offset + TABLE_ENTRY_HEADER_SIZE;
    words[1] = INDEX_DAMAGED;
    if (read_entry(table, offset, 0, &text) == 0) {
        table_trim(&text);
        words[1] = (uint32_t)text.len << INDEX_FLAGS_BITS | text.flags;
    }
    return 0;
}

int table_index(const struct msgtab_table *table, uint32_t *index, uint32_t *end)
{
    size_t count = table_block_count(table);
    uint32_t *starts = index + *end;
    *end += (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        struct block block = block_at(table, i);
        size_t offset = block.offset;
        if (block.low > block.high)
            return MSGTAB_E_DAMAGED;
        starts[i] = *end;
        for (uint64_t id = block.low; id <= block.high; id++, *end += INDEX_WORDS) {
            size_t size = entry_size(table, offset);
            if (size == 0 || index_entry(table, offset, index + *end) != 0)
                return MSGTAB_E_DAMAGED;
            offset += size;
        }
    }
    return 0;
}

int table_next(const struct msgtab_table *table, struct msgtab_cursor *c, struct msgtab_text *out)
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
