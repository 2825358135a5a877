/* The ;//@ comments on generated functions, for runs that generate none. */
#include "function_comments.h"

#include "arena.h"
#include "signature.h"
#include "text_util.h"

#include <stdlib.h>

static bool is_for_signatures(const struct directive *directive)
{
    return slice_is(directive->word, "insert") || slice_is(directive->word, "function") ||
           slice_is(directive->word, "event");
}

static void check_message(const struct catalogue *c, const struct message *m, struct diag *d)
{
    for (uint32_t i = 0; i < m->directive_count; i++) {
        const struct directive *directive = &c->directives.items[m->first_directive + i];
        if (!is_for_signatures(directive) || slice_is(directive->word, "event"))
            continue; /* an event text needs no function to be checked as one */
        diag(d, DIAG_BAD_DIRECTIVE, directive->place,
             "'%.*s' describes the function of a message, and this one gets none without a "
             "SymbolicName",
             (int)directive->word.len, directive->word.text);
        diag_note(d, (struct place){m->file, m->keyword}, "the message is here");
        return;
    }
}

void function_comments_check_symbols(const struct catalogue *c, struct diag *d)
{
    for (size_t i = 0; i < c->messages.count && c->directives.count > 0; i++) {
        if (c->messages.items[i].symbol.len == 0)
            check_message(c, &c->messages.items[i], d);
    }
}

static bool has_comments(const struct catalogue *c)
{
    for (size_t i = 0; i < c->directives.count; i++) {
        if (is_for_signatures(&c->directives.items[i]))
            return true;
    }
    return false;
}

void function_comments_check(const struct catalogue *c, struct diag *d)
{
    struct event_symbols symbols;
    uint16_t category;
    if (!has_comments(c))
        return;
    struct signature *s = memory_zeros(sizeof *s);
    event_symbols_init(&symbols, c);
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->directive_count == 0 || m->symbol.len == 0)
            continue;
        signature_read_comments(s, &symbols, m, d);
        if (s->event)
            event_category(&symbols, s->event, d, &category);
    }
    event_symbols_free(&symbols);
    free(s);
}
