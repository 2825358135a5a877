/* Decoding of a source (mc language: text layer): a byte order mark decides, then what the user
   said, then the bytes. */
#include "source_file.h"

#include "arena.h"
#include "bytes.h"
#include "diag.h"
#include "source_kind.h"
#include "utf.h"

#include <stdlib.h>
#include <string.h>

/* Puts the NUL after the text, which is at the end of the file's bytes or one byte before it. */
static void terminate(struct source_file *s)
{
    size_t offset = s->file.size > 0 ? (size_t)(s->text - (const char *)s->file.data) : 0;
    buf_reserve(&s->file, 1);
    s->text = (const char *)s->file.data + offset;
    s->file.data[offset + s->len] = 0;
}

void source_replace(struct source_file *s, struct buf *text)
{
    buf_free(&s->file);
    s->file = *text;
    *text = (struct buf){0};
    s->len = (uint32_t)s->file.size;
    s->raw = false;
    s->text = (const char *)s->file.data;
    terminate(s);
}

static struct place place_at(uint32_t number, size_t offset)
{
    return (struct place){number, {(uint32_t)offset, 1}};
}

/* Converts the bytes after the first skip ones from UTF-16 to UTF-8, in a new buffer. */
static void decode_utf16(struct source_file *s, uint32_t number, size_t skip, bool big,
                         struct diag *d)
{
    struct buf out = {0};
    size_t units = (s->file.size - skip) / 2;
    uint16_t *text = memory_resize(NULL, (units + 1) * sizeof *text);
    for (size_t i = 0; i < units; i++) {
        const unsigned char *p = s->file.data + skip + 2 * i;
        text[i] = big ? (uint16_t)(p[0] << 8 | p[1]) : load16_le(p);
    }
    for (size_t pos = 0; pos < units;) {
        uint32_t c = utf16_decode(text, units, &pos);
        if (c == UTF_INVALID) {
            diag(d, DIAG_BAD_TEXT, place_at(number, out.size),
                 "unpaired surrogate 0x%04X in UTF-16 text", (unsigned)text[pos - 1]);
            c = UTF_REPLACEMENT;
        }
        out.size += utf8_encode((char *)buf_reserve(&out, 4), c);
    }
    if ((s->file.size - skip) % 2 != 0)
        diag(d, DIAG_BAD_TEXT, place_at(number, out.size), "UTF-16 text ends in half a character");
    free(text);
    buf_free(&s->file);
    source_replace(s, &out);
}

/* Text that is said to be UTF-8 has to be; other text is in a code page when it is not. */
static void check_utf8(struct source_file *s, uint32_t number, bool said, struct diag *d)
{
    size_t pos = utf8_check(s->text, s->len);
    s->raw = !said && pos < s->len;
    if (said && pos < s->len)
        diag(d, DIAG_BAD_TEXT, place_at(number, pos), "byte 0x%02X is not well-formed UTF-8",
             (unsigned)(unsigned char)s->text[pos]);
}

static void check_nul(const struct source_file *s, uint32_t number, struct diag *d)
{
    const char *nul = s->len > 0 ? memchr(s->text, 0, s->len) : NULL;
    if (nul)
        diag(d, DIAG_BAD_TEXT, place_at(number, (size_t)(nul - s->text)),
             "NUL character in a message source");
}

static bool has_lone_cr(const char *text, size_t len)
{
    const char *end = text + len;
    for (const char *p = text; len > 0 && (p = memchr(p, '\r', (size_t)(end - p))) != NULL;) {
        if (++p == end || *p != '\n')
            return true;
    }
    return false;
}

static bool starts_with(const struct buf *b, const char *mark, size_t size)
{
    return b->size >= size && memcmp(b->data, mark, size) == 0;
}

/* A byte order mark says the encoding, whatever else was said; *size is its length. SOURCE_GUESS
   remains where nothing but the text itself can tell UTF-8 from a code page. */
