/* Event texts: the comment, the inserts that viewers fill, the categories (event log rendering,
   sections 1 and 3). */
#include "event_text.h"

#include "arena.h"
#include "directive.h"
#include "numeral.h"
#include "text_util.h"

#include <stdlib.h>

enum { CATEGORY_MAX = 0xFFFF };

const struct directive *event_directive(const struct catalogue *c, const struct message *m)
{
    for (uint32_t i = 0; i < m->directive_count; i++) {
        const struct directive *directive = &c->directives.items[m->first_directive + i];
        if (slice_is(directive->word, "event"))
            return directive;
    }
    return NULL;
}

bool event_texts_exist(const struct catalogue *c)
{
    for (size_t i = 0; i < c->directives.count; i++) {
        if (slice_is(c->directives.items[i].word, "event"))
            return true;
    }
    return false;
}

char event_conversion(struct slice body, const struct insert *insert)
{
    if (!insert->has_format)
        return 's';
    const char *end = body.text + insert->end;
    bool one_letter = insert->end - insert->begin > 3 && end[-3] == '!';
    return one_letter && (end[-2] == 's' || end[-2] == 'S') ? end[-2] : '\0';
}

/* How many messages have the codes 1, 2, 3, ... without a gap. */
static uint32_t count_categories(const struct catalogue *c)
{
    bool *used = memory_zeros((CATEGORY_MAX + 2) * sizeof *used);
    uint32_t free_code = 1;
    for (size_t i = 0; i < c->messages.count; i++) {
        if (c->messages.items[i].code <= CATEGORY_MAX)
            used[c->messages.items[i].code] = true;
    }
    while (used[free_code])
        free_code++;
    free(used);
    return free_code - 1;
}

static void add_names(struct event_symbols *s, const struct name_list *names)
{
    for (size_t i = 0; i < names->count; i++) {
        if (names->items[i].extra.len > 0)
            map_add(&s->macros, names->items[i].extra, (uint32_t)s->catalogue->messages.count);
    }
}

void event_symbols_init(struct event_symbols *s, const struct catalogue *c)
{
    *s = (struct event_symbols){.catalogue = c, .macros = {.exact_case = true}};
    s->categories = count_categories(c);
    for (uint32_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->symbol.len > 0)
            map_add(&s->macros, catalogue_slice(c, m->file, m->symbol), i);
    }
    add_names(s, &c->severities);
    add_names(s, &c->facilities);
}

void event_symbols_free(struct event_symbols *s)
{
    map_free(&s->macros);
}

uint32_t event_symbols_find(const struct event_symbols *s, struct slice name)
{
    return map_get(&s->macros, name);
}

/* The category that a message is the text of. */
static bool named_category(const struct event_symbols *s, struct slice name, struct place place,
                           struct diag *d, uint16_t *out)
{
    char shown[SHOWN_SIZE];
    uint32_t index = event_symbols_find(s, name);
    show_word(shown, name);
    if (index >= s->catalogue->messages.count) {
        diag(d, DIAG_EVENT_CATEGORY, place,
             "category %s is neither a number nor the SymbolicName of a message", shown);
        return false;
    }
    const struct message *m = &s->catalogue->messages.items[index];
    if (m->code == 0 || m->code > s->categories) {
        diag(d, DIAG_EVENT_CATEGORY, place,
             "message %s (0x%08X) is no category: categories have severity and facility 0 and are "
             "numbered 1, 2, 3, ... without a gap",
             shown, (unsigned)m->code);
        diag_note(d, (struct place){m->file, m->symbol}, "the message is here");
        return false;
    }
    *out = (uint16_t)m->code; /* not more than CATEGORY_MAX */
    return true;
}

bool event_category(const struct event_symbols *s, const struct directive *directive,
                    struct diag *d, uint16_t *out)
{
    struct slice rest = directive->rest;
    struct slice word = directive_word(&rest);
    char shown[SHOWN_SIZE];
    uint32_t number = 0;
    *out = 0;
    if (rest.len > 0) {
        diag(d, DIAG_BAD_DIRECTIVE, directive->place, "expected 'event [CATEGORY]'");
        return false;
    }
    if (word.len == 0)
        return true;
    if (!ascii_is_digit(word.text[0]))
        return named_category(s, word, directive->place, d, out);
    if (numeral_parse_plain(word, CATEGORY_MAX, &number) != NUMERAL_OK) {
        show_word(shown, word);
        diag(d, DIAG_EVENT_CATEGORY, directive->place, "category %s is no number from 0 to 65535",
             shown);
        return false;
    }
    *out = (uint16_t)number; /* not more than CATEGORY_MAX */
    return true;
}
