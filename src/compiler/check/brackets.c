/* Pairs of brackets, of any width. */
#include "enclosures.h"
#include "letters.h"

enum { DEPTH_MAX = 32, ENDING_MAX = 4 };

struct open_bracket {
    enum bracket kind;
    size_t index;
};

struct reader {
    struct brackets *out;
    const struct pieces *pieces;
    struct open_bracket stack[DEPTH_MAX];
    size_t depth;
};

/* Which bracket a character is, and whether it opens. */
static enum bracket bracket_of(uint32_t c, bool *opens)
{
    static const struct {
        uint32_t open, close;
        enum bracket kind;
    } all[] = {{'(', ')', BRACKET_ROUND},        {'[', ']', BRACKET_SQUARE},
               {'{', '}', BRACKET_CURLY},        {'<', '>', BRACKET_ANGLE},
               {0xFF08, 0xFF09, BRACKET_ROUND},  {0xFF3B, 0xFF3D, BRACKET_SQUARE},
               {0xFF5B, 0xFF5D, BRACKET_CURLY},  {0xFF1C, 0xFF1E, BRACKET_ANGLE},
               {0x3010, 0x3011, BRACKET_SQUARE}, {0x3014, 0x3015, BRACKET_SQUARE},
               {0x3016, 0x3017, BRACKET_SQUARE}, {0x300A, 0x300B, BRACKET_SQUARE},
               {0x3008, 0x3009, BRACKET_SQUARE}};
    for (unsigned i = 0; i < sizeof all / sizeof *all; i++) {
        *opens = c == all[i].open;
        if (*opens || c == all[i].close)
            return all[i].kind;
    }
    return BRACKET_NONE;
}

static bool is_syllable(uint32_t c)
{
    return c >= 0xAC00 && c < 0xD7B0;
}

/* "file(s)", and the endings of Korean, a syllable after a syllable: part of a word or an insert.
 */
static bool is_ending(const struct pieces *p, size_t from, size_t to)
{
    size_t len = to - from - 1;
    if (from == 0 || len == 0)
        return false;
    uint32_t before = pieces_char(p, from - 1);
    bool insert = p->items[from - 1].kind == PIECE_INSERT;
    if (len == 1 && is_syllable(pieces_char(p, from + 1)))
        return insert || is_syllable(before);
    for (size_t i = from + 1; i < to; i++) {
        if (!is_word_letter(pieces_char(p, i)))
            return false;
    }
    return len <= ENDING_MAX && (insert || is_word_letter(before));
}

/* "1)" and "a)" at the start of a line or after a blank. */
static bool is_list_mark(const struct pieces *p, size_t i)
{
    uint32_t c = i > 0 ? pieces_char(p, i - 1) : 0;
    uint32_t before = i > 1 ? pieces_char(p, i - 2) : 0;
    return c != 0 && (is_letter(c) || digit_value(c) >= 0) && (before == 0 || is_blank(before));
}

/* '<' and '>' are signs of their own too. */
static bool is_sign(const struct pieces *p, size_t i, enum bracket kind, bool opens)
{
    if (kind != BRACKET_ANGLE)
        return false;
    size_t inside = opens ? i + 1 : i - 1;
    return inside >= p->count ||
           (p->items[inside].kind != PIECE_INSERT && !is_letter(pieces_char(p, inside)));
}

static void alone(struct reader *r, enum bracket kind, size_t index)
{
    if (kind == BRACKET_ANGLE)
        return;
    r->out->alone++;
    r->out->last_alone = index;
}

static void close_pair(struct reader *r, enum bracket kind, size_t from, size_t to)
{
    const struct pieces *p = r->pieces;
    if (kind == BRACKET_ROUND && is_ending(p, from, to))
        return;
    r->out->pairs[kind]++;
    for (size_t i = from + 1; i < to; i++) {
        uint32_t number = p->items[i].value;
        if (p->items[i].kind != PIECE_INSERT || r->out->around[number] != BRACKET_NONE)
            continue;
        r->out->around[number] = kind;
        r->out->beside[number] = i == from + 1 || i + 1 == to;
    }
}

static bool is_open(const struct reader *r, enum bracket kind)
{
    for (size_t i = 0; i < r->depth; i++) {
        if (r->stack[i].kind == kind)
            return true;
    }
    return false;
}

static void read_closing(struct reader *r, enum bracket kind, size_t index)
{
    if (!is_open(r, kind)) {
        if (!is_list_mark(r->pieces, index))
            alone(r, kind, index);
        return;
    }
    for (;;) {
        struct open_bracket top = r->stack[--r->depth];
        if (top.kind == kind) {
            close_pair(r, kind, top.index, index);
            return;
        }
        alone(r, top.kind, top.index);
    }
}

void brackets_read(struct brackets *b, const struct pieces *p)
{
    struct reader r = {.out = b, .pieces = p};
    *b = (struct brackets){.alone = 0};
    for (size_t k = 0; k < p->marks.count; k++) {
        size_t i = p->marks.items[k];
        bool opens;
        enum bracket kind = bracket_of(pieces_char(p, i), &opens);
        if (kind == BRACKET_NONE || is_sign(p, i, kind, opens))
            continue;
        if (!opens)
            read_closing(&r, kind, i);
        else if (r.depth < DEPTH_MAX)
            r.stack[r.depth++] = (struct open_bracket){kind, i};
    }
    while (r.depth-- > 0)
        alone(&r, r.stack[r.depth].kind, r.stack[r.depth].index);
}
