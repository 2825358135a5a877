/* The message table: blocks of consecutive ids, then the entries, each text one time through. */
#include "write_table.h"

#include "ansi.h"
#include "bytes.h"
#include "codepage.h"
#include "pe.h"
#include "scan.h"
#include "utf.h"

#include <assert.h>

/* Writes the ASCII at the start of text as UTF-16 to where there is room for all of text; returns
   how many bytes it took. Entries begin at multiples of 4, so that to is aligned for a unit. */
static size_t put_ascii(unsigned char *to, struct slice text)
{
    size_t pos = 0;
    if (host_is_little_endian())
        return scan_widen((uint16_t *)(void *)to, text.len, text.text, text.len);
    for (; pos < text.len && (unsigned char)text.text[pos] < 0x80; pos++)
        store16_le(to + 2 * pos, (unsigned char)text.text[pos]);
    return pos;
}

/* Writes UTF-8 text as UTF-16 to where there is room; returns the end. */
static unsigned char *put_text(unsigned char *to, struct slice text)
{
    for (size_t pos = 0; pos < text.len;) {
        uint16_t units[2];
        size_t ascii = put_ascii(to, (struct slice){text.text + pos, text.len - (uint32_t)pos});
        pos += ascii;
        to += 2 * ascii;
        if (pos == text.len)
            break;
        size_t count = utf16_encode(units, utf8_decode(text.text, text.len, &pos));
        for (size_t i = 0; i < count; i++, to += 2)
            store16_le(to, units[i]);
    }
    return to;
}

struct writer {
    struct buf *out;
    const struct catalogue *catalogue;
    const struct table_options *options;
    struct diag *diag;
    struct codepage page; /* of 8-bit texts */
};

static void put_utf16_line(struct writer *w, struct slice line)
{
    unsigned char *start = buf_reserve(w->out, 2 * (size_t)line.len + 8); /* and its line end */
    w->out->size += (size_t)(put_text(start, line) - start);
}

static void put_ansi_line(struct writer *w, const struct message *m, struct slice line)
{
    uint32_t at = (uint32_t)(line.text - w->catalogue->sources[m->file].text);
    size_t lacking = codepage_encode(&w->page, w->out, line);
    if (lacking > 0)
        diag(w->diag, DIAG_NOT_IN_PAGE, (struct place){m->file, {at, line.len}},
             "%zu characters of this line are not in code page %u: written as '?'", lacking,
             w->page.number);
}

static void put_unit(struct writer *w, char c)
{
    unsigned char *to = buf_reserve(w->out, 2);
    to[0] = (unsigned char)c;
    to[1] = 0;
    w->out->size += w->options->ansi ? 1 : 2;
}

/* Appends the lines of a text with their line ends. */
static void put_lines(struct writer *w, const struct message *m, const struct text *text)
{
    struct text_lines lines = text_lines(w->catalogue, m->file, text);
    struct slice line;
    bool ended_lf;
    while (text_next_line(&lines, &line, &ended_lf)) {
        if (w->options->ansi)
            put_ansi_line(w, m, line);
        else
            put_utf16_line(w, line);
        if (w->options->no_last_eol && lines.pos == lines.end)
            break;
        if (line.len > 0 || !ended_lf || !w->options->lf_empty_lines)
            put_unit(w, '\r');
        put_unit(w, '\n');
    }
}

/* Sema has made sure that every text fits. */
static void write_entry(struct writer *w, const struct table_entry *entry)
{
    struct buf *out = w->out;
    const struct message *m = &w->catalogue->messages.items[entry->message];
    size_t start = out->size;
    buf_zeros(out, TABLE_ENTRY_HEADER_SIZE);
    put_lines(w, m, &w->catalogue->texts.items[entry->text]);
    put_unit(w, 0);
    buf_zeros(out, align_up(out->size - start, 4) - (out->size - start));
    size_t size = out->size - start;
    assert(fits(size, TABLE_ENTRY_MAX));
    store16_le(out->data + start, (uint16_t)size);
    store16_le(out->data + start + 2, w->options->ansi ? TABLE_FLAG_ANSI : TABLE_FLAG_UTF16);
}

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

static bool write_blocks(struct writer *w, uint32_t start, uint32_t end)
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
            write_entry(w, &c->table[i]);
    }
    return true;
}

bool table_write(struct buf *out, const struct catalogue *c, uint32_t language,
                 const struct table_options *o, struct diag *d)
{
    struct writer w = {.out = out, .catalogue = c, .options = o, .diag = d};
    const struct name *name = &c->languages.items[language];
    unsigned page = ansi_codepage((uint16_t)name->value);
    if (o->ansi && !codepage_open(&w.page, page)) {
        diag(d, DIAG_BAD_TEXT, name->place, "this system does not know code page %u", page);
        return false;
    }
    bool ok = write_blocks(&w, c->language_start[language], c->language_start[language + 1]);
    codepage_close(&w.page);
    return ok;
}
