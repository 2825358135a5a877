/* From the encodings of tables to UTF-8. */
#include "raw_text.h"

#include "ansi.h"
#include "utf.h"

enum { UTF8_MAX = 4 };

static void add_character(struct buf *out, uint32_t c)
{
    char *room = (char *)buf_reserve(out, UTF8_MAX);
    out->size += utf8_encode(room, c == UTF_INVALID ? UTF_REPLACEMENT : c);
}

static void add_utf16(struct buf *out, const uint16_t *text, size_t len)
{
    for (size_t at = 0; at < len;)
        add_character(out, utf16_decode(text, len, &at));
}

static void add_utf8(struct buf *out, const char *text, size_t len)
{
    for (size_t at = 0; at < len;)
        add_character(out, utf8_decode(text, len, &at));
}

static bool add_ansi(struct buf *out, const struct msgtab_text *text)
{
    uint16_t *units;
    size_t count;
    bool is_ascii;
    const size_t len = ansi_length(text, &is_ascii);
    if (is_ascii) {
        buf_bytes(out, text->text, len);
        return true;
    }
    if (ansi_decode(text->lang, text->text, len, &units, &count) != 0)
        return false;
    add_utf16(out, units, count);
    ansi_free(units);
    return true;
}

bool raw_text(struct buf *out, const struct msgtab_text *text)
{
    switch (text->flags) {
    case MSGTAB_TEXT_UTF16: add_utf16(out, text->text, text->len); return true;
    case MSGTAB_TEXT_UTF8: add_utf8(out, text->text, text->len); return true;
    default: return add_ansi(out, text);
    }
}
