/* Blocks in the order of their list; after each, the bytes up to the next entry that no entry has.
 */
#include "image_layout.h"

#include "lookup.h"
#include "pe.h"

#include <stdlib.h>

/* A part of the table: the entries of a block, or bytes between those of blocks. */
struct stretch {
    uint64_t start, end;
};

struct layout {
    struct buf *out;
    const struct image_table *item;
    size_t block_count;
    struct stretch *blocks; /* as they are listed */
    struct stretch *sorted; /* by their start; the list of blocks is the first */
    struct stretch *gaps;   /* by their start; empty: written */
    size_t gap_count;
};

/* The entries are known to be inside the table. */
static struct stretch stretch_of(const struct table *table, size_t i)
{
    struct image_block block = image_block_at(table, i);
    struct stretch s = {block.offset, block.offset};
    for (uint64_t id = block.low; id <= block.high; id++)
        s.end += entry_size(table, (size_t)s.end);
    return s;
}

static int compare_stretches(const void *left, const void *right)
{
    const struct stretch *a = left;
    const struct stretch *b = right;
    return (a->start > b->start) - (a->start < b->start);
}

static void find_gaps(struct layout *l)
{
    uint64_t covered = 0;
    size_t size = l->item->table.size;
    qsort(l->sorted, l->block_count + 1, sizeof *l->sorted, compare_stretches);
    for (size_t i = 0; i <= l->block_count; i++) {
        if (l->sorted[i].start > covered)
            l->gaps[l->gap_count++] = (struct stretch){covered, l->sorted[i].start};
        covered = l->sorted[i].end > covered ? l->sorted[i].end : covered;
    }
    if (covered < size)
        l->gaps[l->gap_count++] = (struct stretch){covered, size};
}

static void start(const struct layout *l, const char *word)
{
    buf_str(l->out, ";//@ ");
    buf_str(l->out, word);
    buf_char(l->out, ' ');
    buf_str(l->out, l->item->name);
    buf_char(l->out, ' ');
}

/* Writes the bytes from offset to the next entry, once; returns where they end. */
static uint64_t put_gap(struct layout *l, uint64_t offset)
{
    size_t low = 0, high = l->gap_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (l->gaps[middle].start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    struct stretch *gap = &l->gaps[low];
    if (low == l->gap_count || gap->start != offset || gap->start == gap->end)
        return offset;
    uint64_t end = gap->end;
    start(l, "bytes");
    text_quote(l->out, l->item->table.data + offset, (size_t)(end - offset), TEXT_ANSI);
    buf_char(l->out, '\n');
    gap->end = gap->start;
    return end;
}

static void put_block(const struct layout *l, size_t i, uint64_t expected)
{
    struct image_block block = image_block_at(&l->item->table, i);
    start(l, "block");
    buf_printf(l->out, "0x%08X", (unsigned)block.low);
    if (block.high > block.low)
        buf_printf(l->out, "-0x%08X", (unsigned)block.high);
    if (block.offset != expected)
        buf_printf(l->out, " %u", (unsigned)block.offset);
    buf_char(l->out, '\n');
}

static void put_pieces(struct layout *l)
{
    uint64_t offset = l->sorted[0].end;
    if (l->block_count == 0) {
        start(l, "block");
        buf_str(l->out, "none\n");
    }
    find_gaps(l);
    offset = put_gap(l, offset);
    for (size_t i = 0; i < l->block_count; i++) {
        put_block(l, i, offset);
        offset = put_gap(l, l->blocks[i].end);
    }
}

void image_put_layout(struct buf *out, const struct image_table *item)
{
    const size_t count = item->table.block_count;
    struct layout l = {.out = out, .item = item, .block_count = count};
    if (item->usual)
        return;
    l.blocks = memory_zeros((count + 1) * sizeof *l.blocks);
    l.sorted = memory_zeros((count + 1) * sizeof *l.sorted);
    l.gaps = memory_zeros((count + 1) * sizeof *l.gaps);
    l.sorted[0].end = TABLE_HEADER_SIZE + (uint64_t)count * TABLE_BLOCK_SIZE;
    for (size_t i = 0; i < count; i++)
        l.sorted[i + 1] = l.blocks[i] = stretch_of(&item->table, i);
    put_pieces(&l);
    free(l.blocks);
    free(l.sorted);
    free(l.gaps);
}
