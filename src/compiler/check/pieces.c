/* Texts as pieces (FormatMessage rules, section 2). */
#include "pieces.h"

#include "text_util.h"
#include "utf.h"

#include <stdlib.h>

static void add(struct pieces *p, enum piece_kind kind, uint32_t value, size_t offset)
{
    struct piece piece = {kind, value, (uint32_t)offset};
    ARRAY_ADD(p, piece);
}

static void add_mark(struct pieces *p, enum piece_kind kind, uint32_t value, size_t offset)
{
    ARRAY_ADD(&p->marks, (uint32_t)p->count);
    add(p, kind, value, offset);
}

static bool is_mark(const struct pieces *p, uint32_t c)
{
    uint32_t lower = c | 0x20;
    bool single = c == ' ' && p->count > 0 && pieces_char(p, p->count - 1) != ' ';
    return !single && (lower < 'a' || lower > 'z');
}

static struct slice without_line_end(struct slice body)
{
    if (body.len > 0 && body.text[body.len - 1] == '\n')
        body.len--;
    if (body.len > 0 && body.text[body.len - 1] == '\r')
        body.len--;
    return body;
}

/* The end of the insert at pos; one that FormatMessage refuses ends with its number. */
static size_t read_insert(struct pieces *p, struct slice body, size_t pos)
{
    struct source source = source8(body.text, body.len);
    struct insert insert;
    int error = insert_parse(&source, pos, &insert);
    add_mark(p, PIECE_INSERT, insert.number, pos);
    return error ? pos + 2 + (insert.number > 9) : insert.end;
}

/* What follows a '%' at pos; returns the offset after it. */
static size_t read_escape(struct pieces *p, struct slice body, size_t pos)
{
    char next = pos + 1 < body.len ? body.text[pos + 1] : '\0';
    switch (next) {
    case '0': add_mark(p, PIECE_CUT, 0, pos); return body.len;
    case 'n': add_mark(p, PIECE_BREAK, 0, pos); return pos + 2;
    case '%':
    case '.':
    case '!': add_mark(p, PIECE_CHAR, (uint32_t)(unsigned char)next, pos); return pos + 2;
    case ' ':
    case 't':
    case 'r':
    case 'b':
    case '\\': add_mark(p, PIECE_ESCAPE, 0, pos); return pos + 2;
    default: return ascii_is_digit(next) ? read_insert(p, body, pos) : pos + 1;
    }
}

void pieces_read(struct pieces *p, struct slice body)
{
    p->count = p->marks.count = 0;
    body = without_line_end(body);
    for (size_t pos = 0; pos < body.len;) {
        size_t start = pos;
        if (body.text[pos] == '%') {
            pos = read_escape(p, body, pos);
            continue;
        }
        uint32_t c = (unsigned char)body.text[pos];
        if (c < 0x80)
            pos++;
        else
            c = utf8_decode(body.text, body.len, &pos);
        if (c == '\r' && pos < body.len && body.text[pos] == '\n')
            pos++;
        if (is_mark(p, c))
            add_mark(p, c == '\r' || c == '\n' ? PIECE_LINE : PIECE_CHAR, c, start);
        else
            add(p, PIECE_CHAR, c, start);
    }
}

void pieces_free(struct pieces *p)
{
    free(p->items);
    free(p->marks.items);
}
