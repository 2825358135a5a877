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
    return slice_equal(a, (struct slice){b, (uint32_t)strlen(b)});
}

void show_bare(char *out, struct slice word)
{
    enum { ROOM = SHOWN_SIZE - 8 }; /* quotes, "...", a character's last bytes, NUL */
    size_t used = 0;
    size_t pos = 0;
    while (pos < word.len && used < ROOM) {
        size_t at = pos;
        uint32_t c = utf8_decode(word.text, word.len, &pos);
        if (c == UTF_INVALID || hidden_char(c)) {
            out[used++] = '?';
        } else if (used + (pos - at) <= ROOM) {
            memcpy(out + used, word.text + at, pos - at);
            used += pos - at;
        } else {
            pos = at;
            break;
        }
    }
    snprintf(out + used, SHOWN_SIZE - used, "%s", pos < word.len ? "..." : "");
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
