/* One walk over the inserts of each text (FormatMessage rules, section 3). */
#include "inserts.h"

#include "allow.h"
#include "comment.h"
#include "insert_word.h"
#include "text_util.h"

#include <stdio.h>

#include <msgtab/msgtab.h>

struct walk {
    struct catalogue *catalogue;
    struct diag *diag;
    const struct message *message;
    bool wrapper;                /* a fault costs the message its function, not the run */
    bool told;                   /* that the message gets none */
    struct slice body;           /* of the text */
    struct place place;          /* of its start */
    size_t first_use;            /* of the text */
    size_t seen[INSERT_NUMBERS]; /* one more than the last use of a number that has a type */
};

char event_conversion(struct slice body, const struct insert *insert)
{
    if (!insert->has_format)
        return 's';
    const char *end = body.text + insert->end;
    bool one_letter = insert->end - insert->begin > 3 && end[-3] == '!';
    return one_letter && (end[-2] == 's' || end[-2] == 'S') ? end[-2] : '\0';
}

/* Says what is wrong with a message; false when it is not to be said. */
static bool report(struct walk *w, enum diag_code code, struct place place, const char *why)
{
    if (!w->wrapper && !is_allowed(w->catalogue, w->message, code)) {
        diag(w->diag, code, place, "%s", why);
        return true;
    }
    return w->wrapper && !w->told &&
           (w->told = no_function(w->catalogue, w->message, code, place, why, w->diag));
}

/* A string and a number in one text: no argument serves both. */
static bool clashes(struct walk *w, const struct insert_use *use)
{
    struct catalogue *c = w->catalogue;
    size_t seen = w->seen[use->number];
    if (seen <= w->first_use)
        return false;
    const struct insert_use *other = &c->uses.items[seen - 1];
    if ((other->type == INSERT_STRING) == (use->type == INSERT_STRING))
        return false;
    char why[INSERT_CLASH_SIZE];
    insert_show_clash(why, use->number, other->type, use->type);
    if (report(w, DIAG_INSERT_TYPES, use->place, why))
        diag_note(w->diag, other->place, "the other use is here");
    return true;
}

static void add_use(struct walk *w, struct insert_use use)
{
    struct catalogue *c = w->catalogue;
    bool has_type = use.type != INSERT_NOTHING;
    use.refused = use.refused || (has_type && clashes(w, &use));
    ARRAY_ADD(&c->uses, use);
    if (has_type && !use.refused)
        w->seen[use.number] = c->uses.count;
}

/* The arguments that the insert reads; at most INSERT_NUMBERS - 1 can be given. */
static void add_insert(struct walk *w, const struct insert *insert, struct insert_use use,
                       size_t *cursor)
{
    size_t values[INSERT_VALUES_MAX];
    size_t count = insert_values(insert, cursor, values);
    use.converts = insert->type;
    use.event_conversion = event_conversion(w->body, insert);
    for (size_t i = 0; i < count && values[i] < INSERT_NUMBERS; i++) {
        use.starts = i == 0;
        use.number = (uint32_t)values[i];
        use.type = insert_value_type(insert, i);
        add_use(w, use);
    }
}

static void read_text(struct walk *w)
{
    struct insert insert;
    size_t pos = 0;
    size_t cursor = 0;
    w->first_use = w->catalogue->uses.count;
    for (int got; (got = insert_next(w->body.text, w->body.len, &pos, &insert)) != 0;) {
        struct insert_use use = {.place = w->place, .number = insert.number};
        use.place.span.start += (uint32_t)insert.begin;
        use.place.span.len = (uint32_t)(insert.end - insert.begin);
        if (got > 0) {
            add_insert(w, &insert, use, &cursor);
            continue;
        }
        use.refused = true;
        report(w, DIAG_BAD_INSERT, use.place, msgtab_strerror(got));
        ARRAY_ADD(&w->catalogue->uses, use);
    }
}

void insert_show_clash(char *out, uint32_t number, enum insert_type one, enum insert_type other)
{
    snprintf(out, INSERT_CLASH_SIZE, "insert %%%u is used as %s and as %s", (unsigned)number,
             insert_type_word(one), insert_type_word(other));
}

bool no_function(const struct catalogue *c, const struct message *m, enum diag_code code,
                 struct place place, const char *why, struct diag *d)
{
    char shown[SHOWN_SIZE];
    if (m->symbol.len == 0 || is_allowed(c, m, code) || is_allowed(c, m, DIAG_NO_FUNCTION))
        return false;
    show_bare(shown, catalogue_slice(c, m->file, m->symbol));
    diag(d, DIAG_NO_FUNCTION, place, "%s gets no function: %s", shown, why);
    return true;
}

void inserts_read(struct catalogue *c, bool all, bool wrapper, struct diag *d)
{
    struct walk w = {.catalogue = c, .diag = d, .wrapper = wrapper};
    if (!all && c->comments.count == 0)
        return;
    c->use_start = memory_zeros((c->texts.count + 1) * sizeof *c->use_start);
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        w.message = m;
        w.told = false;
        bool wanted = all || comment_has_rule(c, m, COMMENT_ABOUT_INSERTS);
        for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
            const struct text *text = &c->texts.items[t];
            c->use_start[t] = (uint32_t)c->uses.count;
            w.body = text_body(c, text);
            w.place = (struct place){text->file, text->body};
            if (wanted && text->language_index != TEXT_IGNORED)
                read_text(&w);
        }
    }
    c->use_start[c->texts.count] = (uint32_t)c->uses.count;
}
