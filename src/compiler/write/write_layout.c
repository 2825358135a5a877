/* The bytes of all pieces are made one after the other, and then put where they belong. Pieces may
   share bytes when these are the same, and nothing may be left between them: so a table is never
   larger than what its source says. */
#include "write_layout.h"

#include "arena.h"
#include "bytes.h"
#include "comment.h"
#include "pe.h"

#include <stdlib.h>

/* Where a piece goes, and where its bytes are. */
struct extent {
    uint32_t offset;             /* in the table */
    size_t start, size;          /* in data */
    const struct comment *piece; /* NULL: the list of blocks */
};

struct layout {
    struct entry_writer *writer;
    struct diag *diag;
    struct buf data;
    ARRAY_OF(struct extent) extents;
    uint64_t next; /* the end of the last piece in the table */
};

static size_t first_piece(const struct catalogue *c, uint32_t language)
{
    size_t low = 0, high = c->piece_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c->pieces[middle]->piece.language_index < language)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t layout_pieces(const struct catalogue *c, uint32_t language,
                     const struct comment *const **pieces)
{
    size_t first = first_piece(c, language);
    *pieces = c->pieces ? c->pieces + first : NULL;
    return first_piece(c, language + 1) - first;
}

static bool wrong(const struct layout *l, const struct comment *piece, const char *what,
                  uint64_t offset)
{
    diag(l->diag, DIAG_BAD_COMMENT, piece->place, "%s offset %llu of the table", what,
         (unsigned long long)offset);
    return false;
}

/* --- the bytes --- */

static void put_entries(struct layout *l, const struct comment_piece *block)
{
    const struct catalogue *c = l->writer->catalogue;
    uint32_t i = catalogue_find(c, block->language_index, block->first);
    uint32_t end = c->language_start[block->language_index + 1];
    for (; i < end && c->table[i].code <= block->last; i++)
        entry_write(l->writer, &c->table[i]);
}

static bool put_piece(struct layout *l, const struct comment *piece, size_t *block)
{
    struct extent e = {.start = l->data.size, .piece = piece};
    uint64_t offset = piece->piece.placed ? piece->piece.offset : l->next;
    struct slice at;
    if (piece->kind == COMMENT_BYTES)
        text_unquote(&l->data, piece->piece.string, TEXT_ANSI, &at);
    else
        put_entries(l, &piece->piece);
    e.size = l->data.size - e.start;
    l->next = offset + e.size;
    if (l->next > UINT32_MAX)
        return wrong(l, piece, "the table may have at most 4 GiB: this would end at", l->next);
    e.offset = (uint32_t)offset;
    ARRAY_ADD(&l->extents, e);
    if (piece->kind == COMMENT_BYTES)
        return true;
    store32_le(l->data.data + *block, piece->piece.first);
    store32_le(l->data.data + *block + 4, piece->piece.last);
    store32_le(l->data.data + *block + 8, e.offset);
    *block += TABLE_BLOCK_SIZE;
    return true;
}

static bool is_block(const struct comment *piece)
{
    return piece->kind == COMMENT_BLOCK && !piece->piece.none;
}

static bool put_pieces(struct layout *l, const struct comment *const *pieces, size_t count)
{
    size_t blocks = 0, block = TABLE_HEADER_SIZE;
    for (size_t i = 0; i < count; i++)
        blocks += is_block(pieces[i]);
    buf_u32(&l->data, (uint32_t)blocks);
    buf_zeros(&l->data, blocks * TABLE_BLOCK_SIZE);
    ARRAY_ADD(&l->extents, (struct extent){.size = l->data.size});
    l->next = l->data.size;
    for (size_t i = 0; i < count; i++) {
        bool has_bytes = pieces[i]->kind == COMMENT_BYTES || is_block(pieces[i]);
        if (has_bytes && !put_piece(l, pieces[i], &block))
            return false;
    }
    return true;
}

/* --- their places --- */

static int compare_extents(const void *left, const void *right)
{
    const struct extent *a = left;
    const struct extent *b = right;
    if (a->offset != b->offset)
        return a->offset < b->offset ? -1 : 1;
    return (a->start > b->start) - (a->start < b->start);
}

static bool place(const struct layout *l, struct buf *out)
{
    size_t base = out->size;
    for (size_t i = 0; i < l->extents.count; i++) {
        const struct extent *e = &l->extents.items[i];
        size_t covered = out->size - base;
        if (e->offset > covered)
            return wrong(l, e->piece, "no block and no bytes say what comes before this, at",
                         covered);
        const unsigned char *bytes = l->data.data + e->start;
        size_t shared = covered - e->offset < e->size ? covered - e->offset : e->size;
        if (shared > 0 && memcmp(out->data + base + e->offset, bytes, shared) != 0)
            return wrong(l, e->piece, "this has other bytes than what is there already, from",
                         e->offset);
        buf_bytes(out, bytes + shared, e->size - shared);
    }
    return true;
}

bool layout_write(struct entry_writer *w, const struct comment *const *pieces, size_t count)
{
    struct buf *out = w->out;
    struct layout l = {.writer = w, .diag = w->diag};
    w->out = &l.data;
    bool ok = put_pieces(&l, pieces, count);
    w->out = out;
    if (ok) {
        qsort(l.extents.items, l.extents.count, sizeof *l.extents.items, compare_extents);
        ok = place(&l, out);
    }
    buf_free(&l.data);
    free(l.extents.items);
    return ok;
}
