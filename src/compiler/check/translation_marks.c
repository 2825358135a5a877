/* MT1227 and MT1228: quotation marks and brackets that differ. */
#include "enclosures.h"
#include "translation.h"

static uint32_t offset_of(const struct translation *t, size_t index)
{
    return index < t->other.pieces.count ? t->other.pieces.items[index].offset : 0;
}

/* The offset of the first use of an insert in the translation; false when it has none. */
static bool find_insert(const struct translation *t, uint32_t number, size_t *offset)
{
    for (size_t i = 0; i < t->other.pieces.count; i++) {
        *offset = t->other.pieces.items[i].offset;
        if (t->other.pieces.items[i].kind == PIECE_INSERT &&
            t->other.pieces.items[i].value == number)
            return true;
    }
    return false;
}

/* In Japanese and Chinese brackets quote names too. */
static unsigned quoting(const struct quotes *q, const struct brackets *b)
{
    return q->pairs + b->pairs[BRACKET_SQUARE];
}

void translation_check_quotes(const struct translation *t)
{
    struct quotes first, other;
    struct brackets first_brackets, other_brackets;
    size_t offset;
    quotes_read(&first, &t->first.pieces);
    quotes_read(&other, &t->other.pieces);
    brackets_read(&first_brackets, &t->first.pieces);
    brackets_read(&other_brackets, &t->other.pieces);
    if (other.odd && !first.odd) {
        translation_fault(t, DIAG_TRANSLATION_QUOTES, offset_of(t, other.last),
                          "a quotation mark has no partner in the text in %s", t->other.name);
        return;
    }
    for (uint32_t i = 1; i < INSERT_NUMBERS; i++) {
        if (!first.around[i] || other.around[i] || other_brackets.around[i] != BRACKET_NONE ||
            !find_insert(t, i, &offset))
            continue;
        translation_fault(t, DIAG_TRANSLATION_QUOTES, offset,
                          "insert %%%u is in quotation marks in %s, but not in %s", (unsigned)i,
                          t->first.name, t->other.name);
        return;
    }
    if (other.pairs < first.pairs &&
        quoting(&other, &other_brackets) < quoting(&first, &first_brackets))
        translation_fault(t, DIAG_TRANSLATION_QUOTES, 0,
                          "the text in %s has %u pairs of quotation marks, that in %s has %u",
                          t->other.name, other.pairs, t->first.name, first.pairs);
}

static unsigned all_pairs(const struct brackets *b)
{
    unsigned sum = 0;
    for (unsigned kind = BRACKET_NONE + 1; kind < BRACKET_KINDS; kind++)
        sum += b->pairs[kind];
    return sum;
}

static const char *bracket_name(enum bracket kind)
{
    static const char *const names[] = {"no brackets", "( )", "[ ]", "{ }", "< >"};
    return names[kind];
}

void translation_check_brackets(const struct translation *t)
{
    struct quotes first_quotes, quotes;
    struct brackets first, other;
    size_t offset;
    quotes_read(&first_quotes, &t->first.pieces);
    quotes_read(&quotes, &t->other.pieces);
    brackets_read(&first, &t->first.pieces);
    brackets_read(&other, &t->other.pieces);
    if (other.alone > first.alone) {
        translation_fault(t, DIAG_TRANSLATION_BRACKETS, offset_of(t, other.last_alone),
                          "a bracket has no partner in the text in %s", t->other.name);
        return;
    }
    for (uint32_t i = 1; i < INSERT_NUMBERS; i++) {
        if (!first.beside[i] || other.around[i] == first.around[i] || quotes.around[i] ||
            !find_insert(t, i, &offset))
            continue;
        translation_fault(t, DIAG_TRANSLATION_BRACKETS, offset,
                          "insert %%%u is in %s in %s and in %s in %s", (unsigned)i,
                          bracket_name(other.around[i]), t->other.name,
                          bracket_name(first.around[i]), t->first.name);
        return;
    }
    if (all_pairs(&other) + quotes.pairs < all_pairs(&first) + first_quotes.pairs &&
        all_pairs(&other) < all_pairs(&first))
        translation_fault(t, DIAG_TRANSLATION_BRACKETS, 0,
                          "the text in %s has %u pairs of brackets, that in %s has %u",
                          t->other.name, all_pairs(&other), t->first.name, all_pairs(&first));
}