static enum source_encoding encoding_of(const struct buf *file, enum source_encoding said,
                                        size_t *size)
{
    *size = 2;
    if (starts_with(file, "\xFF\xFE", 2))
        return SOURCE_UTF16LE;
    if (starts_with(file, "\xFE\xFF", 2))
        return SOURCE_UTF16BE;
    *size = 3;
    if (starts_with(file, "\xEF\xBB\xBF", 3))
        return SOURCE_UTF8;
    *size = 0;
    if (said != SOURCE_GUESS)
        return said;
    const unsigned char *p = file->data;
    if (file->size >= 4 && p[0] != 0 && p[1] == 0 && p[2] != 0 && p[3] == 0)
        return SOURCE_UTF16LE;
    return SOURCE_GUESS;
}

/* Sets the text of s from the bytes of its file. */
static void decode(struct source_file *s, uint32_t number, enum source_encoding said,
                   struct diag *d)
{
    size_t mark = 0;
    enum source_encoding encoding = encoding_of(&s->file, said, &mark);
    if (encoding == SOURCE_UTF16LE || encoding == SOURCE_UTF16BE) {
        decode_utf16(s, number, mark, encoding == SOURCE_UTF16BE, d);
        return;
    }
    s->text = s->file.size > 0 ? (const char *)s->file.data + mark : "";
    s->len = (uint32_t)(s->file.size - mark);
    s->raw = encoding == SOURCE_PAGE;
    if (!s->raw)
        check_utf8(s, number, encoding == SOURCE_UTF8, d);
}

void source_init(struct source_file *s, uint32_t number, const char *name, struct buf *file,
                 enum source_encoding encoding, struct diag *d)
{
    *s = (struct source_file){.name = name, .file = *file, .text = ""};
    *file = (struct buf){0};
    diag_source(d, s);
    /* A code page may take three bytes of UTF-8 for one. */
    if (!fits(s->file.size, UINT32_MAX / 4)) {
        diag(d, DIAG_BAD_TEXT, place_at(number, 0), "source is larger than 1 GiB");
        return;
    }
    const char *wrong = source_kind_wrong(&s->file, encoding == SOURCE_GUESS);
    if (wrong) {
        diag(d, DIAG_BAD_TEXT, place_at(number, 0), "this is %s", wrong);
        return;
    }
    decode(s, number, encoding, d);
    if (s->len > 0 && s->text[s->len - 1] == 0x1A)
        s->len--;
    terminate(s);
    check_nul(s, number, d);
    s->lone_cr = has_lone_cr(s->text, s->len);
}

void source_init_made(struct source_file *s, const char *name, struct buf *text, uint32_t origin,
                      const struct source_piece *pieces, size_t piece_count, struct diag *d)
{
    *s = (struct source_file){
        .name = name, .pieces = pieces, .piece_count = piece_count, .origin = origin};
    diag_source(d, s);
    source_replace(s, text);
}

static uint32_t origin_of(const struct source_file *s, uint32_t offset)
{
    size_t first = 0;
    for (size_t count = s->piece_count; count > 1;) {
        size_t half = count / 2;
        first += s->pieces[first + half].at <= offset ? half : 0;
        count -= half;
    }
    return s->pieces[first].origin + (offset - s->pieces[first].at);
}

struct place source_origin(const struct source_file *s, struct place place)
{
    if (!s->pieces)
        return place;
    uint32_t last = place.span.start + (place.span.len > 0 ? place.span.len - 1 : 0);
    uint32_t start = origin_of(s, place.span.start);
    uint32_t len = place.span.len > 0 ? origin_of(s, last) + 1 - start : 0;
    return (struct place){s->origin, {start, len}};
}

void source_free(struct source_file *s)
{
    buf_free(&s->file);
    *s = (struct source_file){0};
}

uint32_t source_line_end(const struct source_file *s, uint32_t pos)
{
    if (pos >= s->len)
        return s->len;
    if (s->lone_cr) {
        while (pos < s->len && s->text[pos] != '\n' && s->text[pos] != '\r')
            pos++;
        return pos;
    }
    const char *lf = memchr(s->text + pos, '\n', s->len - pos);
    uint32_t end = lf ? (uint32_t)(lf - s->text) : s->len;
    return lf && end > pos && s->text[end - 1] == '\r' ? end - 1 : end;
}
