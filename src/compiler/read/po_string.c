/* Escapes as in C, and where each stretch of text comes from. */
#include "po_string.h"

#include "text_util.h"
#include "utf.h"

/* The text that follows comes from there. */
static void add_piece(struct po_strings *s, uint32_t origin)
{
    struct source_piece piece = {(uint32_t)s->text.size, origin};
    ARRAY_ADD(&s->po->pieces, piece);
}

struct span po_strings_copy(struct po_strings *s, struct slice bytes, uint32_t origin)
{
    struct span span = {(uint32_t)s->text.size, bytes.len};
    add_piece(s, origin);
    buf_bytes(&s->text, bytes.text, bytes.len);
    return span;
}

static unsigned digit_of(char c)
{
    char lower = ascii_lower(c);
    if (ascii_is_digit(c))
        return (unsigned)(c - '0');
    return lower >= 'a' && lower <= 'f' ? (unsigned)(lower - 'a' + 10) : 16;
}

/* The digits of a base from *pos on, at most so many. */
static uint32_t digits(struct slice quoted, uint32_t *pos, unsigned base, unsigned most)
{
    uint32_t value = 0;
    for (unsigned i = 0; i < most && *pos < quoted.len && digit_of(quoted.text[*pos]) < base; i++)
        value = value * base + digit_of(quoted.text[(*pos)++]);
    return value;
}

/* The character of the escape whose backslash is at *pos, which is moved after it; UTF_INVALID:
   there is no such escape. */
static uint32_t escape(struct slice quoted, uint32_t *pos)
{
    static const char letters[] = "abfnrtv\\\"";
    static const char values[] = "\a\b\f\n\r\t\v\\\"";
    uint32_t start = ++*pos;
    char c = start < quoted.len ? quoted.text[start] : '\0';
    const char *known = c ? strchr(letters, c) : NULL;
    if (known) {
        ++*pos;
        return (unsigned char)values[known - letters];
    }
    if (c >= '0' && c <= '7')
        return digits(quoted, pos, 8, 3);
    if (c != 'x' || start + 1 == quoted.len || digit_of(quoted.text[start + 1]) == 16)
        return UTF_INVALID;
    ++*pos;
    return digits(quoted, pos, 16, 2);
}

/* Why a text cannot have the character of an escape, or NULL. */
static const char *refusal(uint32_t c)
{
    if (c == UTF_INVALID)
        return "it is none of \\n \\t \\\" \\\\ \\a \\b \\f \\v \\ooo \\xhh";
    if (c == '\r')
        return "lines of a text end in \\n alone";
    return c == 0 || c > 0xFF ? "a text has no such byte" : NULL;
}

static bool take_escape(struct po_strings *s, struct slice quoted, uint32_t *pos, uint32_t origin)
{
    uint32_t start = *pos;
    uint32_t c = escape(quoted, pos);
    const char *why = refusal(c);
    if (!why) {
        buf_char(&s->text, (char)c);
        add_piece(s, origin + *pos);
        return true;
    }
    char shown[SHOWN_SIZE];
    uint32_t len = c == UTF_INVALID ? 2 : *pos - start;
    struct slice found = {quoted.text + start, start + len > quoted.len ? quoted.len - start : len};
    show_word(shown, found);
    diag(s->diag, DIAG_PO_SYNTAX, (struct place){s->po->file, {origin + start, found.len}},
         "escape %s is not allowed here: %s", shown, why);
    return false;
}

/* Escapes can be bytes of UTF-8; each string is well formed by itself. */
static bool check_utf8(const struct po_strings *s, size_t start)
{
    size_t len = s->text.size - start;
    const char *text = len > 0 ? (const char *)s->text.data + start : "";
    size_t pos = utf8_check(text, len);
    if (pos == len)
        return true;
    struct source_file made = {
        .pieces = s->po->pieces.items, .piece_count = s->po->pieces.count, .origin = s->po->file};
    struct place place = {s->po->made, {(uint32_t)(start + pos), 1}};
    diag(s->diag, DIAG_PO_SYNTAX, source_origin(&made, place),
         "byte 0x%02X is not well-formed UTF-8", (unsigned)(unsigned char)text[pos]);
    return false;
}

bool po_strings_decode(struct po_strings *s, struct slice quoted, uint32_t origin)
{
    size_t start = s->text.size;
    add_piece(s, origin);
    for (uint32_t pos = 0; pos < quoted.len;) {
        const char *backslash = memchr(quoted.text + pos, '\\', quoted.len - pos);
        uint32_t end = backslash ? (uint32_t)(backslash - quoted.text) : quoted.len;
        buf_bytes(&s->text, quoted.text + pos, end - pos);
        pos = end;
        if (backslash && !take_escape(s, quoted, &pos, origin))
            return false;
    }
    return check_utf8(s, start);
}
