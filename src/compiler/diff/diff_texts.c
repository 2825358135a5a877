/* The texts of a message, language by language. */
#include "comment.h"
#include "diff_work.h"
#include "text_util.h"

#include <stdlib.h>

/* The texts of a message by the ids of their languages: each id above the text's index. */
struct by_language {
    uint64_t few[16];
    uint64_t *items;
    size_t count;
};

static int compare(const void *a, const void *b)
{
    const uint64_t *one = a, *other = b;
    return *one < *other ? -1 : *one > *other;
}

static void collect(struct by_language *texts, const struct side *side, uint32_t message)
{
    const struct catalogue *c = side->catalogue;
    const struct message *m = diff_message_of(side, message);
    bool few = m->text_count <= sizeof texts->few / sizeof *texts->few;
    texts->items = few ? texts->few : memory_zeros(m->text_count * sizeof *texts->items);
    texts->count = 0;
    for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
        uint32_t language = c->texts.items[t].language_index;
        if (language != TEXT_IGNORED)
            texts->items[texts->count++] = (uint64_t)c->languages.items[language].value << 32 | t;
    }
    if (texts->count > 1)
        qsort(texts->items, texts->count, sizeof *texts->items, compare);
}

static void release(struct by_language *texts)
{
    if (texts->items != texts->few)
        free(texts->items);
}

/* Whether the lines of the texts are equal, whatever ends them in the source. */
static bool same_lines(const struct work *w, const struct diff_change *change)
{
    struct slice a = diff_body(&w->old, change->old_text);
    struct slice b = diff_body(&w->new, change->new_text);
    if (slice_same(a, b))
        return true;
    const struct catalogue *c = w->old.catalogue, *d = w->new.catalogue;
    struct text_lines old = text_lines(c, &c->texts.items[change->old_text]);
    struct text_lines new = text_lines(d, &d->texts.items[change->new_text]);
    for (bool lf, more = true; more;) {
        struct slice line = {"", 0}, other = {"", 0};
        more = text_next_line(&old, &line, &lf);
        if (text_next_line(&new, &other, &lf) != more || !slice_same(line, other))
            return false;
    }
    return true;
}

static struct text_form form_of(const struct catalogue *c, uint32_t text)
{
    struct text_form form = c->forms ? c->forms[text] : (struct text_form){.exact = NULL};
    if (form.ends == ENDS_AS_ASKED)
        form.ends = ENDS_CRLF;
    return form;
}

static bool states_text(const struct text_form *form)
{
    return form->exact && form->exact->kind == COMMENT_TEXT;
}

/* Whether texts with equal lines have equal line ends and bytes too. Encodings, and what is in an
   entry beside its text, do not count. */
static bool same_form(const struct work *w, const struct diff_change *change)
{
    struct text_form old = form_of(w->old.catalogue, change->old_text);
    struct text_form new = form_of(w->new.catalogue, change->new_text);
    if (states_text(&old) != states_text(&new))
        return false;
    if (states_text(&old))
        return slice_same(old.exact->form.string, new.exact->form.string);
    return old.ends == new.ends &&old.open == new.open;
}

/* Compares texts in one language. */
static bool same_text(const struct work *w, struct diff_change *change)
{
    if (!same_lines(w, change))
        return false;
    change->only_form = !same_form(w, change);
    return !change->only_form;
}

/* A language that only one side has is a change of the catalogue. */
static void add_text(struct work *w, struct diff_change change, const struct side *other)
{
    if (other->languages[change.language])
        diff_add(w, change);
}

static void compare_one(struct work *w, struct diff_change change)
{
    if (change.old_text == DIFF_NONE) {
        change.kind = DIFF_TEXT_ADDED;
        add_text(w, change, &w->old);
    } else if (change.new_text == DIFF_NONE) {
        change.kind = DIFF_TEXT_REMOVED;
        add_text(w, change, &w->new);
    } else {
        diff_add(w, change);
        diff_insert_order(w, &change);
    }
}

bool diff_texts(struct work *w, uint32_t old_message, uint32_t new_message)
{
    struct by_language old = {.count = 0}, new = {.count = 0};
    bool any = false;
    collect(&old, &w->old, old_message);
    collect(&new, &w->new, new_message);
    for (size_t i = 0, j = 0; i < old.count || j < new.count;) {
        struct diff_change change = diff_change_of(DIFF_TEXT_CHANGED, old_message, new_message);
        uint64_t one = i < old.count ? old.items[i] >> 32 : UINT64_MAX;
        uint64_t other = j < new.count ? new.items[j] >> 32 : UINT64_MAX;
        change.language = (uint32_t)(one < other ? one : other);
        if (one <= other)
            change.old_text = (uint32_t)old.items[i++];
        if (other <= one)
            change.new_text = (uint32_t) new.items[j++];
        if (one == other && same_text(w, &change))
            continue;
        any = true;
        compare_one(w, change);
    }
    release(&old);
    release(&new);
    return any;
}
