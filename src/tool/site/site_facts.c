/* Facts of messages: ;//@ fact WORD VALUE... */
#include "site.h"

#include "comment.h"
#include "diag_print.h"
#include "opt.h"
#include "text_util.h"

#include <msgtab/codes.h>

#include <stdlib.h>

const struct comment_fact *site_fact(const struct site *s, const struct message *m,
                                     const char *word)
{
    const struct comment *comment;
    uint32_t next = 0;
    while ((comment = comment_next(s->catalogue, m, COMMENT_FACT, &next)) != NULL) {
        if (slice_is(comment->fact.word, word))
            return &comment->fact;
    }
    return NULL;
}

bool site_fact_number(const struct site *s, const struct comment_fact *f, uint32_t i, uint32_t *out)
{
    struct slice value = s->catalogue->fact_values.items[f->first_value + i];
    char *word = memory_copy(value.text, value.len);
    bool ok = opt_number(word, UINT32_MAX, out);
    free(word);
    return ok;
}

/* A code that is related, or that an event is about, must have a page, so that it can be linked. */
static void link_codes(struct site *s, const struct site_entry *e, const struct comment_fact *f)
{
    const bool is_event = e->kind == SITE_EVENT && slice_is(f->word, "codes");
    if (!is_event && !slice_is(f->word, "related"))
        return;
    uint32_t number;
    char shown[SHOWN_SIZE];
    for (uint32_t i = 0; i < f->value_count; i++) {
        struct slice value = s->catalogue->fact_values.items[f->first_value + i];
        const struct site_entry *code =
            site_fact_number(s, f, i, &number) ? site_find(s, number) : NULL;
        if (code && is_event && !code->event)
            s->entries[code - s->entries].event = e;
        if (code)
            continue;
        show_word(shown, value);
        diag(&s->compilation.diag, DIAG_BAD_COMMENT,
             catalogue_place(s->catalogue, e->message->file, value),
             "expected the code of a message of this catalogue, found %s", shown);
    }
}

bool site_facts_link(struct site *s)
{
    for (size_t i = 0; i < s->entry_count; i++) {
        const struct site_entry *e = &s->entries[i];
        const struct comment *comment;
        uint32_t next = 0;
        while ((comment = comment_next(s->catalogue, e->message, COMMENT_FACT, &next)) != NULL)
            link_codes(s, e, &comment->fact);
    }
    if (s->compilation.diag.errors > 0)
        diag_print(&s->compilation.diag, DIAG_GCC, stderr);
    return s->compilation.diag.errors == 0;
}
