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
    size_t size = load16_once(table->data + offset);
    bool sound = size >= TABLE_ENTRY_HEADER_SIZE && bytes_within(table->size, offset, size);
    return sound ? size : 0;
}

/* Reads the entry at offset, which has this size. */
static inline int read_entry(const struct table *table, size_t offset, size_t size, uint32_t id,
                             struct msgtab_text *out)
{
    if (size == 0)
        return MSGTAB_E_DAMAGED;
    const unsigned char *text = table->data + offset + TABLE_ENTRY_HEADER_SIZE;
    out->text = text;
    out->len = size - TABLE_ENTRY_HEADER_SIZE;
    out->id = id;
    out->lang = table->lang;
    uint16_t flags = load16_once(table->data + offset + 2);
    if (flags > MSGTAB_TEXT_UTF8)
        return MSGTAB_E_DAMAGED;
    out->flags = flags;
    if (flags == MSGTAB_TEXT_UTF16) {
        if ((uintptr_t)text % sizeof(uint16_t) != 0)
            return MSGTAB_E_DAMAGED;
        out->len /= sizeof(uint16_t);
    }
    return 0;
}

/* Where the message is that a look-up wants. */
struct table_place {
    size_t block;
    uint32_t step;  /* the number of the message in its block */
    uint32_t where; /* the third word of the block */
};

/* Finds the block that contains id. Blocks have three words of a file or of an index: the first
   and the last id, and where the messages are. */
static inline bool find_block(const unsigned char *blocks, size_t count, uint32_t id,
                              struct table_place *out)
{
    for (size_t low = 0, high = count; low < high;) {
        size_t middle = (low + high) / 2;
        const unsigned char *block = blocks + middle * TABLE_BLOCK_SIZE;
        uint32_t first = load32_once(block);
        if (id < first) {
            high = middle;
        } else if (id > load32_once(block + 4)) {
            low = middle + 1;
        } else {
            *out = (struct table_place){middle, id - first, load32_once(block + 8)};
            return true;
        }
    }
    return false;
}

/* The index: the number of tables, and for each where its part begins. A part has the number of
   blocks, the blocks, and for each message the offset of its text, and its length and flags. The
   file's own blocks are not read again, so a file that changes cannot lead out of the index.
   Positions are in words from the start of the index. */
enum {
    INDEX_BLOCK_WORDS = 3,
    INDEX_WORDS = 2,
    INDEX_FLAGS_BITS = 2,
    INDEX_FLAGS = 3,
    INDEX_DAMAGED = 3
};

/* Only the table can have changed: one that *t does not remember is read from the file again. */
static inline int read_indexed(const struct table *table, const uint32_t words[INDEX_WORDS],
                               uint32_t id, struct msgtab_text *out)
{
    size_t len = words[1] >> INDEX_FLAGS_BITS;
    out->text = table->data + words[0];
    out->len = len;
    out->id = id;
    out->lang = table->lang;
    out->flags = words[1] & INDEX_FLAGS;
    if (out->flags == INDEX_DAMAGED)
        return MSGTAB_E_DAMAGED;
    bool wide = out->flags == MSGTAB_TEXT_UTF16;
    bool sound = bytes_within(table->size, words[0], wide ? len * sizeof(uint16_t) : len) &&
                 (!wide || (uintptr_t)out->text % sizeof(uint16_t) == 0);
    return sound ? 0 : MSGTAB_E_DAMAGED;
}

static inline int find_indexed(const struct table *table, const uint32_t *index, size_t number,
                               uint32_t id, struct msgtab_text *out)
{
    struct table_place place;
    if (number >= index[0])
        return MSGTAB_E_DAMAGED;
    const uint32_t *part = index + index[1 + number];
    if (!find_block((const unsigned char *)(part + 1), part[0], id, &place))
        return MSGTAB_E_ID;
    return read_indexed(table, index + place.where + (size_t)INDEX_WORDS * place.step, id, out);
}

/* Finds the entry of id in a table, which is this number of the index. With an index, out->len is
   trimmed. Without one (NULL), out->len covers the whole entry, including NULs. Returns 0,
   MSGTAB_E_ID or MSGTAB_E_DAMAGED. */
static inline int table_find(const struct table *table, const uint32_t *index, size_t number,
                             uint32_t id, struct msgtab_text *out)
{
    struct table_place place;
    if (index)
        return find_indexed(table, index, number, id, out);
    if (!find_block(table->data + TABLE_HEADER_SIZE, table->block_count, id, &place))
        return MSGTAB_E_ID;
    size_t offset = place.where, size = entry_size(table, offset);
    for (; place.step > 0; place.step--) {
        if (size == 0)
            return MSGTAB_E_DAMAGED;
        offset += size;
        size = entry_size(table, offset);
    }
    return read_entry(table, offset, size, id, out);
}

#endif
