/* Lines of a .po file, and the tokens on them. */
#include "po_lex.h"

#include "text_util.h"

static char char_at(const struct po_lexer *l, uint32_t pos)
{
    return pos < l->source->len ? l->source->text[pos] : '\n';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

static struct po_token make(const struct po_lexer *l, enum po_kind kind, uint32_t start)
{
    return (struct po_token){kind, l->marks, {start, l->pos - start}};
}

/* "#~", "#|" or "#~|" at the start of a line; false: another comment. */
static bool take_marks(struct po_lexer *l)
{
    uint32_t pos = l->pos + 1;
    if (char_at(l, pos) == '~') {
        l->marks |= PO_OBSOLETE;
        pos++;
    }
    if (char_at(l, pos) == '|') {
        l->marks |= PO_PREVIOUS;
        pos++;
    }
    if (l->marks == PO_PLAIN)
        return false;
    l->pos = pos;
    return true;
}

static struct po_token comment(struct po_lexer *l)
{
    uint32_t start = l->pos;
    l->pos = source_line_end(l->source, start);
    return make(l, PO_COMMENT, start);
}

static struct po_token string(struct po_lexer *l)
{
    uint32_t start = ++l->pos;
    while (char_at(l, l->pos) != '"' && char_at(l, l->pos) != '\n')
        l->pos += char_at(l, l->pos) == '\\' && char_at(l, l->pos + 1) != '\n' ? 2 : 1;
    if (char_at(l, l->pos) == '\n')
        return make(l, PO_STRING_BROKEN, start);
    struct po_token token = make(l, PO_STRING, start);
    l->pos++;
    return token;
}

static bool is_word(char c)
{
    return ascii_is_word(c) || c == '[' || c == ']';
}

static struct po_token word(struct po_lexer *l)
{
    uint32_t start = l->pos;
    while (is_word(char_at(l, l->pos)))
        l->pos++;
    if (l->pos > start)
        return make(l, PO_WORD, start);
    l->pos++;
    return make(l, PO_OTHER, start);
}

struct po_token po_token(struct po_lexer *l)
{
    while (l->pos < l->source->len) {
        char c = l->source->text[l->pos];
        bool starts = !l->in_line;
        if (c == '\n') {
            l->pos++;
            l->marks = PO_PLAIN;
            l->in_line = false;
            continue;
        }
        if (is_blank(c)) {
            l->pos++;
            continue;
        }
        l->in_line = true;
        if (c == '#' && starts) {
            if (take_marks(l))
                continue;
            return comment(l);
        }
        return c == '"' ? string(l) : word(l);
    }
    return make(l, PO_END, l->pos);
}
