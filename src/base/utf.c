/* UTF-8 and UTF-16 by the tables of the Unicode Standard, section 3.9. */
#include "utf.h"

#include "bytes.h"

#include <string.h>

struct lead {
    uint32_t low;  /* smallest character this length may encode */
    unsigned tail; /* continuation bytes */
    uint32_t bits; /* payload of the first byte */
};

static struct lead utf8_lead(unsigned char byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return (struct lead){0x80, 1, byte & 0x1Fu};
    if (byte >= 0xE0 && byte <= 0xEF)
        return (struct lead){0x800, 2, byte & 0x0Fu};
    if (byte >= 0xF0 && byte <= 0xF4)
        return (struct lead){0x10000, 3, byte & 0x07u};
    return (struct lead){0, 0, 0};
}

uint32_t utf8_decode(const char *text, size_t len, size_t *pos)
{
    size_t start = *pos;
    unsigned char first = (unsigned char)once((unsigned char)text[start]);
    *pos = start + 1;
    if (first < 0x80)
        return first;
    struct lead lead = utf8_lead(first);
    if (lead.tail == 0 || len - start - 1 < lead.tail)
        return UTF_INVALID;
    uint32_t c = lead.bits;
    for (unsigned i = 1; i <= lead.tail; i++) {
        unsigned char byte = (unsigned char)text[start + i];
        if ((byte & 0xC0u) != 0x80)
            return UTF_INVALID;
        c = c << 6 | (byte & 0x3Fu);
    }
    if (c < lead.low || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return UTF_INVALID;
    *pos = start + 1 + lead.tail;
    return c;
}

uint32_t utf16_decode(const uint16_t *text, size_t len, size_t *pos)
{
    uint32_t unit = text[(*pos)++];
    if (!utf_is_lead(unit))
        return utf_is_trail(unit) ? UTF_INVALID : unit;
    if (*pos == len || !utf_is_trail(text[*pos]))
        return UTF_INVALID;
    uint32_t trail = text[(*pos)++];
    return 0x10000 + ((unit - 0xD800) << 10) + (trail - 0xDC00);
}

size_t utf8_encode(char *out, uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned char mark[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = len - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    out[0] = (char)(mark[len] | c);
    return len;
}

size_t utf16_encode(uint16_t *out, uint32_t c)
{
    if (c < 0x10000) {
        out[0] = (uint16_t)c;
        return 1;
    }
    c -= 0x10000;
    out[0] = (uint16_t)(0xD800 + (c >> 10));
    out[1] = (uint16_t)(0xDC00 + (c & 0x3FF));
    return 2;
}

/* How many bytes from pos are ASCII; reads 32 at a time as long as all are. */
static size_t ascii_run(const char *text, size_t len, size_t pos)
{
    const uint64_t high = 0x8080808080808080u;
    size_t start = pos;
    for (uint64_t word[4]; len - pos >= sizeof word; pos += sizeof word) {
        memcpy(word, text + pos, sizeof word);
        if ((word[0] | word[1] | word[2] | word[3]) & high)
            break;
    }
    while (pos < len && (unsigned char)text[pos] < 0x80)
        pos++;
    return pos - start;
}

size_t utf8_check(const char *text, size_t len)
{
    size_t pos = 0;
    for (;;) {
        pos += ascii_run(text, len, pos);
        size_t next = pos;
        if (pos == len || utf8_decode(text, len, &next) == UTF_INVALID)
            return pos;
        pos = next;
    }
}

ptrdiff_t utf16_from_utf8(uint16_t *out, size_t room, const char *text, size_t len)
{
    size_t used = 0;
    for (size_t pos = 0; pos < len;) {
        uint16_t units[2];
        uint32_t c = utf8_decode(text, len, &pos);
        if (c == UTF_INVALID)
            return -1;
        size_t count = utf16_encode(units, c);
        if (room - used <= count)
            return -1;
        memcpy(out + used, units, count * sizeof *units);
        used += count;
    }
    if (room == 0)
        return -1;
    out[used] = 0;
    return (ptrdiff_t)used;
}

ptrdiff_t utf8_from_utf16(char *out, size_t room, const uint16_t *text, size_t len)
{
    size_t used = 0;
    for (size_t pos = 0; pos < len;) {
        char bytes[4];
        uint32_t c = utf16_decode(text, len, &pos);
        size_t count = utf8_encode(bytes, c == UTF_INVALID ? UTF_REPLACEMENT : c);
        if (room - used <= count)
            return -1;
        memcpy(out + used, bytes, count);
        used += count;
    }
    if (room == 0)
        return -1;
    out[used] = '\0';
    return (ptrdiff_t)used;
}
