/* The inserts of a message: which numbers its texts read, and as what. Inserts that FormatMessage
   refuses read nothing. */
#include "comment.h"
#include "diff_work.h"
#include "insert.h"

#include <string.h>

/* What reads each number, by the texts and the comments; a type and one more, 0: nothing. */
struct usage {
    uint32_t read[INSERT_NUMBERS];
};

static void use(struct usage *u, size_t number, enum insert_type type)
{
    if (u->read[number] <= 1)
        u->read[number] = 1 + (uint32_t)type;
}

static void read_text(struct usage *u, struct slice body)
{
    struct insert insert;
    size_t pos = 0, cursor = 0;
    for (int got; (got = insert_next(body.text, body.len, &pos, &insert)) != 0;) {
        size_t values[INSERT_VALUES_MAX];
        size_t count = got > 0 ? insert_values(&insert, &cursor, values) : 0;
        for (size_t i = 0; i < count && values[i] < INSERT_NUMBERS; i++)
            use(u, values[i], insert_value_type(&insert, i));
    }
}

/* A declared type is the one that counts. */
static void read_comments(struct usage *u, const struct side *side, const struct message *m)
{
    const struct comment *comment;
    for (uint32_t i = 0;
         (comment = comment_next(side->catalogue, m, COMMENT_INSERT, &i)) != NULL;) {
        const struct comment_insert *insert = &comment->insert;
        if (insert->parameter)
            u->read[insert->number] = 1 + DIFF_TYPE_PARAMETER;
        else if (insert->type != INSERT_NOTHING)
            u->read[insert->number] = 1 + (uint32_t)insert->type;
        else if (u->read[insert->number] <= 1)
            u->read[insert->number] = 1 + (uint32_t)INSERT_STRING;
    }
}

static void usage_of(struct usage *u, const struct side *side, uint32_t message)
{
    const struct message *m = diff_message_of(side, message);
    *u = (struct usage){{0}};
    for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
        if (side->catalogue->texts.items[t].language_index != TEXT_IGNORED)
            read_text(u, diff_body(side, t));
    }
    read_comments(u, side, m);
}

void diff_inserts(struct work *w, uint32_t old_message, uint32_t new_message)
{
    struct usage old, new;
    usage_of(&old, &w->old, old_message);
    usage_of(&new, &w->new, new_message);
    for (uint32_t n = 1; n < INSERT_NUMBERS; n++) {
        enum diff_kind kind = old.read[n] == 0   ? DIFF_INSERT_ADDED
                              : new.read[n] == 0 ? DIFF_INSERT_REMOVED
                                                 : DIFF_INSERT_TYPE;
        if (old.read[n] == new.read[n])
            continue;
        struct diff_change change = diff_change_of(kind, old_message, new_message);
        change.insert = n;
        change.from = old.read[n] > 0 ? old.read[n] - 1 : 0;
        change.to = new.read[n] > 0 ? new.read[n] - 1 : 0;
        diff_add(w, change);
    }
}

/* The numbers of a text in the order in which they first come. */
struct sequence {
    bool has[INSERT_NUMBERS];
    unsigned char numbers[INSERT_NUMBERS];
    size_t count;
};

static void sequence_of(struct sequence *s, struct slice body)
{
    struct insert insert;
    size_t pos = 0;
    *s = (struct sequence){.count = 0};
    for (int got; (got = insert_next(body.text, body.len, &pos, &insert)) != 0;) {
        if (got < 0 || s->has[insert.number])
            continue;
        s->has[insert.number] = true;
        s->numbers[s->count++] = (unsigned char)insert.number;
    }
}

void diff_insert_order(struct work *w, const struct diff_change *texts)
{
    struct sequence old, new;
    sequence_of(&old, diff_body(&w->old, texts->old_text));
    sequence_of(&new, diff_body(&w->new, texts->new_text));
    if (memcmp(old.has, new.has, sizeof old.has) != 0 ||
        memcmp(old.numbers, new.numbers, old.count) == 0)
        return;
    struct diff_change change = *texts;
    change.kind = DIFF_INSERT_ORDER;
    diff_add(w, change);
}
