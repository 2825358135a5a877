/* Nothing of a text is markup: all that could be is escaped, one character at a time. */
#include "html.h"

#include "utf.h"

#include <stdbool.h>

/* Characters of HTML that need no other form; runs of them are copied in one piece. */
static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'' &&
           c != '\\';
}

static size_t plain_run(struct slice text, size_t pos)
{
    size_t end = pos;
    while (end < text.len && is_plain((unsigned char)text.text[end]))
        end++;
    return end - pos;
}

/* What HTML forbids: controls, and the characters that are none. */
static bool is_allowed(uint32_t c)
{
    return c != UTF_INVALID && c >= 0x20 && !(c >= 0x7F && c < 0xA0) &&
           !(c >= 0xFDD0 && c <= 0xFDEF) && (c & 0xFFFEu) != 0xFFFE;
}

static void put_char(struct buf *out, uint32_t c)
{
    char bytes[4];
    buf_bytes(out, bytes, utf8_encode(bytes, c));
}

static void escape(struct buf *out, uint32_t c)
{
    switch (c) {
    case '<': buf_str(out, "&lt;"); return;
    case '>': buf_str(out, "&gt;"); return;
    case '&': buf_str(out, "&amp;"); return;
    case '"': buf_str(out, "&quot;"); return;
    case '\'': buf_str(out, "&#39;"); return;
    case '\t':
    case '\n': buf_char(out, (char)c); return;
    case '\r': return;
    default: put_char(out, is_allowed(c) ? c : UTF_REPLACEMENT); return;
    }
}

void html_text(struct buf *out, struct slice text)
{
    for (size_t pos = 0; pos < text.len;) {
        size_t run = plain_run(text, pos);
        buf_bytes(out, text.text + pos, run);
        pos += run;
        if (pos < text.len)
            escape(out, utf8_decode(text.text, text.len, &pos));
    }
}

void html_message(struct buf *out, struct slice text)
{
    bool open = false;
    for (size_t pos = 0; pos < text.len;) {
        size_t run = plain_run(text, pos);
        buf_bytes(out, text.text + pos, run);
        pos += run;
        if (pos == text.len)
            break;
        uint32_t c = utf8_decode(text.text, text.len, &pos);
        if (c == '\n') {
            buf_str(out, "<br>\n");
        } else if ((c == 0xFDD0 && !open) || (c == 0xFDD1 && open)) {
            open = !open;
            buf_str(out, open ? "<mark>" : "</mark>");
        } else {
            escape(out, c);
        }
    }
    if (open)
        buf_str(out, "</mark>");
}

void html_string(struct buf *out, struct slice text)
{
    buf_char(out, '"');
    for (size_t pos = 0; pos < text.len;) {
        size_t run = plain_run(text, pos);
        buf_bytes(out, text.text + pos, run);
        pos += run;
        if (pos == text.len)
            break;
        uint32_t c = utf8_decode(text.text, text.len, &pos);
        if (c == UTF_INVALID)
            c = UTF_REPLACEMENT;
        if (c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0x2028 ||
            c == 0x2029 || c == 0x7F)
            buf_printf(out, "\\u%04x", (unsigned)c);
        else
            put_char(out, c);
    }
    buf_char(out, '"');
}

static void strip(struct buf *out, struct slice text, bool keep)
{
    bool open = false;
    for (size_t pos = 0; pos < text.len;) {
        size_t start = pos;
        uint32_t c = utf8_decode(text.text, text.len, &pos);
        if ((c == 0xFDD0 && !open) || (c == 0xFDD1 && open)) {
            open = !open;
            if (!keep && !open)
                buf_char(out, ' ');
        } else if (keep || !open) {
            buf_bytes(out, text.text + start, pos - start);
        }
    }
}

void html_unmarked(struct buf *out, struct slice text)
{
    strip(out, text, true);
}

void html_unfilled(struct buf *out, struct slice text)
{
    strip(out, text, false);
}
