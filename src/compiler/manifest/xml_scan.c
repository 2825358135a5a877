/* Names, references and values (XML 1.0, sections 2 and 4.1). */
#include "xml_scan.h"

#include "text_util.h"
#include "utf.h"

#include <stdarg.h>
#include <stdio.h>

bool xml_fail(struct xml_reader *r, enum diag_code code, uint32_t start, uint32_t len,
              const char *format, ...)
{
    char text[SHOWN_LONG];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (!r->failed)
        diag(r->diag, code, (struct place){r->number, {start, len}}, "%s", text);
    r->failed = true;
    return false;
}

bool xml_expected(struct xml_reader *r, const char *what)
{
    char shown[SHOWN_SIZE];
    if (r->pos >= r->len)
        return xml_fail(r, DIAG_XML, r->len, 0, "expected %s, found the end of the file", what);
    uint32_t end = r->pos + 1;
    while (end < r->len && !xml_is_space(r->text[end]) && !strchr("<>&'\"=/", r->text[end]))
        end++;
    struct slice found = {r->text + r->pos, end - r->pos};
    if (xml_is_space(*found.text))
        return xml_fail(r, DIAG_XML, r->pos, 1, "expected %s, found a blank", what);
    show_word(shown, found);
    return xml_fail(r, DIAG_XML, r->pos, found.len, "expected %s, found %s", what, shown);
}

/* --- bytes --- */

/* What the bytes of ASCII are; those of other characters are looked at one by one. */
const unsigned char xml_classes[256] = {
#define S XML_SPACE
#define L (XML_SPACE | XML_SPECIAL)
#define V XML_SPECIAL
#define N XML_NAME
#define A (XML_NAME | XML_NAME_START)
    V, 0, 0, 0, 0, 0, 0, 0, 0, L, L, 0, 0, L, 0, 0, /* NUL ends the text */
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* */
    S, 0, V, 0, 0, 0, V, V, 0, 0, 0, 0, 0, N, N, 0, /* blank " & ' - . */
    N, N, N, N, N, N, N, N, N, N, 0, 0, V, 0, 0, 0, /* 0 to 9, < */
    0, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, /* A to O */
    A, A, A, A, A, A, A, A, A, A, A, 0, 0, 0, 0, A, /* P to Z, _ */
    0, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, /* a to o */
    A, A, A, A, A, A, A, A, A, A, A, 0, 0, 0, 0, 0, /* p to z */
#undef S
#undef L
#undef V
#undef N
#undef A
};

bool xml_at(const struct xml_reader *r, const char *word)
{
    size_t len = strlen(word);
    return r->len - r->pos >= len && memcmp(r->text + r->pos, word, len) == 0;
}

bool xml_take(struct xml_reader *r, const char *word)
{
    bool found = xml_at(r, word);
    if (found)
        r->pos += (uint32_t)strlen(word);
    return found;
}

bool xml_skip_space(struct xml_reader *r)
{
    uint32_t start = r->pos, pos = start;
    while (xml_is_space(r->text[pos]))
        pos++;
    r->pos = pos;
    return pos > start;
}

bool xml_until(struct xml_reader *r, const char *end, uint32_t start, const char *what,
               struct slice *text)
{
    const char *from = r->text + r->pos;
    const char *stop = r->text + r->len;
    size_t len = strlen(end);
    for (const char *p = from; (p = memchr(p, *end, (size_t)(stop - p))) != NULL; p++) {
        if ((size_t)(stop - p) < len)
            break;
        if (memcmp(p, end, len) != 0)
            continue;
        *text = (struct slice){from, (uint32_t)(p - from)};
        r->pos += text->len + (uint32_t)len;
        return true;
    }
    return xml_fail(r, DIAG_XML, start, 1, "%s that begins here does not end", what);
}

/* --- names --- */

/* These two: of characters that are not ASCII. */
static bool starts_name(uint32_t c)
{
    static const uint32_t ranges[][2] = {{0xC0, 0xD6},     {0xD8, 0xF6},     {0xF8, 0x2FF},
                                         {0x370, 0x37D},   {0x37F, 0x1FFF},  {0x200C, 0x200D},
                                         {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF},
                                         {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF}};
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return true;
    }
    return false;
}

static bool continues_name(uint32_t c)
{
    return starts_name(c) || c == 0xB7 || (c >= 0x300 && c <= 0x36F) || c == 0x203F || c == 0x2040;
}

/* The rest of a name from start on: with characters that are not ASCII. */
static void scan_rest(struct xml_reader *r, uint32_t start)
{
    while (r->pos < r->len) {
        size_t next = r->pos;
        uint32_t c = utf8_decode(r->text, r->len, &next);
        bool ascii = c < 0x80;
        if (r->pos == start ? ascii || !starts_name(c)
            : ascii         ? !(xml_classes[c] & XML_NAME)
                            : !continues_name(c))
            break;
        r->pos = (uint32_t)next;
    }
}

/* A name without colon; len 0: there is none. */
static struct slice scan_part(struct xml_reader *r)
{
    const unsigned char *text = (const unsigned char *)r->text;
    uint32_t start = r->pos, pos = start;
    bool begins = xml_classes[text[pos]] & XML_NAME_START;
    while (begins && xml_classes[text[pos]] & XML_NAME)
        pos++;
    r->pos = pos;
    if (text[pos] >= 0x80)
        scan_rest(r, start);
    return (struct slice){r->text + start, r->pos - start};
}

