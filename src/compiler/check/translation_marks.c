/* MT1227 and MT1228: quotation marks and brackets that differ. */
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
static unsigned quoting(const struct version_of_text *v)
{
    return v->quotes.pairs + v->brackets.pairs[BRACKET_SQUARE];
}

void translation_check_quotes(const struct translation *t)
{
    const struct quotes *first = &t->first.quotes;
    const struct quotes *other = &t->other.quotes;
    size_t offset;
    if (other->odd && !first->odd) {
        translation_fault(t, DIAG_TRANSLATION_QUOTES, offset_of(t, other->last),
                          "a quotation mark has no partner in the text in %s", t->other.name);
        return;
    }
    for (uint32_t i = 1; i < INSERT_NUMBERS; i++) {
        if (!first->around[i] || other->around[i] || t->other.brackets.around[i] != BRACKET_NONE ||
            !find_insert(t, i, &offset))
            continue;
        translation_fault(t, DIAG_TRANSLATION_QUOTES, offset,
                          "insert %%%u is in quotation marks in %s, but not in %s", (unsigned)i,
                          t->first.name, t->other.name);
        return;
    }
    if (other->pairs < first->pairs && quoting(&t->other) < quoting(&t->first))
        translation_fault(t, DIAG_TRANSLATION_QUOTES, 0,
                          "the text in %s has %u pairs of quotation marks, that in %s has %u",
                          t->other.name, other->pairs, t->first.name, first->pairs);
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
    const struct brackets *first = &t->first.brackets;
    const struct brackets *other = &t->other.brackets;
    unsigned first_pairs = all_pairs(first);
    unsigned other_pairs = all_pairs(other);
    size_t offset;
    if (other->alone > first->alone) {
        translation_fault(t, DIAG_TRANSLATION_BRACKETS, offset_of(t, other->last_alone),
                          "a bracket has no partner in the text in %s", t->other.name);
        return;
    }
    for (uint32_t i = 1; i < INSERT_NUMBERS; i++) {
        if (!first->beside[i] || other->around[i] == first->around[i] ||
            t->other.quotes.around[i] || !find_insert(t, i, &offset))
            continue;
        translation_fault(t, DIAG_TRANSLATION_BRACKETS, offset,
                          "insert %%%u is in %s in %s and in %s in %s", (unsigned)i,
                          bracket_name(other->around[i]), t->other.name,
                          bracket_name(first->around[i]), t->first.name);
        return;
    }
    if (other_pairs + t->other.quotes.pairs < first_pairs + t->first.quotes.pairs &&
        other_pairs < first_pairs)
        translation_fault(t, DIAG_TRANSLATION_BRACKETS, 0,
                          "the text in %s has %u pairs of brackets, that in %s has %u",
                          t->other.name, other_pairs, t->first.name, first_pairs);
}
