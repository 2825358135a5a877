/* Comparing and showing pieces of text. */
#include "text_util.h"

#include "hidden.h"
#include "utf.h"

#include <stdio.h>
#include <string.h>

bool slice_equal(struct slice a, struct slice b)
{
    if (a.len != b.len)
        return false;
    if (memcmp(a.text, b.text, a.len) == 0)
        return true;
    for (uint32_t i = 0; i < a.len; i++) {
        if (ascii_lower(a.text[i]) != ascii_lower(b.text[i]))
            return false;
    }
    return true;
}

bool slice_is(struct slice a, const char *b)
{
    return slice_equal(a, slice_of(b));
}

bool slice_same(struct slice a, struct slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.text, b.text, a.len) == 0);
}

bool slice_is_identifier(struct slice s)
{
    if (s.len == 0 || ascii_is_digit(s.text[0]))
        return false;
    for (uint32_t i = 0; i < s.len; i++) {
        if (!ascii_is_word(s.text[i]))
            return false;
    }
    return true;
}

void show_sized(char *out, size_t size, struct slice text)
{
    static const char more[] = "...";
    const size_t room = size - sizeof more;
    size_t used = 0, pos = 0;
    while (pos < text.len && used < room) {
        size_t at = pos;
        uint32_t c = utf8_decode(text.text, text.len, &pos);
        if (c == UTF_INVALID || hidden_char(c)) {
            out[used++] = '?';
        } else if (used + (pos - at) <= room) {
            memcpy(out + used, text.text + at, pos - at);
            used += pos - at;
        } else {
            pos = at;
            break;
        }
    }
    memcpy(out + used, pos < text.len ? more : "", pos < text.len ? sizeof more : 1);
}

void show_bare(char *out, struct slice word)
{
    enum { QUOTES = 4 }; /* added by show_word, plus as many bytes to spare */
    show_sized(out, SHOWN_SIZE - QUOTES, word);
}

void show_long(char *out, struct slice text)
{
    show_sized(out, SHOWN_LONG, text);
}

void show_word(char *out, struct slice word)
{
    show_bare(out + 1, word);
    out[0] = '\'';
    size_t len = strlen(out);
    out[len] = '\'';
    out[len + 1] = 0;
}

void show_text(char *out, const char *text)
{
    snprintf(out, SHOWN_SIZE, "%s", text);
}
