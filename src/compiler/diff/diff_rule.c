/* Which changes break something, and what a catalogue allows (;//@ allow, deprecated, reserved). */
#include "allow.h"
#include "comment.h"
#include "diff_work.h"

/* The rule, unless it is off or the new catalogue allows the change. */
static uint32_t applied(const struct work *w, const struct diff_change *change, enum diag_code code)
{
    const struct catalogue *c = w->new.catalogue;
    if (!rule_is_on(w->rules, code))
        return 0;
    bool allowed = change->new_message != DIFF_NONE
                       ? is_allowed(c, &c->messages.items[change->new_message], code)
                       : is_allowed_in_file(c, code);
    return allowed ? 0 : (uint32_t)code;
}

/* A deprecated message may be removed, if its id stays reserved. A table does not say what is
   deprecated: there the reserved id is enough. */
static uint32_t rule_of_removal(const struct work *w, const struct diff_change *change)
{
    const struct message *m = diff_message_of(&w->old, change->old_message);
    uint32_t rule = 0;
    bool free_id = !w->new.is_table && !reservation_of(&w->new.reserved, m->code);
    bool announced = w->old.is_table ? !w->new.is_table && !free_id
                                     : comment_of(w->old.catalogue, m, COMMENT_DEPRECATED) != NULL;
    if (!announced)
        rule = applied(w, change, DIAG_BREAKS_MESSAGE);
    return rule == 0 && free_id ? applied(w, change, DIAG_BREAKS_FREE_ID) : rule;
}

uint32_t diff_rule(const struct work *w, const struct diff_change *change)
{
    static const unsigned rules[] = {
#define DIFF_RULE(kind, word, rule) rule,
        DIFF_LIST(DIFF_RULE)
#undef DIFF_RULE
    };
    if (change->kind == DIFF_REMOVED)
        return rule_of_removal(w, change);
    if (change->kind == DIFF_CATEGORIES && change->to > change->from)
        return 0;
    unsigned rule = rules[change->kind];
    return rule == 0 ? 0 : applied(w, change, (enum diag_code)rule);
}
