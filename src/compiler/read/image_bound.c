/* Counts what a walk through the tables would read: their blocks and entries, without the texts.
   A file in which nothing overlaps or is shared has less than its own size of them. */
#include "image_bound.h"

#include "arena.h"
#include "bytes.h"
#include "image.h"
#include "image_language.h"
#include "image_tables.h"
#include "lookup.h"
#include "opened.h"
#include "pe.h"

#include <stdio.h>
#include <stdlib.h>

/* Of DLLs that compilers made, none has more than its own size; one whose 30 languages share one
   table has that 30 times, but then it is small. */
enum { TIMES_MAX = 8, ALWAYS_READ = 1 << 20 };

struct tables {
    struct table *items; /* in the order of the file */
    size_t count, capacity;
};

static void collect(struct tables *t, const struct msgtab *file)
{
    struct image_cursor cursor = {0};
    struct table table;
    while (image_next(opened_at(file), &cursor, &table) == 1)
        ARRAY_ADD(t, table);
}

/* The table that a walk through a language reads: the first one. */
static const struct table *first_in(const struct tables *t, uint16_t lang)
{
    for (size_t i = 0; i < t->count; i++) {
        if (t->items[i].lang == lang)
            return &t->items[i];
    }
    return NULL;
}

/* The bytes of the blocks and the entries of a table, to where it is damaged. Ids for which the
   table has no room are damage too, so this takes no longer than the table is large. */
static uint64_t bytes_read(const struct table *table)
{
    uint64_t bytes = TABLE_HEADER_SIZE + (uint64_t)table->block_count * TABLE_BLOCK_SIZE;
    uint64_t room = table->size / TABLE_ENTRY_HEADER_SIZE;
    for (size_t i = 0; i < table->block_count; i++) {
        const struct image_block block = image_block_at(table, i);
        size_t offset = block.offset;
        if (block.low > block.high || block.high - block.low >= room)
            return bytes;
        room -= (uint64_t)block.high - block.low + 1;
        for (uint64_t id = block.low; id <= block.high; id++) {
            const size_t size = entry_size(table, offset);
            if (size == 0)
                return bytes;
            bytes += size;
            offset += size;
        }
    }
    return bytes;
}

static bool too_many(uint16_t lang, const char *path, const struct msgtab *file, uint64_t bytes,
                     uint64_t limit, char error[IMAGE_ERROR_SIZE])
{
    char name[IMAGE_LANGUAGE_SIZE];
    const uint16_t shown = image_language_in(file, path, lang);
    image_language_name(name, shown);
    snprintf(error, IMAGE_ERROR_SIZE,
             "table of %s (0x%04X): it overlaps or is shared: the tables up to this one have "
             "%llu bytes to read; at most %llu are for a file of %zu bytes",
             name, (unsigned)shown, (unsigned long long)bytes, (unsigned long long)limit,
             opened_at(file)->size);
    return false;
}

bool image_is_bounded(const struct msgtab *file, const char *path, const uint16_t *langs,
                      size_t count, char error[IMAGE_ERROR_SIZE])
{
    const uint64_t size = opened_at(file)->size;
    const uint64_t limit = size > ALWAYS_READ / TIMES_MAX ? size * TIMES_MAX : ALWAYS_READ;
    struct tables t = {0};
    uint64_t bytes = 0;
    bool ok = true;
    collect(&t, file);
    for (size_t i = 0; ok && i < (langs ? count : t.count); i++) {
        const uint16_t lang = langs ? langs[i] : t.items[i].lang;
        const struct table *table = first_in(&t, lang);
        bytes += table ? bytes_read(table) : 0;
        ok = bytes <= limit || too_many(lang, path, file, bytes, limit, error);
    }
    free(t.items);
    return ok;
}
