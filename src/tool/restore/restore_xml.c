/* XML, one element a line. */
#include "restore_xml.h"

#include "text_util.h"
#include "utf.h"

#include <stdio.h>

void xmlw_fail(struct xml_writer *w, const char *what, struct slice text)
{
    char shown[SHOWN_SIZE];
    if (*w->error)
        return;
    show_word(shown, text);
    snprintf(w->error, RESTORE_ERROR_SIZE, "%s: %s", what, shown);
}

/* Whether XML has a character at all. */
static bool is_character(uint32_t c)
{
    return c >= 0x20 ? c < 0xFFFE || c > 0xFFFF : c == '\t' || c == '\n' || c == '\r';
}

void xmlw_text(struct xml_writer *w, struct slice text)
{
    for (size_t pos = 0; pos < text.len;) {
        size_t start = pos;
        uint32_t c = utf8_decode(text.text, text.len, &pos);
        if (c == UTF_INVALID || !is_character(c)) {
            xmlw_fail(w, "XML cannot hold a character of this text", text);
            return;
        }
        switch (c) {
        case '&': buf_str(w->out, "&amp;"); break;
        case '<': buf_str(w->out, "&lt;"); break;
        case '>': buf_str(w->out, "&gt;"); break;
        case '"': buf_str(w->out, "&quot;"); break;
        case '\t':
        case '\n':
        case '\r': buf_printf(w->out, "&#%u;", (unsigned)c); break;
        default: buf_bytes(w->out, text.text + start, pos - start); break;
        }
    }
}

void xmlw_indent(struct xml_writer *w)
{
    for (unsigned i = 0; i < w->depth; i++)
        buf_str(w->out, "  ");
}

void xmlw_start(struct xml_writer *w, const char *name)
{
    xmlw_indent(w);
    buf_printf(w->out, "<%s", name);
}

void xmlw_leaf(struct xml_writer *w)
{
    buf_str(w->out, "/>\n");
}

void xmlw_enter(struct xml_writer *w)
{
    buf_str(w->out, ">\n");
    w->depth++;
}

void xmlw_leave(struct xml_writer *w, const char *name)
{
    w->depth--;
    xmlw_indent(w);
    buf_printf(w->out, "</%s>\n", name);
}

void xmlw_open(struct xml_writer *w, const char *name)
{
    xmlw_start(w, name);
    xmlw_enter(w);
}

void xmlw_put(struct xml_writer *w, const char *name, struct slice value)
{
    buf_printf(w->out, " %s=\"", name);
    xmlw_text(w, value);
    buf_char(w->out, '"');
}

void xmlw_number(struct xml_writer *w, const char *name, uint32_t value)
{
    buf_printf(w->out, " %s=\"%u\"", name, (unsigned)value);
}

void xmlw_message(struct xml_writer *w, const struct manifest_string *s)
{
    if (!s)
        return;
    buf_str(w->out, " message=\"$(string.");
    xmlw_text(w, s->id);
    buf_str(w->out, ")\"");
}

void xmlw_guid(struct xml_writer *w, const char *name, const struct manifest_guid *guid)
{
    static const unsigned char order[] = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    buf_printf(w->out, " %s=\"{", name);
    for (size_t i = 0; i < sizeof order; i++)
        buf_printf(w->out, "%s%02x", i >= 4 && i <= 10 && i % 2 == 0 ? "-" : "",
                   guid->bytes[order[i]]);
    buf_str(w->out, "}\"");
}
