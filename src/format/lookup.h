/* Finding a message in one table: every formatting call begins with this walk, so it is inlined.
   Every offset is checked against the size. */
#ifndef MSGTAB_FORMAT_LOOKUP_H
#define MSGTAB_FORMAT_LOOKUP_H

#include "bytes.h"
#include "pe.h"
#include "table.h"

/* The size of the entry at offset, or 0 when it is not inside the table. */
static inline size_t entry_size(const struct table *table, size_t offset)
{
    if (!bytes_within(table->size, offset, TABLE_ENTRY_HEADER_SIZE))
        return 0;
    size_t size = load16_le(table->data + offset);
    bool sound = size >= TABLE_ENTRY_HEADER_SIZE && bytes_within(table->size, offset, size);
    return sound ? size : 0;
}

static inline int read_entry(const struct table *table, size_t offset, uint32_t id,
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

/* The block that contains id, or NULL. */
static inline const unsigned char *find_block(const struct table *table, uint32_t id)
{
    const unsigned char *blocks = table->data + TABLE_HEADER_SIZE;
    for (size_t low = 0, high = table->block_count; low < high;) {
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

/* For each message the index has the offset of its text, and its length and flags: */
enum { INDEX_WORDS = 2, INDEX_FLAGS_BITS = 2, INDEX_FLAGS = 3, INDEX_DAMAGED = 3 };

static inline int read_indexed(const struct table *table, const uint32_t words[INDEX_WORDS],
                               uint32_t id, struct msgtab_text *out)
{
    out->text = table->data + words[0];
    out->len = words[1] >> INDEX_FLAGS_BITS;
    out->id = id;
    out->lang = table->lang;
    out->flags = words[1] & INDEX_FLAGS;
    return out->flags == INDEX_DAMAGED ? MSGTAB_E_DAMAGED : 0;
}

/* Finds the entry of id. With an index, word number says where the table's part begins, and
   out->len is trimmed. Without one (NULL), out->len covers the whole entry, including NULs. Returns
   0, MSGTAB_E_ID or MSGTAB_E_DAMAGED. */
static inline int table_find(const struct table *table, const uint32_t *index, size_t number,
                             uint32_t id, struct msgtab_text *out)
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

#endif
