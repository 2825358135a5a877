/* Entries in the form that the options ask for, or that comments give a text. */
#include "write_entry.h"

#include "ansi.h"
#include "bytes.h"
#include "comment.h"
#include "pe.h"
#include "scan.h"
#include "text_util.h"
#include "utf.h"

/* How one text is written. */
struct shape {
    enum text_encoding encoding;
    const char *end; /* of each line */
    bool lf_empty;   /* an empty line that ended in LF ends in LF */
    bool open;       /* not of the last one */
};

/* Writes the ASCII at the start of text as UTF-16 to where there is room for all of text; returns
   how many bytes it took. Only after an entry with an odd size is to not aligned for a unit. */
static size_t put_ascii(unsigned char *to, struct slice text)
{
    size_t pos = 0;
    if (host_is_little_endian() && (uintptr_t)to % sizeof(uint16_t) == 0)
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

static void put_utf16_line(struct entry_writer *w, struct slice line)
{
    unsigned char *start = buf_reserve(w->out, 2 * (size_t)line.len + 8); /* and its line end */
    w->out->size += (size_t)(put_text(start, line) - start);
}

static void put_ansi_line(struct entry_writer *w, uint32_t file, struct slice line)
{
    uint32_t at = (uint32_t)(line.text - w->catalogue->sources[file].text);
    size_t lacking = codepage_encode(&w->page, w->out, line);
    if (lacking > 0)
        diag(w->diag, DIAG_NOT_IN_PAGE, (struct place){file, {at, line.len}},
             "%zu characters of this line are not in code page %u: written as '?'", lacking,
             w->page.number);
}

static void put_unit(struct entry_writer *w, const struct shape *shape, char c)
{
    unsigned char *to = buf_reserve(w->out, 2);
    to[0] = (unsigned char)c;
    to[1] = 0;
    w->out->size += shape->encoding == TEXT_UTF16 ? 2 : 1;
}

static void put_line(struct entry_writer *w, const struct shape *shape, uint32_t file,
                     struct slice line)
{
    if (shape->encoding == TEXT_UTF16)
        put_utf16_line(w, line);
    else if (shape->encoding == TEXT_ANSI)
        put_ansi_line(w, file, line);
    else
        buf_bytes(w->out, line.text, line.len);
}

/* Appends the lines of a text with their line ends. */
static void put_lines(struct entry_writer *w, const struct shape *shape, const struct text *text)
{
    struct text_lines lines = text_lines(w->catalogue, text);
    struct slice line;
    bool ended_lf;
    while (text_next_line(&lines, &line, &ended_lf)) {
        put_line(w, shape, text->file, line);
        if (shape->open && lines.pos == lines.end)
            break;
        const char *end = shape->lf_empty && line.len == 0 && ended_lf ? "\n" : shape->end;
        for (; *end; end++)
            put_unit(w, shape, *end);
    }
}

static struct shape shape_of(const struct entry_writer *w, const struct text_form *form)
{
    static const char *const line_ends[ENDS_KINDS] = {
        [ENDS_AS_ASKED] = "\r\n", [ENDS_CRLF] = "\r\n", [ENDS_LF] = "\n", [ENDS_CR] = "\r"};
    const struct table_options *o = w->options;
    struct shape shape = {o->ansi ? TEXT_ANSI : TEXT_UTF16, line_ends[ENDS_CRLF], o->lf_empty_lines,
                          o->no_last_eol};
    if (form && form->encoding != TEXT_AS_ASKED)
        shape.encoding = form->encoding;
    if (form && form->ends != ENDS_AS_ASKED) {
        shape.end = line_ends[form->ends];
        shape.lf_empty = false;
        shape.open = form->open;
    }
    return shape;
}

static uint16_t flag_of(enum text_encoding encoding)
{
    if (encoding == TEXT_ANSI)
        return TABLE_FLAG_ANSI;
    return encoding == TEXT_UTF8 ? TABLE_FLAG_UTF8 : TABLE_FLAG_UTF16;
}

/* Appends the bytes that a comment states; sema has read them once. */
static void put_exact(struct entry_writer *w, const struct shape *shape,
                      const struct comment *exact)
{
    struct slice at;
    text_unquote(w->out, exact->form.string, shape->encoding, &at);
}

/* Sema has said of texts in UTF-16 that they fit; in other encodings only now is their size known.
 */
static void end_entry(struct entry_writer *w, const struct message *m, size_t start, uint16_t flag)
{
    size_t size = w->out->size - start;
    if (!fits(size, UINT16_MAX)) {
        diag(w->diag, DIAG_TEXT_TOO_LONG, (struct place){m->file, m->keyword},
             "text of message 0x%08X needs %zu bytes: at most %d fit in a table entry",
             (unsigned)m->code, size, TABLE_ENTRY_MAX);
        size = 0;
    }
    store16_le(w->out->data + start, (uint16_t)size);
    store16_le(w->out->data + start + 2, flag);
}

void entry_write(struct entry_writer *w, const struct table_entry *entry)
{
    struct buf *out = w->out;
    const struct catalogue *c = w->catalogue;
    const struct message *m = &c->messages.items[entry->message];
    const struct text_form *form = c->forms ? &c->forms[entry->text] : NULL;
    const struct comment *exact = form ? form->exact : NULL;
    const struct shape shape = shape_of(w, form);
    size_t start = out->size;
    buf_zeros(out, TABLE_ENTRY_HEADER_SIZE);
    if (exact)
        put_exact(w, &shape, exact);
    else
        put_lines(w, &shape, &c->texts.items[entry->text]);
    if (!exact || exact->kind == COMMENT_TEXT) {
        put_unit(w, &shape, 0);
        buf_zeros(out, align_up(out->size - start, 4) - (out->size - start));
    }
    end_entry(w, m, start, flag_of(shape.encoding));
}

/* Whether a text of the language is in its ANSI page. */
static bool needs_page(const struct catalogue *c, uint32_t language, const struct table_options *o)
{
    for (uint32_t i = c->language_start[language]; i < c->language_start[language + 1]; i++) {
        enum text_encoding encoding =
            c->forms ? c->forms[c->table[i].text].encoding : TEXT_AS_ASKED;
        if (encoding == TEXT_ANSI || (encoding == TEXT_AS_ASKED && o->ansi))
            return true;
        if (!c->forms)
            return false;
    }
    return o->ansi;
}

bool entry_writer_open(struct entry_writer *w, struct buf *out, const struct catalogue *c,
                       uint32_t language, const struct table_options *o, struct diag *d)
{
    const struct name *name = &c->languages.items[language];
    unsigned page = ansi_codepage((uint16_t)name->value);
    *w = (struct entry_writer){.out = out, .catalogue = c, .options = o, .diag = d};
    if (!needs_page(c, language, o) || codepage_open_to_write(&w->page, page))
        return true;
    diag(d, DIAG_BAD_TEXT, name->place, "this system does not know code page %u", page);
    return false;
}

void entry_writer_close(struct entry_writer *w)
{
    codepage_close(&w->page);
}
