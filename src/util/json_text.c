/* The characters of a JSON string (RFC 8259, sections 7 and 8.2). */
#include "json_plain.h"
#include "json_read.h"
#include "utf.h"

#include <string.h>

/* Four digits, which the reader has checked. */
static uint32_t unit_at(const char *digits)
{
    uint32_t unit = 0;
    for (size_t i = 0; i < 4; i++) {
        const uint32_t c = (unsigned char)digits[i];
        unit = unit << 4 | (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return unit;
}

/* Reads \uXXXX, from the X, and the second half of a pair. */
static uint32_t read_unit(const char *text, size_t len, size_t *pos)
{
    const uint32_t lead = unit_at(text + *pos);
    *pos += 4;
    if (!utf_is_lead(lead) || len - *pos < 6 || text[*pos] != '\\' || text[*pos + 1] != 'u')
        return lead;
    const uint32_t trail = unit_at(text + *pos + 2);
    if (!utf_is_trail(trail))
        return lead;
    *pos += 6;
    return 0x10000 + ((lead & 0x3FF) << 10 | (trail & 0x3FF));
}

static uint32_t read_escape(const char *text, size_t len, size_t *pos)
{
    static const char letters[] = "bfnrt", values[] = "\b\f\n\r\t";
    const char c = text[(*pos)++];
    if (c == 'u')
        return read_unit(text, len, pos);
    const char *found = strchr(letters, c);
    return (unsigned char)(found ? values[found - letters] : c);
}

size_t json_text_copy(char *out, const struct json_text *text)
{
    char unused[4];
    size_t len = 0;
    for (size_t pos = 0; pos < text->len;) {
        const char *start = text->text + pos;
        const size_t plain = (size_t)(json_skip_plain(start, text->text + text->len) - start);
        if (plain > 0) {
            if (out)
                memcpy(out + len, start, plain);
            len += plain;
            pos += plain;
            continue;
        }
        uint32_t c;
        if (text->text[pos] == '\\') {
            pos++;
            c = read_escape(text->text, text->len, &pos);
        } else if ((unsigned char)text->text[pos] < 0x80) {
            c = (unsigned char)text->text[pos++];
        } else {
            c = utf8_decode(text->text, text->len, &pos);
        }
        if (c == 0 || c == UTF_INVALID || utf_is_lead(c) || utf_is_trail(c))
            c = UTF_REPLACEMENT;
        len += utf8_encode(out ? out + len : unused, c);
    }
    return len;
}
