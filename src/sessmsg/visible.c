/* Characters that could make a name look like another one, or like more than a name, shown as what
   they are. */
#include "visible.h"

#include "utf.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Controls, line ends, surrogates, annotations, and what shows nothing or turns the direction:
   Default_Ignorable_Code_Point of Unicode 15 (DerivedCoreProperties.txt). */
static const struct {
    uint32_t first, last;
} hidden[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F}, {0x3164, 0x3164}, {0xD800, 0xDFFF},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

static bool is_hidden(uint32_t c)
{
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden && c >= hidden[i].first; i++) {
        if (c <= hidden[i].last)
            return true;
    }
    return false;
}

struct writer {
    char *buf;
    size_t size;
    size_t stored; /* bytes in the buffer, of all that there are */
    size_t len;
};

/* Stores all of a piece or, from the first that does not fit on, nothing. */
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
    if (is_hidden(c))
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
