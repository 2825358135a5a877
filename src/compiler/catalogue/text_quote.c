/* Strings in comments that state the exact bytes of a text. */
#include "bytes.h"
#include "text_form.h"
#include "utf.h"

/* The escapes that are one letter, and what they stand for. */
static const char letters[] = "rnt\"\\", meant[] = "\r\n\t\"\\";

static void put_hex(struct buf *out, char kind, uint32_t value, unsigned digits)
{
    buf_char(out, '\\');
    buf_char(out, kind);
    for (unsigned shift = 4 * digits; shift > 0; shift -= 4)
        buf_char(out, "0123456789ABCDEF"[value >> (shift - 4) & 15]);
}

/* Appends a unit of so many bytes. */
static void quote_unit(struct buf *out, uint32_t unit, bool is_byte)
{
    const char *found = unit > 0 && unit < 0x80 ? strchr(meant, (int)unit) : NULL;
    if (found) {
        buf_char(out, '\\');
        buf_char(out, letters[found - meant]);
    } else if (unit >= 0x20 && unit < 0x7F) {
        buf_char(out, (char)unit);
    } else {
        put_hex(out, is_byte ? 'x' : 'u', unit, is_byte ? 2 : 4);
    }
}

void text_quote(struct buf *out, const unsigned char *bytes, size_t size,
                enum text_encoding encoding)
{
    size_t done = 0;
    buf_char(out, '"');
    if (encoding == TEXT_UTF16) {
        for (; done + 2 <= size; done += 2)
            quote_unit(out, load16_le(bytes + done), false);
        if (done < size)
            put_hex(out, 'x', bytes[done], 2);
    } else {
        for (; done < size; done++)
            quote_unit(out, bytes[done], true);
    }
    buf_char(out, '"');
}

/* The value of so many hexadecimal digits after a two-letter escape; false: there are fewer. */
static bool read_hex(struct slice s, uint32_t digits, uint32_t *value)
{
    *value = 0;
    if (s.len < 2 + digits)
        return false;
    for (uint32_t i = 2; i < 2 + digits; i++) {
        char c = s.text[i];
        char lower = (char)(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
        if (lower >= '0' && lower <= '9')
            *value = *value << 4 | (uint32_t)(lower - '0');
        else if (lower >= 'a' && lower <= 'f')
            *value = *value << 4 | (uint32_t)(lower - 'a' + 10);
        else
            return false;
    }
    return true;
}

/* Appends what an escape at the start of s means; *used is its length. */
static const char *unquote_escape(struct buf *out, struct slice s, enum text_encoding encoding,
                                  uint32_t *used)
{
    uint32_t value;
    const char *letter = s.len > 1 ? strchr(letters, s.text[1]) : NULL;
    *used = 2;
    if (letter && *letter) {
        buf_char(out, meant[letter - letters]);
        if (encoding == TEXT_UTF16)
            buf_char(out, 0);
    } else if (s.len > 1 && s.text[1] == 'x' && read_hex(s, 2, &value)) {
        *used = 4;
        buf_char(out, (char)(unsigned char)value);
    } else if (s.len > 1 && s.text[1] == 'u' && encoding == TEXT_UTF16 && read_hex(s, 4, &value)) {
        *used = 6;
        buf_u16(out, (uint16_t)value);
    } else if (encoding == TEXT_UTF16) {
        return "one of \\r \\n \\t \\\" \\\\ \\u1234 \\x12";
    } else {
        return "one of \\r \\n \\t \\\" \\\\ \\x12";
    }
    return NULL;
}

/* Appends the character at *pos. */
static const char *unquote_char(struct buf *out, struct slice s, enum text_encoding encoding,
                                size_t *pos)
{
    size_t start = *pos;
    uint32_t c = utf8_decode(s.text, s.len, pos);
    uint16_t units[2];
    if (c >= 0x80 && encoding == TEXT_ANSI)
        return "\\x12 for a byte of a character that is not ASCII";
    if (encoding != TEXT_UTF16) {
        buf_bytes(out, s.text + start, *pos - start);
        return NULL;
    }
    size_t count = utf16_encode(units, c == UTF_INVALID ? UTF_REPLACEMENT : c);
    for (size_t i = 0; i < count; i++)
        buf_u16(out, units[i]);
    return NULL;
}

const char *text_unquote(struct buf *out, struct slice string, enum text_encoding encoding,
                         struct slice *at)
{
    const char *why = string.len == 0 || string.text[0] != '"' ? "a string in quotes" : NULL;
    size_t pos = 1;
    *at = string;
    for (; !why && pos < string.len && string.text[pos] != '"';) {
        uint32_t used = 0;
        *at = (struct slice){string.text + pos, string.len - (uint32_t)pos};
        if (string.text[pos] == '\\')
            why = unquote_escape(out, *at, encoding, &used);
        else
            why = unquote_char(out, string, encoding, &pos);
        pos += used;
    }
    if (why)
        return why;
    if (pos >= string.len) {
        *at = string;
        return "'\"' at the end of the string";
    }
    *at = (struct slice){string.text + pos, string.len - (uint32_t)pos};
    return at->len == 1 ? NULL : "nothing after the string";
}
