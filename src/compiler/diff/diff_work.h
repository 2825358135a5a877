/* What the parts of the comparison share. */
#ifndef MSGTAB_COMPILER_DIFF_WORK_H
#define MSGTAB_COMPILER_DIFF_WORK_H

#include "buf.h"
#include "diff.h"
#include "reservations.h"

/* A side that is being compared. */
struct side {
    const struct catalogue *catalogue;
    bool is_table;
    uint64_t *keys;    /* its messages by code: see sema_sorted_keys */
    uint32_t *partner; /* of each message the one on the other side; DIFF_NONE: it has none */
    bool *languages;   /* by id: some message has a text in it */
    struct reservations reserved;
};

struct work {
    struct diff *diff;
    const struct rule_set *rules;
    struct side old, new;
};

/* Finds the partners. */
void diff_pairs(struct work *w);

/* The changes of languages, categories and reservations. */
void diff_catalogue(struct work *w);

/* The changes of what the manifests say. */
void diff_manifest(struct work *w);

/* Adds one, with a text; a place of no side is place_none(). */
void diff_add_text(struct work *w, enum diff_kind kind, struct place old_place,
                   struct place new_place, const char *format, ...) BUF_PRINTF(5, 6);

/* The changes of what a provider defines, but for its events. */
void diff_definitions(struct work *w, const struct manifest_provider *old,
                      const struct manifest_provider *new);

/* The changes of the data of two events that are the same. */
void diff_shapes(struct work *w, const struct manifest_event *old, const struct manifest_event *new,
                 const char *name);

/* The changes of a message that both sides have. */
void diff_message(struct work *w, uint32_t old_message, uint32_t new_message);

/* The changes of its texts; true when there are any. */
bool diff_texts(struct work *w, uint32_t old_message, uint32_t new_message);

/* The changes of its inserts, over all its texts. */
void diff_inserts(struct work *w, uint32_t old_message, uint32_t new_message);

/* The change of the order of inserts from one text to another in one language. */
void diff_insert_order(struct work *w, const struct diff_change *texts);

/* Adds a change, with the rule that it breaks. */
void diff_add(struct work *w, struct diff_change change);

/* The rule that a change breaks, of those that are on; 0: none. */
uint32_t diff_rule(const struct work *w, const struct diff_change *change);

/* A change of a kind, in nothing else. */
struct diff_change diff_change_of(enum diff_kind kind, uint32_t old_message, uint32_t new_message);

/* The text of a message as one piece of the source. */
struct slice diff_body(const struct side *side, uint32_t text);

static inline const struct message *diff_message_of(const struct side *side, uint32_t message)
{
    return &side->catalogue->messages.items[message];
}

#endif
