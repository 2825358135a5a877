/* Meaning of the statements, in the order of the sources (mc language: statements, texts). */
#include "sema.h"

#include "allow.h"
#include "comment.h"
#include "names.h"
#include "numeral.h"
#include "sema_comments.h"
#include "sema_forms.h"
#include "sema_languages.h"
#include "sema_layout.h"
#include "sema_tables.h"
#include "text_util.h"
#include "translations.h"

#include <stdlib.h>
#include <string.h>

/* Bit 29; its documentation says 28. */
enum {
    CUSTOMER_BIT = 0x20000000,
    RESERVED_BIT = 0x10000000,
    FREE_BITS = CUSTOMER_BIT | RESERVED_BIT
};

enum { FACILITY_COUNT = 0x1000, LANGUAGE_COUNT = 0x10000, ID_MAX = 0xFFFF };

/* What a message inherits from the ones before it in the same source. */
struct sticky {
    uint32_t severity, facility;
    uint32_t language; /* MAP_NONE: none yet */
    struct slice typedef_name;
    bool decimal;
};

struct sema {
    struct catalogue *catalogue;
    const struct sema_options *options;
    struct diag *diag;
    struct names severities, facilities, languages;
    struct map symbols;
    struct sticky sticky;
    uint32_t *last_id;       /* of each facility; 0 before its first message */
    uint32_t *language_seen; /* of each language id: the last message with a text in it, plus 1 */
};

static void resolve_base(struct sema *s, const struct statement *stmt)
{
    struct slice word = catalogue_slice(s->catalogue, stmt->file, stmt->span);
    if (slice_is(word, "10") || slice_is(word, "16")) {
        s->sticky.decimal = slice_is(word, "10");
        return;
    }
    char shown[SHOWN_SIZE];
    show_word(shown, word);
    diag(s->diag, DIAG_BAD_NUMBER, (struct place){stmt->file, stmt->span},
         "expected 10 or 16 as OutputBase, found %s", shown);
}

static void define_names(struct sema *s, struct names *names, const struct statement *stmt)
{
    for (uint32_t i = 0; i < stmt->count; i++)
        names_define(names, s->catalogue, stmt->file, &s->catalogue->entries.items[stmt->index + i],
                     s->diag);
}

/* MessageId=n, =+n or nothing; the counter is that of the facility in force at the end. */
static bool resolve_id(struct sema *s, const struct message *m, uint32_t *id)
{
    struct place place = {m->file, m->id};
    struct slice word = catalogue_slice(s->catalogue, m->file, m->id);
    uint32_t base = 0;
    uint32_t step = 1;
    if (word.len > 0 && word.text[0] != '+')
        return number_or_diag(word, ID_MAX, "message id", place, s->diag, id);
    base = s->last_id[s->sticky.facility];
    if (word.len > 0) {
        struct slice digits = {word.text + 1, word.len - 1};
        if (!number_or_diag(digits, ID_MAX, "message id step", place, s->diag, &step))
            return false;
    } else {
        place.span = m->keyword;
    }
    *id = base + step;
    if (*id <= ID_MAX)
        return true;
    diag(s->diag, DIAG_BAD_NUMBER, place, "message id %u is too large: at most %u (0x%X)",
         (unsigned)*id, (unsigned)ID_MAX, (unsigned)ID_MAX);
    return false;
}

static void resolve_value(struct sema *s, const struct names *names, const struct message *m,
                          struct span span, uint32_t *sticky)
{
    if (span.len > 0)
        names_value(names, catalogue_slice(s->catalogue, m->file, span),
                    (struct place){m->file, span}, s->diag, sticky);
}

