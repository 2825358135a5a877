/* MT1225, MT1226 and MT1229: a text that is not translated, doubled blanks, repeated inserts. */
#include "letters.h"
#include "translation.h"

#include <string.h>

enum { WORDS_MIN = 4, IDEOGRAPHS_MIN = 8 };

static bool ends_word(uint32_t c)
{
    return c == 0 || c == '\t' || is_blank(c) ||
           (c < 0x80 && strchr(".,;:!?\"'()", (int)c) != NULL);
}

/* The number of words of letters, so that paths and commands are none; ideographs count too. */
static unsigned count_words(const struct pieces *p, unsigned *ideographs)
{
    unsigned words = 0;
    *ideographs = 0;
    for (size_t i = 0; i < p->count;) {
        bool begins = i == 0 || ends_word(pieces_char(p, i - 1));
        size_t len = 0;
        while (is_word_letter(pieces_char(p, i + len)))
            len++;
        if (begins && len > 1 && ends_word(pieces_char(p, i + len)))
            words++;
        if (len == 0 && is_letter(pieces_char(p, i)))
            ++*ideographs;
        i += len > 0 ? len : 1;
    }
    return words;
}

static bool same_pieces(const struct pieces *a, const struct pieces *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++) {
        if (a->items[i].kind != b->items[i].kind || a->items[i].value != b->items[i].value)
            return false;
    }
    return true;
}

/* Texts of no language, and variants of one, are the same on purpose. */
void translation_check_same(const struct translation *t)
{
    unsigned ideographs;
    unsigned first = t->first.language & 0x3FF;
    unsigned other = t->other.language & 0x3FF;
    if (first == other || first == 0 || other == 0 ||
        !same_pieces(&t->first.pieces, &t->other.pieces))
        return;
    unsigned words = count_words(&t->other.pieces, &ideographs);
    if (words >= WORDS_MIN || ideographs >= IDEOGRAPHS_MIN)
        translation_fault(t, DIAG_TRANSLATION_SAME, 0,
                          "the text in %s is the same as that in %s: it is not translated",
                          t->other.name, t->first.name);
}

/* The second of two blanks is a mark. */
static bool has_doubled_blank(const struct pieces *p)
{
    for (size_t k = 0; k < p->marks.count; k++) {
        if (is_blank(pieces_char(p, p->marks.items[k])))
            return true;
    }
    return false;
}

/* The index of the second of two blanks between other characters of a line; count: none. */
static size_t doubled_blank(const struct pieces *p)
{
    bool inside = false; /* something but blanks is before it in the line */
    if (!has_doubled_blank(p))
        return p->count;
    for (size_t i = 0; i + 1 < p->count; i++) {
        const struct piece *piece = &p->items[i];
        bool blank = is_blank(pieces_char(p, i));
        if (inside && blank && is_blank(pieces_char(p, i + 1))) {
            size_t end = i + 1;
            while (is_blank(pieces_char(p, end)))
                end++;
            if (end < p->count &&
                (p->items[end].kind == PIECE_CHAR || p->items[end].kind == PIECE_INSERT))
                return i + 1;
            i = end - 1;
        }
        inside = piece->kind == PIECE_INSERT ||
                 (piece->kind == PIECE_CHAR && piece->value != '\t' && (inside || !blank));
    }
    return p->count;
}

void translation_check_blanks(const struct translation *t)
{
    const struct pieces *p = &t->other.pieces;
    size_t at = doubled_blank(p);
    if (at < p->count && doubled_blank(&t->first.pieces) == t->first.pieces.count)
        translation_fault(t, DIAG_TRANSLATION_BLANKS, p->items[at].offset,
                          "the text in %s has two blanks in a row, that in %s has not",
                          t->other.name, t->first.name);
}

void translation_check_repeated(const struct translation *t)
{
    const struct pieces *p = &t->other.pieces;
    const struct pieces *first = &t->first.pieces;
    unsigned left[INSERT_NUMBERS] = {0};
    bool told[INSERT_NUMBERS] = {false}; /* or not in the first text, which another rule tells */
    for (size_t k = 0; k < first->marks.count; k++) {
        const struct piece *piece = &first->items[first->marks.items[k]];
        if (piece->kind == PIECE_INSERT)
            left[piece->value]++;
    }
    for (size_t i = 0; i < INSERT_NUMBERS; i++)
        told[i] = left[i] == 0;
    for (size_t k = 0; k < p->marks.count; k++) {
        const struct piece *piece = &p->items[p->marks.items[k]];
        uint32_t number = piece->value;
        if (piece->kind != PIECE_INSERT || told[number])
            continue;
        if (left[number]-- > 0)
            continue;
        told[number] = true;
        translation_fault(t, DIAG_TRANSLATION_REPEATED, piece->offset,
                          "the text in %s shows insert %%%u more often than that in %s",
                          t->other.name, (unsigned)number, t->first.name);
    }
}
