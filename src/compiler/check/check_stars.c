/* MT1210: an insert that a '*' of another one reads too (FormatMessage rules, section 3: which
   argument). */
#include "check_stars.h"

#include "allow.h"
#include "insert.h"
#include "text_util.h"

enum { NUMBERS = INSERT_NUMBERS * INSERT_VALUES_MAX };

/* What FormatMessage reads with a va_list: arguments are fetched in order and remembered by number;
   the last one that a '*' fetches replaces the one remembered last. */
struct fetched {
    unsigned argument[NUMBERS]; /* from 1 */
    unsigned count, next;
};

static unsigned fetch(struct fetched *f)
{
    return ++f->next;
}

/* The argument of an insert; its stars fetch theirs. */
static unsigned read_argument(struct fetched *f, const struct insert *insert)
{
    while (f->count < insert->number)
        f->argument[++f->count] = fetch(f);
    unsigned own = f->argument[insert->number];
    for (unsigned i = 1; i <= insert->stars; i++) {
        unsigned value = fetch(f);
        if (i < insert->stars && f->count + 1 < NUMBERS)
            f->count++;
        f->argument[f->count] = value;
    }
    return own;
}

struct stars {
    const struct catalogue *catalogue;
    const struct message *message;
    const struct text *text;
    struct slice body;
    struct insert reader[NUMBERS]; /* the insert whose '*' reads an argument of the array */
    bool read[NUMBERS];
    bool said[NUMBERS];
};

/* Which arguments the stars of all inserts read from an array. */
static void find_read(struct stars *s)
{
    struct insert insert;
    size_t pos = 0;
    size_t cursor = 0;
    for (int got; (got = insert_next(s->body.text, s->body.len, &pos, &insert)) != 0;) {
        size_t values[INSERT_VALUES_MAX];
        size_t count = got > 0 ? insert_values(&insert, &cursor, values) : 0;
        for (size_t i = 1; i < count && values[i] < NUMBERS; i++) {
            if (!s->read[values[i]])
                s->reader[values[i]] = insert;
            s->read[values[i]] = true;
        }
    }
}

static void say(struct stars *s, const struct insert *insert, unsigned listed, struct diag *d)
{
    const struct insert *reader = &s->reader[insert->number];
    char shown[SHOWN_SIZE];
    show_bare(shown, (struct slice){s->body.text + reader->begin,
                                    (uint32_t)(reader->end - reader->begin)});
    s->said[insert->number] = true;
    diag(d, DIAG_CHECK_STAR, text_place(s->text, insert->begin),
         "insert %%%u shows argument %u of an array, which a '*' of %s reads too; of a va_list it "
         "shows argument %u",
         insert->number, insert->number, shown, listed);
}

static void check_text(struct stars *s, struct diag *d)
{
    struct fetched list = {.count = 0};
    struct insert insert;
    size_t pos = 0;
    find_read(s);
    for (int got; (got = insert_next(s->body.text, s->body.len, &pos, &insert)) != 0;) {
        if (got < 0)
            continue;
        unsigned listed = read_argument(&list, &insert);
        if (s->read[insert.number] && !s->said[insert.number])
            say(s, &insert, listed, d);
    }
}

void check_stars(const struct catalogue *c, struct diag *d)
{
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        for (uint32_t k = 0; k < m->text_count; k++) {
            const struct text *text = &c->texts.items[m->first_text + k];
            struct slice body = text_body(c, text);
            if (text->language_index == TEXT_IGNORED || !memchr(body.text, '*', body.len) ||
                is_allowed(c, m, DIAG_CHECK_STAR))
                continue;
            struct stars s = {.catalogue = c, .message = m, .text = text, .body = body};
            check_text(&s, d);
        }
    }
}