/* A code with a bit that no statement sets: the customer bit or the reserved one. */
static void resolve_code_comment(struct sema *s, struct message *m)
{
    const struct comment *comment = comment_of(s->catalogue, m, COMMENT_CODE);
    if (!comment)
        return;
    if ((comment->code & ~(uint32_t)FREE_BITS) == (m->code & ~(uint32_t)FREE_BITS)) {
        m->code = comment->code;
        return;
    }
    diag(s->diag, DIAG_BAD_COMMENT, comment->place,
         "the code 0x%08X differs from the message's 0x%08X in more than the bits 28 and 29",
         (unsigned)comment->code, (unsigned)m->code);
    diag_note(s->diag, (struct place){m->file, m->keyword}, "the message is here");
}

/* The code that the parts of a message make. */
static void make_code(struct sema *s, struct message *m)
{
    uint32_t id = 0;
    resolve_value(s, &s->severities, m, m->severity, &s->sticky.severity);
    resolve_value(s, &s->facilities, m, m->facility, &s->sticky.facility);
    if (resolve_id(s, m, &id))
        s->last_id[s->sticky.facility] = id;
    m->code = s->sticky.severity << 30 | s->sticky.facility << 16 | id;
    if (s->options->customer)
        m->code |= CUSTOMER_BIT;
    resolve_code_comment(s, m);
}

/* A code that is given has the customer bit for itself if it has one of the free bits. */
static void resolve_code(struct sema *s, struct message *m)
{
    if (!m->coded)
        make_code(s, m);
    else if (s->options->customer && (m->code & FREE_BITS) == 0)
        m->code |= CUSTOMER_BIT;
    m->typedef_name = s->sticky.typedef_name;
    m->decimal = s->sticky.decimal;
}

/* Messages that share the code too are an error of their own. */
static void resolve_symbol(struct sema *s, struct message *m, uint32_t index)
{
    if (m->symbol.len == 0)
        return;
    struct slice symbol = catalogue_slice(s->catalogue, m->file, m->symbol);
    uint32_t first = map_add(&s->symbols, symbol, index);
    struct message *other = first == MAP_NONE ? m : &s->catalogue->messages.items[first];
    if (other->code == m->code)
        return;
    other->shares_symbol = m->shares_symbol = m->repeats_symbol = true;
}

static void warn_shared(const struct sema *s, const struct message *first, const struct message *m)
{
    char shown[SHOWN_SIZE];
    struct place place = {m->file, m->symbol};
    show_word(shown, catalogue_slice(s->catalogue, m->file, m->symbol));
    diag(s->diag, DIAG_SHARED_SYMBOL, place,
         "symbolic name %s has more than one value: 0x%08X and 0x%08X", shown,
         (unsigned)first->code, (unsigned)m->code);
    diag_note(s->diag, (struct place){first->file, first->symbol}, "the first one is here");
    if (s->options->wrapper)
        diag_note(s->diag, place,
                  "messages with this name get no function without ';//@ function NAME'");
}

/* One warning for a symbol: drivers call all messages NONE that nobody needs a name for. */
static void check_symbols(const struct sema *s)
{
    const struct catalogue *c = s->catalogue;
    bool *told = memory_zeros((c->messages.count + 1) * sizeof *told); /* by the first message */
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (!m->repeats_symbol || is_allowed(c, m, DIAG_SHARED_SYMBOL))
            continue;
        uint32_t first = map_get(&s->symbols, catalogue_slice(c, m->file, m->symbol));
        if (!told[first])
            warn_shared(s, &c->messages.items[first], m);
        told[first] = true;
    }
    free(told);
}

/* The language of a text; the same language twice in a message: the first text counts. */
static void resolve_text(struct sema *s, struct text *text, uint32_t message_index)
{
    struct place place = {text->file, text->language};
    text->language_index = TEXT_IGNORED;
    if (text->language.len > 0) {
        struct slice word = catalogue_slice(s->catalogue, text->file, text->language);
        uint32_t found = names_find(&s->languages, word, place, s->diag);
        if (found == MAP_NONE)
            return;
        s->sticky.language = found;
    }
    if (s->sticky.language == MAP_NONE)
        return; /* the name that should have set it was reported */
    struct name *language = &s->languages.list->items[s->sticky.language];
    if (s->language_seen[language->value] == message_index + 1) {
        char shown[SHOWN_SIZE];
        show_word(shown, language->name);
        diag(s->diag, DIAG_SECOND_TEXT, place,
             "message has a second text in language %s (0x%04X); the first one counts", shown,
             (unsigned)language->value);
        return;
    }
    s->language_seen[language->value] = message_index + 1;
    language->used = true;
    text->language_index = s->sticky.language;
}

