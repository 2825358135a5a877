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
    return (struct block){load32_once(p), load32_once(p + 4), load32_once(p + 8)};
}

bool table_start(struct table *table)
{
    if (table->size < TABLE_HEADER_SIZE)
        return false;
    table->block_count = load32_once(table->data);
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
    uint64_t ids = count_ids(table), blocks = table->block_count;
    return ids == UINT64_MAX ? ids : 1 + INDEX_BLOCK_WORDS * blocks + INDEX_WORDS * ids;
}

/* Claims count words at the end of the index: NULL when there is no room, since the file has
   changed after the index was measured. */
static uint32_t *claim(struct index *index, uint64_t count)
{
    if (count > index->size - index->end)
        return NULL;
    uint32_t *words = index->words + index->end;
    index->end += (uint32_t)count;
    return words;
}

static int index_entry(const struct table *table, size_t offset, size_t size, uint32_t *words)
{
    struct msgtab_text text = {0};
    if (size == 0 || offset > UINT32_MAX - TABLE_ENTRY_HEADER_SIZE)
        return MSGTAB_E_DAMAGED;
    words[0] = (uint32_t)offset + TABLE_ENTRY_HEADER_SIZE;
    words[1] = INDEX_DAMAGED;
    if (read_entry(table, offset, size, 0, &text) == 0) {
        table_trim(&text);
        words[1] = (uint32_t)text.len << INDEX_FLAGS_BITS | text.flags;
    }
    return 0;
}

/* Messages may overlap, as those of compilers hardly do: adds the bytes of one more, and tells
   whether this still takes a time that the size of the table says. */
static bool is_bounded(const struct table *table, struct index *index, size_t size)
{
    enum { TIMES_MAX = 8, ALWAYS = 0x10000 };
    index->bytes += size;
    return index->bytes <= (uint64_t)table->size * TIMES_MAX + ALWAYS;
}

/* The words of a block, and those of its messages. */
static int index_block(const struct table *table, size_t i, uint32_t *words, struct index *index)
{
    struct block block = block_at(table, i);
    size_t offset = block.offset;
    if (block.low > block.high)
        return MSGTAB_E_DAMAGED;
    words[0] = block.low;
    words[1] = block.high;
    words[2] = index->end;
    uint64_t count = (uint64_t)block.high - block.low + 1;
    uint32_t *message = claim(index, INDEX_WORDS * count);
    int code = message ? 0 : MSGTAB_E_DAMAGED;
    for (; count > 0 && code == 0; count--, message += INDEX_WORDS) {
        size_t size = entry_size(table, offset);
        code = is_bounded(table, index, size) ? index_entry(table, offset, size, message)
                                              : MSGTAB_E_DAMAGED;
        offset += size;
    }
    return code;
}

int table_index(const struct table *table, struct index *index)
{
    size_t count = table->block_count;
    uint32_t *words = claim(index, 1 + INDEX_BLOCK_WORDS * (uint64_t)count);
    if (!words)
        return MSGTAB_E_DAMAGED;
    *words++ = (uint32_t)count;
    index->bytes = 0;
    int code = 0;
    for (size_t i = 0; i < count && code == 0; i++, words += INDEX_BLOCK_WORDS)
        code = index_block(table, i, words, index);
    return code;
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
    size_t size = entry_size(table, c->offset);
    int code = read_entry(table, c->offset, size, block.low + c->step, out);
    if (code)
        return code;
    if (c->step == block.high - block.low) {
        c->block++;
        c->step = 0;
    } else {
        c->step++;
        c->offset += size;
    }
    return 1;
}