bool xml_name(struct xml_reader *r, struct slice *prefix, struct slice *local)
{
    *prefix = (struct slice){"", 0};
    *local = scan_part(r);
    if (local->len == 0)
        return xml_expected(r, "a name");
    if (r->text[r->pos] != ':')
        return true;
    r->pos++;
    *prefix = *local;
    *local = scan_part(r);
    return local->len > 0 || xml_expected(r, "a name after the prefix");
}

/* --- values --- */

static bool is_character(uint32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
           (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

/* Whether bytes are printable ASCII, or DEL: none is below a blank or above 0x7F. */
enum { PLAIN_BLOCK = 4 * sizeof(uint64_t) };
static bool all_plain(const char *text)
{
    const uint64_t each = 0x0101010101010101u;
    uint64_t words[4], wrong = 0;
    memcpy(words, text, sizeof words);
    for (size_t i = 0; i < 4; i++)
        wrong |= (words[i] - each * 0x20) | words[i];
    return (wrong & each * 0x80) == 0;
}

static bool is_plain(char c)
{
    return (unsigned char)c >= ' ' && (unsigned char)c < 0x80;
}

bool xml_characters(struct xml_reader *r)
{
    for (size_t pos = 0; pos < r->len;) {
        if (r->len - pos >= PLAIN_BLOCK && all_plain(r->text + pos)) {
            pos += PLAIN_BLOCK;
            continue;
        }
        while (pos < r->len && is_plain(r->text[pos]))
            pos++;
        if (pos == r->len)
            break;
        if (xml_is_space(r->text[pos])) {
            pos++;
            continue;
        }
        size_t start = pos;
        uint32_t c = utf8_decode(r->text, r->len, &pos);
        if (!is_character(c))
            return xml_fail(r, DIAG_XML, (uint32_t)start, 1,
                            "the character U+%04X is not allowed in XML", (unsigned)c);
    }
    return true;
}

/* The character of a number that follows "&#". */
static bool put_number(struct xml_reader *r, struct slice digits)
{
    bool hex = digits.len > 0 && *digits.text == 'x';
    uint32_t c = 0;
    bool ok = digits.len > (hex ? 1u : 0u);
    for (uint32_t i = hex ? 1 : 0; i < digits.len && ok && c <= 0x10FFFF; i++) {
        char lower = ascii_lower(digits.text[i]);
        if (ascii_is_digit(lower))
            c = c * (hex ? 16 : 10) + (uint32_t)(lower - '0');
        else if (hex && lower >= 'a' && lower <= 'f')
            c = c * 16 + (uint32_t)(lower - 'a') + 10;
        else
            ok = false;
    }
    if (!ok || !is_character(c))
        return false;
    r->buf.size += utf8_encode((char *)buf_reserve(&r->buf, 4), c);
    return true;
}

static bool put_entity(struct xml_reader *r, struct slice name)
{
    static const struct {
        const char *name;
        char c;
    } entities[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++) {
        if (slice_same(name, slice_of(entities[i].name))) {
            buf_char(&r->buf, entities[i].c);
            return true;
        }
    }
    return false;
}

/* The reference at pos; returns where it ends, or 0 after a fault. */
static uint32_t put_reference(struct xml_reader *r, uint32_t pos, uint32_t end)
{
    enum { LONGEST = 64 };
    uint32_t semicolon = pos + 1;
    while (semicolon < end && semicolon - pos < LONGEST && r->text[semicolon] != ';')
        semicolon++;
    if (semicolon >= end || r->text[semicolon] != ';') {
        xml_fail(r, DIAG_XML, pos, 1, "'&' does not begin a reference; write &amp;");
        return 0;
    }
    struct slice name = {r->text + pos + 1, semicolon - pos - 1};
    bool number = name.len > 0 && *name.text == '#';
    if (number ? put_number(r, (struct slice){name.text + 1, name.len - 1}) : put_entity(r, name))
        return semicolon + 1;
    xml_fail(r, DIAG_XML, pos, name.len + 2,
             number ? "this is not the number of a character"
                    : "unknown entity; only &amp; &lt; &gt; &quot; and &apos; are defined");
    return 0;
}

/* Whether a character means something else than itself. */
static bool is_replaced(char c, enum xml_value_kind kind)
{
    return c == '\r' || (c == '&' && kind != XML_CDATA) ||
           (kind == XML_ATTRIBUTE && (c == '\n' || c == '\t'));
}

/* Appends what the character at pos means; returns where it ends, or 0 after a fault. */
static uint32_t put_character(struct xml_reader *r, uint32_t pos, uint32_t end,
                              enum xml_value_kind kind)
{
    char c = r->text[pos];
    if (c == '&' && kind != XML_CDATA)
        return put_reference(r, pos, end);
    if (c == '\r' && pos + 1 < end && r->text[pos + 1] == '\n')
        pos++;
    if (kind == XML_ATTRIBUTE && xml_is_space(c))
        c = ' ';
    buf_char(&r->buf, c == '\r' ? '\n' : c);
    return pos + 1;
}

bool xml_value(struct xml_reader *r, uint32_t start, uint32_t end, enum xml_value_kind kind,
               struct slice *value)
{
    uint32_t pos = start;
    r->buf.size = 0;
    *value = (struct slice){r->text + start, end - start};
    while (pos < end && !is_replaced(r->text[pos], kind))
        pos++;
    if (pos == end)
        return true;
    buf_bytes(&r->buf, r->text + start, pos - start);
    while (pos < end) {
        pos = put_character(r, pos, end, kind);
        if (pos == 0)
            return false;
    }
    *value = (struct slice){arena_copy(r->arena, (const char *)r->buf.data, r->buf.size),
                            (uint32_t)r->buf.size};
    return true;
}