static void resolve_message(struct sema *s, uint32_t index)
{
    struct catalogue *c = s->catalogue;
    struct message *m = &c->messages.items[index];
    resolve_code(s, m);
    resolve_symbol(s, m, index);
    for (uint32_t i = 0; i < m->text_count; i++)
        resolve_text(s, &c->texts.items[m->first_text + i], index);
}

static void resolve_statement(struct sema *s, const struct statement *stmt)
{
    switch (stmt->kind) {
    case STATEMENT_COMMENT:
    case STATEMENT_LIST_COMMENT: break;
    case STATEMENT_TYPEDEF:
        s->sticky.typedef_name = catalogue_slice(s->catalogue, stmt->file, stmt->span);
        break;
    case STATEMENT_BASE: resolve_base(s, stmt); break;
    case STATEMENT_SEVERITY_NAMES: define_names(s, &s->severities, stmt); break;
    case STATEMENT_FACILITY_NAMES: define_names(s, &s->facilities, stmt); break;
    case STATEMENT_LANGUAGE_NAMES: define_names(s, &s->languages, stmt); break;
    case STATEMENT_MESSAGE: resolve_message(s, stmt->index); break;
    }
}

/* What messages inherit is reset for each file. */
static void start_file(struct sema *s)
{
    s->sticky = (struct sticky){
        .language = MAP_NONE, .typedef_name = {"", 0}, .decimal = s->options->decimal};
}

static void sema_init(struct sema *s, struct catalogue *c, const struct sema_options *o,
                      struct diag *d)
{
    *s = (struct sema){.catalogue = c, .options = o, .diag = d, .symbols = {.exact_case = true}};
    names_init(&s->severities, NAMES_SEVERITY, &c->severities);
    names_init(&s->facilities, NAMES_FACILITY, &c->facilities);
    names_init(&s->languages, NAMES_LANGUAGE, &c->languages);
    map_reserve(&s->symbols, c->messages.count);
    s->last_id = memory_zeros(FACILITY_COUNT * sizeof *s->last_id);
    s->language_seen = memory_zeros(LANGUAGE_COUNT * sizeof *s->language_seen);
}

static void sema_free(struct sema *s)
{
    names_free(&s->severities);
    names_free(&s->facilities);
    names_free(&s->languages);
    map_free(&s->symbols);
    free(s->last_id);
    free(s->language_seen);
}

void sema_resolve(struct catalogue *c, const struct sema_options *o, struct diag *d)
{
    struct sema s;
    uint32_t file = UINT32_MAX;
    sema_init(&s, c, o, d);
    for (size_t i = 0; i < c->statements.count; i++) {
        if (c->statements.items[i].file != file)
            start_file(&s);
        file = c->statements.items[i].file;
        resolve_statement(&s, &c->statements.items[i]);
    }
    check_symbols(&s);
    if (o->translation_count > 0 && catalogue_is_sound(c, d))
        translations_add(c, &s.languages, o->translations, o->translation_count, o->fuzzy, d);
    sema_layout_languages(c, &s.languages, d);
    sema_languages(c, d);
    sema_forms(c, &s.languages, d);
    sema_tables(c, o, d);
    if (catalogue_is_sound(c, d))
        sema_layout(c, d);
    if (catalogue_is_sound(c, d))
        sema_comments(c, &s.symbols, &s.facilities, &s.languages, d);
    sema_free(&s);
}
