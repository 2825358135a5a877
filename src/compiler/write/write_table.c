/* The message table: blocks of consecutive ids, then the entries, each text one time through. */
#include "write_table.h"

#include "bytes.h"
#include "pe.h"
#include "write_layout.h"

/* The first entry whose code does not follow on the one before. */
static uint32_t block_end(const struct catalogue *c, uint32_t start, uint32_t end)
{
    uint32_t i = start + 1;
    while (i < end && c->table[i].code - 1 == c->table[i - 1].code)
        i++;
    return i;
}

static size_t count_blocks(const struct catalogue *c, uint32_t start, uint32_t end)
{
    size_t blocks = 0;
    for (uint32_t i = start; i < end; i = block_end(c, i, end))
        blocks++;
    return blocks;
}

static bool write_blocks(struct entry_writer *w, uint32_t start, uint32_t end)
{
    const struct catalogue *c = w->catalogue;
    struct buf *out = w->out;
    size_t base = out->size;
    size_t block = base + TABLE_HEADER_SIZE;
    size_t blocks = count_blocks(c, start, end);
    buf_u32(out, (uint32_t)blocks);
    buf_zeros(out, blocks * TABLE_BLOCK_SIZE);
    for (uint32_t i = start; i < end; block += TABLE_BLOCK_SIZE) {
        uint32_t next = block_end(c, i, end);
        if (!fits(out->size - base, UINT32_MAX)) {
            const struct message *m = &c->messages.items[c->table[i].message];
            diag(w->diag, DIAG_TOO_LARGE, (struct place){m->file, m->keyword},
                 "message table is larger than 4 GiB from message 0x%08X on", (unsigned)m->code);
            return false;
        }
        store32_le(out->data + block, c->table[i].code);
        store32_le(out->data + block + 4, c->table[next - 1].code);
        store32_le(out->data + block + 8, (uint32_t)(out->size - base));
        for (; i < next; i++)
            entry_write(w, &c->table[i]);
    }
    return true;
}

bool table_write(struct buf *out, const struct catalogue *c, uint32_t language,
                 const struct table_options *o, struct diag *d)
{
    struct entry_writer w;
    const struct comment *const *pieces;
    size_t count = layout_pieces(c, language, &pieces);
    bool ok = entry_writer_open(&w, out, c, language, o, d);
    if (ok && count > 0)
        ok = layout_write(&w, pieces, count);
    else if (ok)
        ok = write_blocks(&w, c->language_start[language], c->language_start[language + 1]);
    entry_writer_close(&w);
    return ok;
}
