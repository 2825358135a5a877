/* Pieces: pushing, reading ahead, moving (MS-EVEN 3.2.4.1.5: replacing restarts in the inserted
   text). */
#include "piece.h"

#include "ansi.h"

void piece_push(struct pieces *p, struct source text, bool escapes)
{
    p->items[p->depth++] = (struct piece){.text = text, .escapes = escapes};
}

int piece_push_text(struct pieces *p, const struct msgtab_text *text)
{
    bool ascii = true;
    if (text->flags == MSGTAB_TEXT_UTF16) {
        piece_push(p, source16(text->text, text->len), true);
        return 0;
    }
    size_t len = text->flags == MSGTAB_TEXT_ANSI ? ansi_length(text, &ascii) : text->len;
    if (ascii) {
        piece_push(p, source8(text->text, len), true);
        return 0;
    }
    uint16_t *units;
    int code = ansi_decode(text->lang, text->text, len, &units, &len);
    if (code == 0) {
        piece_push(p, source16(units, len), true);
        p->items[p->depth - 1].owned = units;
    }
    return code;
}

/* The place where reading continues with depth pieces. */
static struct cursor resume(const struct pieces *p, size_t depth)
{
    struct cursor c = {.depth = depth};
    if (depth > 0) {
        c.pos = p->items[depth - 1].pos;
        c.raw = p->items[depth - 1].raw;
    }
    return c;
}

struct cursor piece_cursor(const struct pieces *p)
{
    return resume(p, p->depth);
}

/* Reads what an escape or a line end in a table's text produces. */
static uint32_t next_escape(const struct source *s, struct cursor *c, uint32_t unit)
{
    uint32_t second = source_unit(s, c->pos + 1);
    if (unit != '%') {
        c->pos += unit == '\r' && second == '\n' ? 2 : 1;
        return PIECE_NEWLINE;
    }
    switch (second) {
    case '0': return PIECE_END;
    case 'n': c->pos += 2; return PIECE_NEWLINE;
    case 'r': c->pos += 2; return '\r';
    case 't': c->pos += 2; return '\t';
    default: break;
    }
    c->pos++;
    c->raw = true;
    return '%';
}

static bool is_special(uint32_t unit)
{
    return unit == '%' || unit == '\r' || unit == '\n';
}

uint32_t piece_next(const struct pieces *p, struct cursor *c)
{
    while (c->depth > 0) {
        const struct piece *piece = &p->items[c->depth - 1];
        uint32_t unit = source_unit(&piece->text, c->pos);
        if (unit != 0 && (!piece->escapes || c->raw || !is_special(unit))) {
            c->pos++;
            c->raw = false;
            return unit;
        }
        if (unit != 0)
            unit = next_escape(&piece->text, c, unit);
        if (unit != PIECE_END)
            return unit;
        *c = resume(p, c->depth - 1);
    }
    return PIECE_END;
}

static void pop(struct pieces *p)
{
    ansi_free(p->items[--p->depth].owned);
}

void piece_move(struct pieces *p, const struct cursor *c)
{
    while (p->depth > c->depth)
        pop(p);
    if (p->depth > 0) {
        p->items[p->depth - 1].pos = c->pos;
        p->items[p->depth - 1].raw = c->raw;
    }
}

static size_t run8(const char *text, size_t len, bool escapes)
{
    size_t pos = 0;
    while (pos < len && text[pos] && text[pos] != '%' &&
           !(escapes && (text[pos] == '\r' || text[pos] == '\n')))
        pos++;
    return pos;
}

static size_t run16(const uint16_t *text, size_t len, bool escapes)
{
    size_t pos = 0;
    while (pos < len && text[pos] && text[pos] != '%' &&
           !(escapes && (text[pos] == '\r' || text[pos] == '\n')))
        pos++;
    return pos;
}

size_t piece_run(const struct pieces *p)
{
    if (p->depth == 0)
        return 0;
    const struct piece *piece = &p->items[p->depth - 1];
    const struct source *text = &piece->text;
    if (piece->pos >= text->len)
        return 0;
    const size_t len = text->len - piece->pos;
    return text->wide ? run16(text->wide + piece->pos, len, piece->escapes)
                      : run8(text->narrow + piece->pos, len, piece->escapes);
}

void piece_free(struct pieces *p)
{
    while (p->depth > 0)
        pop(p);
}
