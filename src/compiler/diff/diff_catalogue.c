/* What changed in the catalogue as a whole. */
#include "comment.h"
#include "diff_work.h"
#include "sema_comments.h"

static void compare_languages(struct work *w)
{
    for (uint32_t id = 0; id < 0x10000; id++) {
        if (w->old.languages[id] == w->new.languages[id])
            continue;
        struct diff_change change =
            diff_change_of(w->new.languages[id] ? DIFF_LANGUAGE_ADDED : DIFF_LANGUAGE_REMOVED,
                           DIFF_NONE, DIFF_NONE);
        change.language = id;
        diff_add(w, change);
    }
}

/* Whether events of a source have categories. */
static bool has_categories(const struct side *side)
{
    const struct catalogue *c = side->catalogue;
    for (size_t i = 0; i < c->comments.count && !side->is_table; i++) {
        const struct comment *comment = &c->comments.items[i];
        if (comment->kind == COMMENT_EVENT && comment->event.category > 0)
            return true;
    }
    return false;
}

/* Between tables the first messages are taken for categories, as one registers them. */
static void compare_categories(struct work *w)
{
    bool tables = w->old.is_table && w->new.is_table;
    if (!tables && !has_categories(&w->old) && !has_categories(&w->new))
        return;
    struct diff_change change = diff_change_of(DIFF_CATEGORIES, DIFF_NONE, DIFF_NONE);
    change.from = sema_count_categories(w->old.catalogue);
    change.to = sema_count_categories(w->new.catalogue);
    if (change.from != change.to)
        diff_add(w, change);
}

/* The ids that one side reserves and the other does not. */
static void compare_reserved(struct work *w, enum diff_kind kind, const struct side *side,
                             const struct side *other)
{
    uint32_t told = 0; /* one more than the last key that was looked at */
    for (size_t i = 0; i < side->reserved.count; i++) {
        const struct reservation *r = &side->reserved.items[i];
        uint32_t first = r->first > told ? r->first : told;
        uint32_t last = r->last;
        while (first <= r->last && reservation_gap(&other->reserved, &first, &last)) {
            struct diff_change change = diff_change_of(kind, DIFF_NONE, DIFF_NONE);
            change.from = first;
            change.to = last;
            diff_add(w, change);
            first = last + 1;
            last = r->last;
        }
        if (r->last >= told)
            told = r->last + 1;
    }
}

void diff_catalogue(struct work *w)
{
    compare_languages(w);
    compare_categories(w);
    if (w->old.is_table || w->new.is_table)
        return;
    compare_reserved(w, DIFF_RESERVED, &w->new, &w->old);
    compare_reserved(w, DIFF_UNRESERVED, &w->old, &w->new);
}
