/* A message that both catalogues have: its number, its names and its comments. */
#include "comment.h"
#include "diff_work.h"
#include "text_util.h"

/* Adds a change of a number. */
static void add_number(struct work *w, enum diff_kind kind, const uint32_t pair[2], uint32_t from,
                       uint32_t to)
{
    struct diff_change change = diff_change_of(kind, pair[0], pair[1]);
    change.from = from;
    change.to = to;
    diff_add(w, change);
}

static void compare_codes(struct work *w, const uint32_t pair[2], uint32_t old, uint32_t new)
{
    enum { ID_BITS = 0x3000FFFF, FACILITY_BITS = 0xFFF };
    if ((old ^ new) & ID_BITS)
        add_number(w, DIFF_RENUMBERED, pair, old, new);
    if (old >> 30 != new >> 30)
        add_number(w, DIFF_SEVERITY, pair, old >> 30, new >> 30);
    if (((old ^ new) >> 16) & FACILITY_BITS)
        add_number(w, DIFF_FACILITY, pair, old >> 16 & FACILITY_BITS, new >> 16 & FACILITY_BITS);
}

static struct slice function_of(const struct catalogue *c, const struct message *m)
{
    const struct comment *comment = comment_of(c, m, COMMENT_FUNCTION);
    return comment ? comment->function : (struct slice){"", 0};
}

static void compare_events(struct work *w, const uint32_t pair[2], const struct comment *old,
                           const struct comment *new)
{
    uint32_t from = old ? old->event.category : 0;
    uint32_t to = new ? new->event.category : 0;
    if (!old != !new)
        add_number(w, old ? DIFF_EVENT_REMOVED : DIFF_EVENT_ADDED, pair, from, to);
    else if (from != to)
        add_number(w, DIFF_EVENT_CATEGORY, pair, from, to);
}

/* What only sources say. */
static void compare_sources(struct work *w, const uint32_t pair[2], const struct message *old,
                            const struct message *new)
{
    const struct catalogue *c = w->old.catalogue, *d = w->new.catalogue;
    if (!slice_same(catalogue_slice(c, old->file, old->symbol),
                    catalogue_slice(d, new->file, new->symbol)))
        diff_add(w, diff_change_of(DIFF_SYMBOL, pair[0], pair[1]));
    if (old->comment_count == 0 && new->comment_count == 0)
        return;
    if (!slice_equal(function_of(c, old), function_of(d, new)))
        diff_add(w, diff_change_of(DIFF_FUNCTION, pair[0], pair[1]));
    const bool was = comment_of(c, old, COMMENT_DEPRECATED);
    const bool is = comment_of(d, new, COMMENT_DEPRECATED);
    if (was != is)
        diff_add(w, diff_change_of(is ? DIFF_DEPRECATED : DIFF_UNDEPRECATED, pair[0], pair[1]));
    compare_events(w, pair, comment_of(c, old, COMMENT_EVENT), comment_of(d, new, COMMENT_EVENT));
}

void diff_message(struct work *w, uint32_t old_message, uint32_t new_message)
{
    const struct message *old = diff_message_of(&w->old, old_message);
    const struct message *new = diff_message_of(&w->new, new_message);
    const uint32_t pair[2] = {old_message, new_message};
    if (old->code != new->code)
        compare_codes(w, pair, old->code, new->code);
    if (!w->old.is_table && !w->new.is_table)
        compare_sources(w, pair, old, new);
    bool texts = diff_texts(w, old_message, new_message);
    if (texts || old->comment_count > 0 || new->comment_count > 0)
        diff_inserts(w, old_message, new_message);
}
