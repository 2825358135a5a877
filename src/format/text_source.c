/* The escapes of a message text (FormatMessage rules, sections 2, 4 and 7). */
#include "text_source.h"

#include "utf.h"

#include <msgtab/msgtab.h>

size_t source_char(const struct source *s, size_t *pos, uint16_t units[2])
{
    if (s->wide) {
        units[0] = s->wide[(*pos)++];
        return 1;
    }
    uint32_t c = utf8_decode(s->narrow, s->len, pos);
    return c == UTF_INVALID ? 0 : utf16_encode(units, c);
}

/* The character after the '%' at pos; with keep, including the '%'. */
static int literal(const struct source *s, size_t pos, bool keep, struct item *out)
{
    uint16_t units[2];
    out->kind = ITEM_LITERAL;
    out->begin = keep ? pos : pos + 1;
    out->end = pos + 1;
    return source_char(s, &out->end, units) ? 0 : MSGTAB_E_UTF8;
}

static int escape(const struct source *s, size_t pos, bool ignore, struct item *out)
{
    uint32_t c = source_unit(s, pos + 1);
    out->kind = ITEM_END;
    out->begin = pos;
    out->end = pos + 2;
    out->stop = false;
    switch (c) {
    case 0: return MSGTAB_E_PERCENT;
    case '0': out->stop = true; return 0;
    case 'n': out->kind = ITEM_BREAK; return 0;
    case 'r': out->kind = ITEM_RETURN; return 0;
    case 't': out->kind = ITEM_TAB; return 0;
    default: break;
    }
    if (ignore || !((c >= '1' && c <= '9') || c == 'b'))
        return literal(s, pos, ignore, out);
    out->kind = c == 'b' ? ITEM_SPACE : ITEM_INSERT;
    return 0;
}

int source_item(const struct source *s, size_t pos, bool ignore, struct item *out)
{
    uint32_t c = source_unit(s, pos);
    if (c == '%')
        return escape(s, pos, ignore, out);
    bool pair = c == '\r' && source_unit(s, pos + 1) == '\n';
    out->kind = c ? ITEM_NEWLINE : ITEM_END;
    out->begin = pos;
    out->end = pos + (pair ? 2 : 1);
    out->stop = false;
    return 0;
}
