/* The comparison as a list of steps; messages in the order of their codes. */
#include "diff.h"

#include "comment.h"
#include "diff_work.h"
#include "insert_word.h"
#include "sema_tables.h"

#include <stdlib.h>

const char *diff_word(enum diff_kind kind)
{
    static const char *const words[] = {
#define DIFF_WORD(kind, word, rule) word,
        DIFF_LIST(DIFF_WORD)
#undef DIFF_WORD
    };
    return words[kind];
}

const char *diff_type_word(uint32_t type)
{
    return type == DIFF_TYPE_PARAMETER ? "parameter" : insert_type_word((enum insert_type)type);
}

struct diff_change diff_change_of(enum diff_kind kind, uint32_t old_message, uint32_t new_message)
{
    return (struct diff_change){.kind = kind,
                                .old_message = old_message,
                                .new_message = new_message,
                                .old_text = DIFF_NONE,
                                .new_text = DIFF_NONE,
                                .old_place = place_none(),
                                .new_place = place_none()};
}

bool diff_is_of_manifest(const struct diff_change *change)
{
    return change->kind >= DIFF_PROVIDER_ADDED && change->kind <= DIFF_DEFINITION_DATA;
}

void diff_add(struct work *w, struct diff_change change)
{
    change.rule = diff_rule(w, &change);
    w->diff->breaking += change.rule != 0;
    ARRAY_ADD(&w->diff->changes, change);
}

struct slice diff_body(const struct side *side, uint32_t text)
{
    return text_body(side->catalogue, &side->catalogue->texts.items[text]);
}

static void side_init(struct side *side, const struct diff_side *of)
{
    const struct catalogue *c = of->catalogue;
    *side = (struct side){.catalogue = c, .is_table = of->is_table};
    side->keys = sema_sorted_keys(c);
    side->partner = memory_resize(NULL, (c->messages.count + 1) * sizeof *side->partner);
    for (size_t i = 0; i < c->messages.count; i++)
        side->partner[i] = DIFF_NONE;
    side->languages = memory_zeros(0x10000 * sizeof *side->languages);
    for (size_t i = 0; i < c->languages.count; i++) {
        if (c->languages.items[i].used)
            side->languages[c->languages.items[i].value] = true;
    }
    reservations_make(&side->reserved, c);
}

static void side_free(struct side *side)
{
    free(side->keys);
    free(side->partner);
    free(side->languages);
    reservations_free(&side->reserved);
}

/* A message of the side at a place in the order of codes; its code is UINT64_MAX after the last. */
static uint64_t code_at(const struct side *side, size_t place)
{
    return place < side->catalogue->messages.count ? side->keys[place] >> 32 : UINT64_MAX;
}

static uint32_t message_at(const struct side *side, size_t place)
{
    return (uint32_t)side->keys[place];
}

/* A new message, or an old one with another number, that has the id of a different one. */
static void check_reuse(struct work *w, uint32_t message, size_t old_place)
{
    uint32_t code = diff_message_of(&w->new, message)->code;
    uint32_t old = DIFF_NONE;
    if (code_at(&w->old, old_place) == code)
        old = message_at(&w->old, old_place);
    else if (!reservation_of(&w->old.reserved, code))
        return;
    if (old != DIFF_NONE && old == w->new.partner[message])
        return;
    diff_add(w, diff_change_of(DIFF_REUSED, old, message));
}

static int compare_changes(const void *a, const void *b)
{
    const struct diff_change *one = a, *other = b;
    if (one->kind != other->kind)
        return one->kind < other->kind ? -1 : 1;
    if (one->language != other->language)
        return one->language < other->language ? -1 : 1;
    return one->insert < other->insert ? -1 : one->insert > other->insert;
}

static void compare_new(struct work *w, uint32_t message, size_t old_place)
{
    size_t first = w->diff->changes.count;
    uint32_t old = w->new.partner[message];
    check_reuse(w, message, old_place);
    if (old == DIFF_NONE)
        diff_add(w, diff_change_of(DIFF_ADDED, DIFF_NONE, message));
    else
        diff_message(w, old, message);
    if (w->diff->changes.count - first > 1)
        qsort(w->diff->changes.items + first, w->diff->changes.count - first,
              sizeof *w->diff->changes.items, compare_changes);
}

/* Removed messages come before new ones with the same code. */
static void compare_messages(struct work *w)
{
    size_t new_place = 0;
    for (size_t place = 0;; place++) {
        uint64_t code = code_at(&w->old, place);
        for (; code_at(&w->new, new_place) < code; new_place++)
            compare_new(w, message_at(&w->new, new_place), place);
        if (place == w->old.catalogue->messages.count)
            return;
        uint32_t old = message_at(&w->old, place);
        if (w->old.partner[old] == DIFF_NONE)
            diff_add(w, diff_change_of(DIFF_REMOVED, old, DIFF_NONE));
        if (code_at(&w->new, new_place) == code)
            compare_new(w, message_at(&w->new, new_place++), place);
    }
}

void diff_make(struct diff *d, const struct rule_set *rules)
{
    struct work w = {.diff = d, .rules = rules};
    side_init(&w.old, &d->old);
    side_init(&w.new, &d->new);
    diff_pairs(&w);
    diff_catalogue(&w);
    diff_manifest(&w);
    compare_messages(&w);
    side_free(&w.old);
    side_free(&w.new);
}

void diff_free(struct diff *d)
{
    free(d->changes.items);
    arena_free(&d->arena);
    d->changes.items = NULL;
}
