/* Pairs of quotation marks, of any script. */
#include "enclosures.h"
#include "letters.h"

static bool is_double(const struct pieces *p, size_t i)
{
    switch (pieces_char(p, i)) {
    case '"': /* between two letters it is a mark of Hebrew abbreviations */
        return i == 0 || !is_word_letter(pieces_char(p, i - 1)) ||
               !is_word_letter(pieces_char(p, i + 1));
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0xFF02:
    case 0xFF62:
    case 0xFF63: return true;
    default: return false;
    }
}

static bool is_single(uint32_t c)
{
    return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201B) || c == 0x2039 || c == 0x203A ||
           c == 0xFF07;
}

static bool is_word(const struct pieces *p, size_t i)
{
    uint32_t c = pieces_char(p, i);
    return c != 0 && (is_word_letter(c) || digit_value(c) >= 0);
}

static bool is_insert(const struct pieces *p, size_t i)
{
    return i < p->count && p->items[i].kind == PIECE_INSERT;
}

/* Whether something that can be quoted is at an index. */
static bool shows(const struct pieces *p, size_t i)
{
    uint32_t c = pieces_char(p, i);
    return is_insert(p, i) || (c != 0 && c != '\t' && !is_blank(c));
}

static bool can_open(const struct pieces *p, size_t i)
{
    return (i == 0 || (!is_word(p, i - 1) && !is_insert(p, i - 1))) && shows(p, i + 1);
}

static bool can_close(const struct pieces *p, size_t i)
{
    return i > 0 && shows(p, i - 1) && !is_word(p, i + 1) && !is_insert(p, i + 1);
}

static void close_pair(struct quotes *q, const struct pieces *p, size_t from, size_t to)
{
    q->pairs++;
    for (size_t i = from + 1; i < to; i++) {
        if (p->items[i].kind == PIECE_INSERT)
            q->around[p->items[i].value] = true;
    }
}

void quotes_read(struct quotes *q, const struct pieces *p)
{
    size_t single = p->count; /* where one was opened; count: nowhere */
    *q = (struct quotes){0};
    for (size_t k = 0; k < p->marks.count; k++) {
        size_t i = p->marks.items[k];
        if (is_double(p, i)) {
            if (q->odd)
                close_pair(q, p, q->last, i);
            q->odd = !q->odd;
            q->last = i;
        } else if (is_single(pieces_char(p, i))) {
            if (single < p->count && can_close(p, i)) {
                close_pair(q, p, single, i);
                single = p->count;
            } else if (single == p->count && can_open(p, i)) {
                single = i;
            }
        }
    }
}
