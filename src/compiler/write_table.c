/* The message table: blocks of consecutive ids, then the entries, each text one time through. */
#include "write_table.h"

#include "bytes.h"
#include "pe.h"
#include "text_util.h"
#include "utf.h"

/* Texts longer than this are too long whatever is in them: no unit takes more than 3 bytes. */
enum { TEXT_BYTES_MAX = TABLE_ENTRY_MAX / 2 * 3 };

/* Appends UTF-8 text as UTF-16; the room is there. */
static unsigned char *put_text(unsigned char *to, struct slice text)
{
    for (size_t pos = 0; pos < text.len;) {
        while (pos < text.len && (unsigned char)text.text[pos] < 0x80) {
            store16_le(to, (uint16_t)(unsigned char)text.text[pos++]);
            to += 2;
        }
        if (pos == text.len)
            break;
        uint16_t units[2];
        size_t count = utf16_encode(units, utf8_decode(text.text, text.len, &pos));
        for (size_t i = 0; i < count; i++, to += 2)
            store16_le(to, units[i]);
    }
    return to;
}

/* Appends the text of an entry, every line with CR LF; returns its size in bytes. */
static size_t put_lines(struct buf *out, const struct catalogue *c, uint32_t file,
                        const struct text *text)
{
    struct text_lines lines = text_lines(c, file, text);
    struct slice line;
    bool ended_lf;
    size_t before = out->size;
    while (text_next_line(&lines, &line, &ended_lf)) {
        unsigned char *start = buf_reserve(out, 2 * (size_t)line.len + 4);
        unsigned char *end = put_text(start, line);
        store16_le(end, '\r');
        store16_le(end + 2, '\n');
        out->size += (size_t)(end - start) + 4;
    }
    return out->size - before;
}

static bool too_long(const struct catalogue *c, const struct message *m, uint64_t size,
                     const char *measure, struct diag *d)
{
    char shown[SHOWN_SIZE];
    struct slice name = catalogue_slice(c, m->file, m->symbol.len > 0 ? m->symbol : m->keyword);
    show_word(shown, name);
    diag(d, DIAG_TEXT_TOO_LONG, (struct place){m->file, m->symbol.len > 0 ? m->symbol : m->keyword},
         "text of message %s (0x%08X) takes %llu bytes%s: at most %d fit in a table entry", shown,
         (unsigned)m->code, (unsigned long long)size, measure, TABLE_ENTRY_MAX);
    return false;
}

static bool write_entry(struct buf *out, const struct catalogue *c, const struct table_entry *entry,
                        struct diag *d)
{
    const struct message *m = &c->messages.items[entry->message];
    const struct text *text = &c->texts.items[entry->text];
    if (text->body.len > TEXT_BYTES_MAX)
        return too_long(c, m, text->body.len, " of source", d);
    size_t start = out->size;
    buf_zeros(out, TABLE_ENTRY_HEADER_SIZE);
    put_lines(out, c, m->file, text);
    buf_u16(out, 0);
    buf_zeros(out, align_up(out->size - start, 4) - (out->size - start));
    size_t size = out->size - start;
    if (!fits(size, TABLE_ENTRY_MAX)) {
        out->size = start;
        return too_long(c, m, size, "", d);
    }
    store16_le(out->data + start, (uint16_t)size);
    store16_le(out->data + start + 2, TABLE_FLAG_UTF16);
    return true;
}

/* The entry behind the last one whose code follows on the one before. */
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

bool table_write(struct buf *out, const struct catalogue *c, uint32_t language, struct diag *d)
{
    uint32_t start = c->language_start[language];
    uint32_t end = c->language_start[language + 1];
    size_t base = out->size;
    size_t blocks = count_blocks(c, start, end);
    size_t block = base + TABLE_HEADER_SIZE;
    bool ok = true;
    buf_u32(out, (uint32_t)blocks);
    buf_zeros(out, blocks * TABLE_BLOCK_SIZE);
    for (uint32_t i = start; i < end; block += TABLE_BLOCK_SIZE) {
        uint32_t behind = block_end(c, i, end);
        if (!fits(out->size - base, UINT32_MAX)) {
            const struct message *m = &c->messages.items[c->table[i].message];
            diag(d, DIAG_TOO_LARGE, (struct place){m->file, m->keyword},
                 "message table is larger than 4 GiB from message 0x%08X on", (unsigned)m->code);
            return false;
        }
        store32_le(out->data + block, c->table[i].code);
        store32_le(out->data + block + 4, c->table[behind - 1].code);
        store32_le(out->data + block + 8, (uint32_t)(out->size - base));
        for (; i < behind; i++)
            ok = write_entry(out, c, &c->table[i], d) && ok;
    }
    return ok;
}
