/* Characters that could make a name look like another one, or like more than a name, made
   visible. */
#include "visible.h"

#include "hidden.h"
#include "utf.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct writer {
    char *buf;
    size_t size;
    size_t stored; /* bytes in the buffer, of the total */
    size_t len;
};

/* Stores all of a piece or, from the first piece that does not fit, nothing. */
static void put(struct writer *w, const char *bytes, size_t len)
{
    if (w->stored == w->len && w->size > w->len && len < w->size - w->len) {
        memcpy(w->buf + w->len, bytes, len);
        w->stored += len;
    }
    w->len += len;
}

static void put_char(struct writer *w, uint32_t c)
{
    char text[sizeof "<U+10FFFF>"];
    if (hidden_char(c))
        put(w, text, (size_t)snprintf(text, sizeof text, "<U+%04" PRIX32 ">", c));
    else
        put(w, text, utf8_encode(text, c));
}

static ptrdiff_t finish(const struct writer *w)
{
    if (w->size > 0)
        w->buf[w->stored] = 0;
    return (ptrdiff_t)w->len;
}

ptrdiff_t sessmsg_visible(char *buf, size_t size, const char *name)
{
    struct writer w = {buf, size, 0, 0};
    size_t len = name ? strlen(name) : 0;
    if (!buf && size > 0)
        return MSGTAB_E_ARGUMENT;
    for (size_t pos = 0; pos < len;) {
        char text[sizeof "<0xFF>"];
        unsigned byte = (unsigned char)name[pos];
        uint32_t c = utf8_decode(name, len, &pos);
        if (c == UTF_INVALID)
            put(&w, text, (size_t)snprintf(text, sizeof text, "<0x%02X>", byte));
        else
            put_char(&w, c);
    }
    return finish(&w);
}

ptrdiff_t visible_units(char *buf, size_t size, const uint16_t *text, size_t len)
{
    struct writer w = {buf, size, 0, 0};
    for (size_t pos = 0; pos < len;) {
        uint32_t unit = text[pos];
        uint32_t c = utf16_decode(text, len, &pos);
        put_char(&w, c == UTF_INVALID ? unit : c);
    }
    return finish(&w);
}
