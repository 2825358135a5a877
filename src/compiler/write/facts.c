/* ;//@ fact WORD VALUE... (mc language: comments). What is written has the shape of LLVM's .def
   files: whoever includes it defines the macros that are wanted, the others are empty. */
#include "facts.h"

#include "directive.h"
#include "map.h"
#include "numeral.h"
#include "reserved.h"
#include "sema_tables.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

struct fact {
    const struct directive *directive;
    struct slice word;
    struct slice values; /* with blanks between them */
};

/* The next fact of a message, from its directive number *i on; false when there is none. */
static bool next_fact(const struct catalogue *c, const struct message *m, uint32_t *i,
                      struct fact *out)
{
    while (*i < m->directive_count) {
        const struct directive *directive = &c->directives.items[m->first_directive + (*i)++];
        if (!slice_is(directive->word, "fact"))
            continue;
        *out = (struct fact){.directive = directive, .values = directive->rest};
        out->word = directive_word(&out->values);
        return true;
    }
    return false;
}

/* Where a part of a directive stands; that of its word when the part is not there. */
static struct place place_of(const struct catalogue *c, const struct directive *directive,
                             struct slice part)
{
    struct place place = directive->place;
    if (part.len > 0) {
        place.span.start = (uint32_t)(part.text - c->sources[place.file].text);
        place.span.len = part.len;
    }
    return place;
}

static void expected(const struct catalogue *c, const struct directive *directive, const char *what,
                     struct slice found, struct diag *d)
{
    char shown[SHOWN_SIZE];
    show_word(shown, found);
    diag(d, DIAG_BAD_DIRECTIVE, place_of(c, directive, found),
         "expected %s in 'fact WORD VALUE...', found %s", what, found.len > 0 ? shown : "nothing");
}

static void check_values(const struct catalogue *c, const struct fact *fact, struct diag *d)
{
    struct slice rest = fact->values;
    do {
        struct slice value = directive_word(&rest);
        uint32_t unused;
        enum numeral_result number = numeral_parse_plain(value, UINT32_MAX, &unused);
        char shown[SHOWN_SIZE];
        show_word(shown, value);
        if (number == NUMERAL_TOO_LARGE)
            diag(d, DIAG_BAD_NUMBER, place_of(c, fact->directive, value),
                 "value %s of a fact does not fit in 32 bits", shown);
        else if (number == NUMERAL_MALFORMED && !reserved_is_identifier(value))
            expected(c, fact->directive, "a C name, or a number in decimal or behind 0x,", value,
                     d);
    } while (rest.len > 0);
}

static void check_message(const struct catalogue *c, const struct message *m, struct diag *d)
{
    struct map words = {.exact_case = true}; /* the directive that has a word */
    struct fact fact;
    for (uint32_t i = 0; next_fact(c, m, &i, &fact);) {
        if (!reserved_is_identifier(fact.word)) {
            expected(c, fact.directive, "a C name as WORD", fact.word, d);
            continue;
        }
        check_values(c, &fact, d);
        uint32_t first = map_add(&words, fact.word, m->first_directive + i - 1);
        if (first == MAP_NONE)
            continue;
        char shown[SHOWN_SIZE];
        show_word(shown, fact.word);
        diag(d, DIAG_BAD_DIRECTIVE, place_of(c, fact.directive, fact.word),
             "message has two facts %s", shown);
        diag_note(d, c->directives.items[first].place, "the first one is here");
    }
    map_free(&words);
}

void facts_check(const struct catalogue *c, struct diag *d)
{
    for (size_t i = 0; i < c->messages.count && c->directives.count > 0; i++)
        check_message(c, &c->messages.items[i], d);
}

struct writer {
    struct buf *out;
    const struct catalogue *catalogue;
    const char *eol;
    struct diag *diag;
    struct map words; /* of all facts, in the order of the source */
};

static void collect_words(struct writer *w)
{
    const struct catalogue *c = w->catalogue;
    struct fact fact;
    for (size_t m = 0; m < c->messages.count; m++) {
        for (uint32_t i = 0; next_fact(c, &c->messages.items[m], &i, &fact);)
            map_add(&w->words, fact.word, 0);
    }
}

/* A macro that is not wanted is there and empty. */
static void put_default(struct writer *w, const char *prefix, struct slice word,
                        const char *parameters)
{
    int len = (int)word.len;
    buf_printf(w->out, "#ifndef %s%.*s%s", prefix, len, word.text, w->eol);
    buf_printf(w->out, "#define %s%.*s(%s)%s", prefix, len, word.text, parameters, w->eol);
    buf_printf(w->out, "#endif%s", w->eol);
}

/* What every row begins with: the id, and the symbol in two parts. */
static void put_key(struct writer *w, const struct message *m)
{
    struct slice symbol = catalogue_slice(w->catalogue, m->file, m->symbol);
    const char *underscore = memchr(symbol.text, '_', symbol.len);
    int prefix = underscore ? (int)(underscore + 1 - symbol.text) : 0;
    buf_printf(w->out, "(0x%08X, %.*s, %.*s", (unsigned)m->code, prefix, symbol.text,
               (int)symbol.len - prefix, symbol.text + prefix);
}

static void put_fact(struct writer *w, const struct message *m, struct fact *fact)
{
    buf_printf(w->out, "FACT_%.*s", (int)fact->word.len, fact->word.text);
    put_key(w, m);
    while (fact->values.len > 0) {
        struct slice value = directive_word(&fact->values);
        buf_printf(w->out, ", %.*s", (int)value.len, value.text);
    }
    buf_printf(w->out, ")%s", w->eol);
}

static void put_message(struct writer *w, const struct message *m)
{
    struct slice symbol = catalogue_slice(w->catalogue, m->file, m->symbol);
    struct fact fact;
    uint32_t i = 0;
    if (reserved_is_identifier(symbol)) {
        buf_str(w->out, "MESSAGE");
        put_key(w, m);
        buf_printf(w->out, ")%s", w->eol);
        while (next_fact(w->catalogue, m, &i, &fact))
            put_fact(w, m, &fact);
    } else if (next_fact(w->catalogue, m, &i, &fact)) {
        diag(w->diag, DIAG_BAD_DIRECTIVE, fact.directive->place,
             "message 0x%08X has facts and no SymbolicName that is a C name", (unsigned)m->code);
    }
}

void facts_write(struct buf *out, const struct catalogue *c, const char *eol, struct diag *d)
{
    struct writer w = {out, c, eol, d, {.exact_case = true}};
    uint64_t *keys = sema_sorted_keys(c);
    collect_words(&w);
    buf_printf(out,
               "/* Facts of messages; made by msgtab. Define the macros you want, then include "
               "this. */%s",
               eol);
    put_default(&w, "", (struct slice){"MESSAGE", sizeof "MESSAGE" - 1}, "id, prefix, name");
    for (size_t i = 0; i < w.words.entries.count; i++)
        put_default(&w, "FACT_", w.words.entries.items[i].key, "...");
    for (size_t i = 0; i < c->messages.count; i++)
        put_message(&w, &c->messages.items[(uint32_t)keys[i]]);
    buf_printf(out, "#undef MESSAGE%s", eol);
    for (size_t i = 0; i < w.words.entries.count; i++)
        buf_printf(out, "#undef FACT_%.*s%s", (int)w.words.entries.items[i].key.len,
                   w.words.entries.items[i].key.text, eol);
    map_free(&w.words);
    free(keys);
}
