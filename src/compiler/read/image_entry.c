/* Texts that lines can say become lines; the rest is stated byte for byte. */
#include "image_entry.h"

#include "ansi.h"
#include "bytes.h"
#include "pe.h"

#include <stdlib.h>

/* What an entry holds. */
struct content {
    const unsigned char *bytes; /* all after its head */
    size_t size;
    size_t text_size; /* without the NULs at the end */
    enum text_encoding encoding;
    bool padded; /* after the text are its terminator and the padding that a compiler writes */
    bool sound;  /* UTF-8 says the same text */
    struct text_lines_found found;
};

static enum text_encoding encoding_of(uint16_t flags)
{
    if (flags == TABLE_FLAG_ANSI)
        return TEXT_ANSI;
    return flags == TABLE_FLAG_UTF8 ? TEXT_UTF8 : TEXT_UTF16;
}

/* Sets how long the text is, and whether what follows it is as compilers write it. */
static void cut_terminator(struct content *c)
{
    size_t unit = c->encoding == TEXT_UTF16 ? 2 : 1;
    size_t size = c->size / unit * unit;
    while (size > 0 && c->bytes[size - 1] == 0 && c->bytes[size - unit] == 0)
        size -= unit;
    size_t whole = TABLE_ENTRY_HEADER_SIZE + size + unit;
    c->text_size = size;
    c->padded = align_up(whole, 4) == TABLE_ENTRY_HEADER_SIZE + c->size;
}

static bool open_page(const struct image_tables *t, struct image_table *item)
{
    unsigned page = ansi_codepage(item->table.lang);
    return item->page.number == page || codepage_open_to_write(&item->page, page) ||
           codepage_open(&item->page, page) ||
           image_wrong(t, item, "this system does not know code page %u", page);
}

static bool decode_content(struct image_entries *e, const struct image_row *row, struct content *c)
{
    struct image_table *item = &e->tables->items[row->table];
    const unsigned char *entry = item->table.data + row->offset;
    c->bytes = entry + TABLE_ENTRY_HEADER_SIZE;
    c->size = (size_t)load16_le(entry) - TABLE_ENTRY_HEADER_SIZE;
    c->encoding = encoding_of(load16_le(entry + 2));
    if (c->encoding == TEXT_ANSI && !open_page(e->tables, item))
        return false;
    cut_terminator(c);
    e->decoded.size = 0;
    c->sound = text_decode(&e->decoded, c->bytes, c->text_size, c->encoding, &item->page);
    return true;
}

static struct slice decoded_text(const struct image_entries *e)
{
    return (struct slice){(const char *)e->decoded.data, (uint32_t)e->decoded.size};
}

/* Reads an entry; its lines are appended to body. */
static bool read_content(struct image_entries *e, const struct image_row *row, struct content *c,
                         struct buf *body)
{
    if (!decode_content(e, row, c))
        return false;
    c->found = text_show(body, decoded_text(e));
    return true;
}

bool image_entry_text(struct image_entries *e, const struct image_row *row, struct slice *text,
                      bool *exact)
{
    struct content c;
    if (!decode_content(e, row, &c))
        return false;
    *text = decoded_text(e);
    *exact = c.sound;
    return true;
}

void image_entries_free(struct image_entries *e)
{
    buf_free(&e->decoded);
}

/* --- comments --- */

static void start_comment(struct buf *out, const char *scope, const char *word,
                          const char *language)
{
    buf_str(out, ";//@ ");
    buf_str(out, scope);
    buf_str(out, word);
    if (*language)
        buf_char(out, ' ');
    buf_str(out, language);
}

void image_put_lines(struct buf *out, const char *scope, const char *language, enum text_ends ends,
                     bool open)
{
    start_comment(out, scope, "lines", language);
    if (ends != ENDS_AS_ASKED && (ends != ENDS_CRLF || !open)) {
        buf_char(out, ' ');
        buf_str(out, text_ends_word(ends));
    }
    buf_str(out, open ? " open\n" : "\n");
}

void image_put_encoding(struct buf *out, const char *scope, const char *language,
                        enum text_encoding encoding)
{
    start_comment(out, scope, "encoding", language);
    buf_char(out, ' ');
    buf_str(out, text_encoding_word(encoding));
    buf_char(out, '\n');
}

static void put_exact(struct buf *out, const char *word, const char *language,
                      const struct content *c, size_t size)
{
    start_comment(out, "", word, language);
    buf_char(out, ' ');
    text_quote(out, c->bytes, size, c->encoding);
    buf_char(out, '\n');
}

static bool has_form(const struct content *c, const struct text_form *form)
{
    if (c->text_size == 0)
        return true;
    return c->found.open == form->open &&
           (c->found.ends == ENDS_AS_ASKED || c->found.ends == form->ends);
}

bool image_entry(struct image_entries *e, const struct image_row *row, struct buf *comments,
                 struct buf *body)
{
    const struct image_table *item = &e->tables->items[row->table];
    struct content c;
    if (!read_content(e, row, &c, body))
        return false;
    if (c.encoding != item->form.encoding)
        image_put_encoding(comments, "", item->name, c.encoding);
    if (!c.padded)
        put_exact(comments, "entry", item->name, &c, c.size);
    else if (!c.sound || !c.found.plain)
        put_exact(comments, "text", item->name, &c, c.text_size);
    else if (!has_form(&c, &item->form))
        image_put_lines(comments, "", item->name, c.found.ends, c.found.open);
    return true;
}

/* --- the form of most texts --- */

enum { LOOKED_AT = 256 };

struct votes {
    uint32_t encodings[TEXT_ENCODINGS];
    uint32_t lines[ENDS_KINDS][2]; /* by ends, and whether the last line is open */
};

static void vote(struct votes *v, const struct content *c)
{
    v->encodings[c->encoding]++;
    if (c->text_size > 0 && c->padded && c->sound && c->found.plain)
        v->lines[c->found.ends][c->found.open]++;
}

/* The first of the best; an open line without an end before it agrees with all ends. */
static void elect(struct text_form *form, struct votes *v)
{
    uint32_t best = 0;
    *form = (struct text_form){TEXT_UTF16, ENDS_CRLF, false, NULL};
    for (int ends = ENDS_CRLF; ends < ENDS_KINDS; ends++) {
        for (int open = 0; open < 2; open++) {
            uint32_t votes = v->lines[ends][open] + (open ? v->lines[ENDS_AS_ASKED][1] : 0);
            if (votes <= best)
                continue;
            best = votes;
            form->ends = (enum text_ends)ends;
            form->open = open;
        }
    }
    if (v->encodings[TEXT_ANSI] > v->encodings[form->encoding])
        form->encoding = TEXT_ANSI;
    if (v->encodings[TEXT_UTF8] > v->encodings[form->encoding])
        form->encoding = TEXT_UTF8;
}

bool image_entry_forms(struct image_entries *e)
{
    struct image_tables *t = e->tables;
    struct votes *votes = memory_zeros(t->count * sizeof *votes);
    uint32_t *seen = memory_zeros(t->count * sizeof *seen);
    struct buf body = {0};
    bool ok = true;
    for (size_t i = 0; i < t->row_count && ok; i++) {
        struct content c;
        uint32_t table = t->rows[i].table;
        if (seen[table]++ >= LOOKED_AT)
            continue;
        body.size = 0;
        ok = read_content(e, &t->rows[i], &c, &body);
        if (ok)
            vote(&votes[table], &c);
    }
    for (size_t i = 0; i < t->count; i++)
        elect(&t->items[i].form, &votes[i]);
    free(votes);
    free(seen);
    buf_free(&body);
    return ok;
}
