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

/* A code that is related must have a page, so that it can be linked. */
static void check_related(struct site *s, const struct message *m, const struct comment *comment)
{
    const struct comment_fact *f = &comment->fact;
    uint32_t number;
    char shown[SHOWN_SIZE];
    for (uint32_t i = 0; i < f->value_count; i++) {
        struct slice value = s->catalogue->fact_values.items[f->first_value + i];
        if (site_fact_number(s, f, i, &number) && site_find(s, number))
            continue;
        show_word(shown, value);
        diag(&s->compilation.diag, DIAG_BAD_COMMENT, catalogue_place(s->catalogue, m->file, value),
             "expected the code of a message of this catalogue, found %s", shown);
    }
}

bool site_facts_check(struct site *s)
{
    for (size_t i = 0; i < s->entry_count; i++) {
        const struct message *m = s->entries[i].message;
        const struct comment *comment;
        uint32_t next = 0;
        while ((comment = comment_next(s->catalogue, m, COMMENT_FACT, &next)) != NULL) {
            if (slice_is(comment->fact.word, "related"))
                check_related(s, m, comment);
        }
    }
    if (s->compilation.diag.errors > 0)
        diag_print(&s->compilation.diag, DIAG_GCC, stderr);
    return s->compilation.diag.errors == 0;
}
