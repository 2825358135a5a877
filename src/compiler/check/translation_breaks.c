/* MT1221 and MT1222: %0 and %n in one of the texts only. */
#include "translation.h"

static bool is_cut(const struct pieces *p)
{
    return p->count > 0 && p->items[p->count - 1].kind == PIECE_CUT;
}

void translation_check_cut(const struct translation *t)
{
    const struct pieces *p = &t->other.pieces;
    if (is_cut(p) == is_cut(&t->first.pieces))
        return;
    if (is_cut(p))
        translation_fault(t, DIAG_TRANSLATION_CUT, p->items[p->count - 1].offset,
                          "the text in %s ends in %%0, that in %s does not", t->other.name,
                          t->first.name);
    else
        translation_fault(t, DIAG_TRANSLATION_CUT, 0,
                          "the text in %s does not end in %%0, that in %s does", t->other.name,
                          t->first.name);
}

static unsigned count(const struct pieces *p, enum piece_kind kind)
{
    unsigned found = 0;
    for (size_t k = 0; k < p->marks.count; k++)
        found += p->items[p->marks.items[k]].kind == kind;
    return found;
}

/* A line end of the source shows the same as %n: one may replace the other. */
void translation_check_breaks(const struct translation *t)
{
    unsigned first = count(&t->first.pieces, PIECE_BREAK);
    unsigned other = count(&t->other.pieces, PIECE_BREAK);
    if (first == other ||
        first + count(&t->first.pieces, PIECE_LINE) == other + count(&t->other.pieces, PIECE_LINE))
        return;
    translation_fault(t, DIAG_TRANSLATION_BREAK, 0, "the text in %s has %u %%n, that in %s has %u",
                      t->other.name, other, t->first.name, first);
}
