/* Reads message tables (MESSAGE_RESOURCE_DATA). Every offset is checked against the size. */
#include "table.h"

#include "lookup.h"

#include <string.h>

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

bool table_start(struct table *table)
{
    if (table->size < TABLE_HEADER_SIZE)
        return false;
    table->block_count = load32_le(table->data);
    return table->block_count <= (table->size - TABLE_HEADER_SIZE) / TABLE_BLOCK_SIZE;
}

bool table_is_likely(struct table *table)
{
    if (!table_start(table))
        return false;
    size_t count = table->block_count;
    for (size_t i = 0; i < count; i++) {
        struct block block = block_at(table, i);
        if (block.low > block.high || block.offset < TABLE_HEADER_SIZE + count * TABLE_BLOCK_SIZE ||
            !bytes_within(table->size, block.offset, TABLE_ENTRY_HEADER_SIZE))
            return false;
    }
    return count > 0 || table->size == TABLE_HEADER_SIZE;
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

/* How many messages the blocks claim to have; UINT64_MAX when there is no room for so many, so that
   some would have to be repeated. */
static uint64_t count_ids(const struct table *table)
{
    uint64_t ids = 0;
    for (size_t i = 0; i < table->block_count; i++) {
        struct block block = block_at(table, i);
        if (block.low <= block.high)
            ids += (uint64_t)block.high - block.low + 1;
    }
    return ids <= table->size / TABLE_ENTRY_HEADER_SIZE ? ids : UINT64_MAX;
}

uint64_t table_index_words(const struct table *table)
{
    uint64_t ids = count_ids(table);
    return ids == UINT64_MAX ? ids : table->block_count + INDEX_WORDS * ids;
}

static int index_entry(const struct table *table, size_t offset, uint32_t *words)
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

int table_index(const struct table *table, uint32_t *index, uint32_t *end)
{
    size_t count = table->block_count;
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

int table_next(const struct table *table, struct msgtab_cursor *c, struct msgtab_text *out)
{
    if (c->block >= table->block_count)
        return 0;
    if (c->block == 0 && c->step == 0 && count_ids(table) == UINT64_MAX)
        return MSGTAB_E_DAMAGED;
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
