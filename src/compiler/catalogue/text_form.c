/* Words of forms, and the lines that show a text. */
#include "text_form.h"

#include "bytes.h"
#include "text_util.h"
#include "utf.h"

static const char *const encodings[TEXT_ENCODINGS] = {
    [TEXT_ANSI] = "ansi", [TEXT_UTF16] = "utf-16", [TEXT_UTF8] = "utf-8"};

static const char *const line_ends[ENDS_KINDS] = {
    [ENDS_CRLF] = "crlf", [ENDS_LF] = "lf", [ENDS_CR] = "cr"};

const char *text_encoding_word(enum text_encoding encoding)
{
    return encodings[encoding];
}

const char *text_ends_word(enum text_ends ends)
{
    return line_ends[ends];
}

/* The index of a word in a list whose first one is missing; 0 when it is none of them. */
static int find_word(const char *const *words, int count, struct slice word)
{
    for (int i = 1; i < count; i++) {
        if (slice_is(word, words[i]))
            return i;
    }
    return 0;
}

enum text_encoding text_encoding_from(struct slice word)
{
    return (enum text_encoding)find_word(encodings, TEXT_ENCODINGS, word);
}

enum text_ends text_ends_from(struct slice word)
{
    return (enum text_ends)find_word(line_ends, ENDS_KINDS, word);
}

/* --- decoding --- */

static void put_char(struct buf *out, uint32_t c)
{
    out->size += utf8_encode((char *)buf_reserve(out, 4), c);
}

/* Half a unit at the end shows as nothing. */
static bool decode_utf16(struct buf *out, const unsigned char *bytes, size_t size)
{
    bool sound = size % 2 == 0;
    const unsigned char *end = bytes + (size & ~(size_t)1);
    unsigned char *to = buf_reserve(out, size / 2 * 3 + 4);
    for (; bytes < end; bytes += 2) {
        uint32_t c = load16_le(bytes);
        if (c < 0x80) {
            *to++ = (unsigned char)c;
            continue;
        }
        if (utf_is_lead(c) && end - bytes > 2 && utf_is_trail(load16_le(bytes + 2))) {
            bytes += 2;
            c = 0x10000 + ((c & 0x3FF) << 10 | (load16_le(bytes) & 0x3FFu));
        } else if (utf_is_lead(c) || utf_is_trail(c)) {
            sound = false;
            c = UTF_REPLACEMENT;
        }
        to += utf8_encode((char *)to, c);
    }
    out->size = (size_t)(to - out->data);
    return sound;
}

static bool decode_utf8(struct buf *out, const unsigned char *bytes, size_t size)
{
    const char *text = (const char *)bytes;
    bool sound = true;
    for (size_t pos = 0; pos < size;) {
        size_t good = utf8_check(text + pos, size - pos);
        buf_bytes(out, text + pos, good);
        pos += good;
        if (pos == size)
            break;
        sound = false;
        put_char(out, UTF_REPLACEMENT);
        pos++;
    }
    return sound;
}

/* Some pages have two bytes for one character: writing it gives one of them. */
static bool is_same_in_page(struct codepage *page, struct slice text, const unsigned char *bytes,
                            size_t size)
{
    struct buf back = {0};
    size_t lacking = codepage_encode(page, &back, text);
    bool same =
        lacking == 0 && back.size == size && (size == 0 || memcmp(back.data, bytes, size) == 0);
    buf_free(&back);
    return same;
}

static bool is_ascii(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] >= 0x80)
            return false;
    }
    return true;
}

static bool decode_ansi(struct buf *out, const unsigned char *bytes, size_t size,
                        struct codepage *page)
{
    struct slice rest = {(const char *)bytes, (uint32_t)size};
    size_t start = out->size;
    bool sound = true;
    if (is_ascii(bytes, size)) {
        buf_bytes(out, bytes, size);
        return true;
    }
    while (rest.len > 0) {
        uint32_t done = (uint32_t)codepage_decode(page, out, rest);
        rest = (struct slice){rest.text + done, rest.len - done};
        if (rest.len == 0)
            break;
        sound = false;
        put_char(out, UTF_REPLACEMENT);
        rest = (struct slice){rest.text + 1, rest.len - 1};
    }
    struct slice text = {(const char *)out->data + start, (uint32_t)(out->size - start)};
    return sound && is_same_in_page(page, text, bytes, size);
}

bool text_decode(struct buf *out, const unsigned char *bytes, size_t size,
                 enum text_encoding encoding, struct codepage *page)
{
    if (size == 0)
        return true;
    if (encoding == TEXT_ANSI)
        return decode_ansi(out, bytes, size, page);
    if (encoding == TEXT_UTF8)
        return decode_utf8(out, bytes, size);
    return decode_utf16(out, bytes, size);
}

/* --- lines --- */

enum { CTRL_Z = 0x1A };

/* Whether a line would end a text: a dot and nothing but blanks. */
static bool is_dot(struct slice line)
{
    if (line.len == 0 || line.text[0] != '.')
        return false;
    for (uint32_t i = 1; i < line.len; i++) {
        char c = line.text[i];
        if (c != ' ' && c != '\t' && c != '\v' && c != '\f')
            return false;
    }
    return true;
}

/* A line with what cannot be in a source replaced. */
static void show_line(struct buf *out, struct slice line)
{
    if (is_dot(line))
        buf_char(out, '%');
    for (uint32_t i = 0; i < line.len; i++) {
        if (line.text[i] == 0 || line.text[i] == CTRL_Z)
            put_char(out, UTF_REPLACEMENT);
        else
            buf_char(out, line.text[i]);
    }
}

/* The length of the line at the start of text; *strange tells that it holds NUL or Ctrl-Z. */
static uint32_t line_len(struct slice text, bool *strange)
{
    uint32_t len = 0;
    *strange = false;
    for (; len < text.len; len++) {
        unsigned char c = (unsigned char)text.text[len];
        if (c > CTRL_Z)
            continue;
        if (c == '\n' || c == '\r')
            break;
        *strange = *strange || c == 0 || c == CTRL_Z;
    }
    return len;
}

/* The end of a line, and how many bytes it has; 0 at the end of the text. */
static enum text_ends end_at(struct slice rest, uint32_t *len)
{
    *len = rest.len > 0;
    if (rest.len == 0)
        return ENDS_AS_ASKED;
    if (rest.text[0] == '\n')
        return ENDS_LF;
    *len += rest.len > 1 && rest.text[1] == '\n';
    return *len == 2 ? ENDS_CRLF : ENDS_CR;
}

struct text_lines_found text_show(struct buf *out, struct slice text)
{
    struct text_lines_found found = {true, ENDS_AS_ASKED, false};
    while (text.len > 0) {
        bool strange;
        uint32_t end_len;
        struct slice line = {text.text, line_len(text, &strange)};
        struct slice rest = {text.text + line.len, text.len - line.len};
        enum text_ends end = end_at(rest, &end_len);
        bool differs = found.ends != ENDS_AS_ASKED && end != ENDS_AS_ASKED && end != found.ends;
        if (strange || is_dot(line)) {
            found.plain = false;
            show_line(out, line);
        } else {
            buf_bytes(out, line.text, line.len);
        }
        buf_char(out, '\n');
        found.plain = found.plain && !differs;
        found.open = end == ENDS_AS_ASKED;
        found.ends = found.open ? found.ends : end;
        text = (struct slice){rest.text + end_len, rest.len - end_len};
    }
    return found;
}
