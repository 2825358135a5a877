/* Signatures: the types that the texts ask for, the names that comments give. */
#include "signature.h"

#include "directive.h"
#include "numeral.h"
#include "reserved.h"
#include "text_util.h"

#include <string.h>

#include <msgtab/msgtab.h>

struct maker {
    struct signature *signature;
    const struct event_symbols *symbols;
    const struct catalogue *catalogue;
    const struct message *message;
    struct diag *diag;
    bool ok;
    bool declared_only; /* texts only against types that a comment declares */
};

static const struct {
    const char *word;
    enum insert_type type;
} type_words[] = {
    {"string", INSERT_STRING},   {"char", INSERT_CHARACTER}, {"int", INSERT_INT32},
    {"uint", INSERT_UINT32},     {"int64", INSERT_INT64},    {"uint64", INSERT_UINT64},
    {"pointer", INSERT_POINTER},
};

enum { TYPE_WORD_COUNT = sizeof type_words / sizeof *type_words };

static const char *type_word(enum insert_type type)
{
    for (size_t i = 0; i < TYPE_WORD_COUNT; i++) {
        if (type_words[i].type == type)
            return type_words[i].word;
    }
    return "nothing";
}

static bool is_wide(enum insert_type type)
{
    return type == INSERT_INT64 || type == INSERT_UINT64;
}

/* The type that serves both uses of one insert: any number serves every numeric conversion, so the
   first use decides unless a later one needs more bits. False: a string and a number. */
static bool merge_types(enum insert_type *type, enum insert_type other)
{
    if (*type == INSERT_NOTHING)
        *type = other;
    if (other == INSERT_NOTHING || *type == other)
        return true;
    if (*type == INSERT_STRING || other == INSERT_STRING)
        return false;
    if (is_wide(other) && !is_wide(*type))
        *type = other;
    return true;
}

static void use_insert(struct maker *k, size_t number, enum insert_type type, struct place place)
{
    struct parameter *p = &k->signature->parameters[number - 1];
    enum insert_type both = p->type;
    if (!merge_types(&both, type)) {
        diag(k->diag, DIAG_INSERT_TYPES, place, "insert %%%u is used as %s and as %s",
             (unsigned)number, type_word(p->type), type_word(type));
        diag_note(k->diag, p->place, "the other use is here");
        k->ok = false;
        return;
    }
    if (k->declared_only)
        return;
    p->type = both;
    if (number > k->signature->count)
        k->signature->count = (unsigned)number;
    if (p->place.span.len == 0)
        p->place = place;
}

/* An insert of an event text is a string, written in a way that viewers know. */
static void check_event_insert(struct maker *k, const struct insert *insert, char conversion,
                               struct place place)
{
    unsigned number = insert->number;
    bool by_id = number <= SIGNATURE_PARAMETERS_MAX && k->signature->parameters[number - 1].by_id;
    if (conversion == 's' || (conversion == 'S' && !by_id))
        return;
    k->ok = false;
    if (conversion == 'S')
        diag(k->diag, DIAG_EVENT_INSERT, place,
             "insert %%%u is a parameter, whose code viewers show as it is for %%%u!S!: write %%%u",
             number, number, number);
    else if (insert->type != INSERT_STRING && insert->type != INSERT_NOTHING)
        diag(k->diag, DIAG_EVENT_INSERT, place,
             "insert %%%u is used as %s, but events carry strings only: write %%%u", number,
             type_word(insert->type), number);
    else
        diag(k->diag, DIAG_EVENT_INSERT, place,
             "insert %%%u has a format that event viewers do not know: write %%%u or %%%u!S!",
             number, number, number);
}

static void read_text(struct maker *k, const struct message *m, const struct text *text)
{
    struct slice body = catalogue_slice(k->catalogue, m->file, text->body);
    struct insert insert;
    size_t pos = 0;
    size_t cursor = 0;
    for (;;) {
        int got = insert_next(body.text, body.len, &pos, &insert);
        struct place place = {m->file, {text->body.start + (uint32_t)insert.begin, 1}};
        if (got == 0)
            return;
        if (got < 0) {
            if (!k->declared_only)
                diag(k->diag, DIAG_BAD_INSERT, place, "%s", msgtab_strerror(got));
            k->ok = false;
            continue;
        }
        if (k->signature->event && !k->declared_only)
            check_event_insert(k, &insert, event_conversion(body, &insert), place);
        size_t values[INSERT_VALUES_MAX];
        size_t count = insert_values(&insert, &cursor, values);
        for (size_t i = 0; i < count && values[i] <= SIGNATURE_PARAMETERS_MAX; i++)
            use_insert(k, values[i], insert_value_type(&insert, i), place);
    }
}

static void read_texts(struct maker *k, const struct message *m)
{
    for (uint32_t i = 0; i < m->text_count; i++) {
        const struct text *text = &k->catalogue->texts.items[m->first_text + i];
        if (text->language_index != TEXT_IGNORED)
            read_text(k, m, text);
    }
}

static void bad_directive(struct maker *k, const struct directive *directive, const char *expected)
{
    diag(k->diag, DIAG_BAD_DIRECTIVE, directive->place, "expected %s", expected);
    k->ok = false;
}

static bool same_name(struct slice a, struct slice b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.text, b.text, a.len) == 0);
}

/* Whether the name is what another parameter is called that has no name of its own. */
static bool is_default_name(struct slice name)
{
    bool digits = name.len > 3 && name.len <= 5 && memcmp(name.text, "arg", 3) == 0;
    for (uint32_t i = 3; i < name.len && digits; i++)
        digits = ascii_is_digit(name.text[i]);
    return digits;
}

static bool taken(const struct maker *k, uint32_t number, struct slice name)
{
    static const char *const fixed[] = {"buf", "size", "t", "lang", "flags", "args"};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        if (same_name(name, slice_of(fixed[i])))
            return true;
    }
    if (k->signature->event && same_name(name, (struct slice){"log", 3}))
        return true;
    for (uint32_t i = 0; i < SIGNATURE_PARAMETERS_MAX; i++) {
        if (i + 1 != number && same_name(name, k->signature->parameters[i].name))
            return true;
    }
    return is_default_name(name);
}

/* Why a name cannot be that of a parameter; NULL: it can. */
static const char *bad_parameter(const struct maker *k, uint32_t number, struct slice name)
{
    if (!reserved_is_identifier(name))
        return "is no C name";
    if (reserved_keyword(name) || reserved_prefix(name) || reserved_macro(name))
        return "is a keyword or reserved";
    if (event_symbols_find(k->symbols, name) != MAP_NONE)
        return "is a macro of the header";
    return taken(k, number, name) ? "is taken by another parameter" : NULL;
}

/* The type behind ;//@ insert N name. */
static void read_type(struct maker *k, const struct directive *directive, uint32_t number,
                      struct slice word)
{
    const bool event = k->signature->event != NULL;
    if (event && slice_is(word, "parameter")) {
        k->signature->parameters[number - 1].by_id = true;
        use_insert(k, number, INSERT_STRING, directive->place);
        return;
    }
    for (size_t i = 0; i < TYPE_WORD_COUNT; i++) {
        if (!slice_is(word, type_words[i].word))
            continue;
        if (!event || type_words[i].type == INSERT_STRING) {
            use_insert(k, number, type_words[i].type, directive->place);
            return;
        }
        diag(k->diag, DIAG_EVENT_INSERT, directive->place,
             "insert %%%u is declared %s, but events carry strings only", (unsigned)number,
             type_words[i].word);
        k->ok = false;
        return;
    }
    bad_directive(k, directive,
                  "one of the types string, char, int, uint, int64, uint64, pointer, or in event "
                  "texts parameter");
}

/* ;//@ insert N name [type] */
static void read_insert(struct maker *k, const struct directive *directive)
{
    struct slice rest = directive->rest;
    struct slice number_word = directive_word(&rest);
    struct slice name = directive_word(&rest);
    struct slice type = directive_word(&rest);
    uint32_t number = 0;
    if (numeral_parse_plain(number_word, SIGNATURE_PARAMETERS_MAX, &number) != NUMERAL_OK ||
        number == 0 || name.len == 0 || rest.len > 0) {
        bad_directive(k, directive, "'insert N name [type]' with N from 1 to 99");
        return;
    }
    const char *why = bad_parameter(k, number, name);
    if (!why && k->signature->parameters[number - 1].name.len > 0)
        why = "is a second name for this insert";
    if (why) {
        char shown[SHOWN_SIZE];
        show_word(shown, name);
        diag(k->diag, DIAG_BAD_PARAMETER, directive->place, "parameter name %s %s", shown, why);
        k->ok = false;
        return;
    }
    k->signature->parameters[number - 1].name = name;
    if (number > k->signature->count)
        k->signature->count = number;
    if (type.len > 0)
        read_type(k, directive, number, type);
}

/* ;//@ function NAME */
static void read_function(struct maker *k, const struct directive *directive)
{
    struct slice rest = directive->rest;
    struct slice name = directive_word(&rest);
    if (name.len == 0 || rest.len > 0) {
        bad_directive(k, directive, "'function NAME'");
        return;
    }
    if (k->signature->name.len > 0) {
        bad_directive(k, directive, "one ';//@ function' a message, found a second");
        return;
    }
    k->signature->name = name;
    k->signature->place = directive->place;
}

static void read_directives(struct maker *k, const struct message *m)
{
    for (uint32_t i = 0; i < m->directive_count; i++) {
        const struct directive *directive = &k->catalogue->directives.items[m->first_directive + i];
        if (slice_is(directive->word, "insert"))
            read_insert(k, directive);
        else if (slice_is(directive->word, "function"))
            read_function(k, directive);
        else if (slice_is(directive->word, "event") && directive != k->signature->event)
            bad_directive(k, directive, "one ';//@ event' a message, found a second");
    }
}

/* Whether the header defines the name as a macro, for the message itself. */
static bool is_symbol(const struct maker *k, struct slice name)
{
    return same_name(name, catalogue_slice(k->catalogue, k->message->file, k->message->symbol));
}

static void check_name(struct maker *k)
{
    struct buf name = {0};
    char shown[SHOWN_SIZE];
    signature_name(&name, k->signature);
    struct slice text = {(const char *)name.data, (uint32_t)name.size};
    const char *why = !reserved_is_identifier(text) ? "is no C name"
                      : reserved_keyword(text)      ? "is a keyword"
                      : reserved_prefix(text)       ? "is reserved"
                      : is_symbol(k, text)          ? "is the symbolic name of a message"
                      : reserved_function(text)     ? "is a function of the C library"
                                                    : NULL;
    show_word(shown, text);
    if (why) {
        diag(k->diag, DIAG_BAD_FUNCTION, k->signature->place,
             "function name %s %s: give another with ';//@ function NAME' before the MessageId",
             shown, why);
        k->ok = false;
    }
    buf_free(&name);
}

/* Names that nobody gave can be macros of the header too. */
static void check_default_names(struct maker *k)
{
    for (unsigned i = 0; i < k->signature->count; i++) {
        struct buf name = {0};
        signature_parameter(&name, k->signature, i);
        struct slice text = {(const char *)name.data, (uint32_t)name.size};
        if (k->signature->parameters[i].name.len == 0 &&
            event_symbols_find(k->symbols, text) != MAP_NONE) {
            diag(k->diag, DIAG_BAD_PARAMETER, k->signature->place,
                 "parameter name '%.*s' is a macro of the header: give another with ';//@ insert "
                 "%u NAME' before the MessageId",
                 (int)text.len, text.text, i + 1);
            k->ok = false;
        }
        buf_free(&name);
    }
}

static struct maker start(struct signature *s, const struct event_symbols *symbols,
                          const struct message *m, struct diag *d)
{
    *s = (struct signature){.base = {"", 0},
                            .name = {"", 0},
                            .place = {m->file, m->symbol},
                            .event = event_directive(symbols->catalogue, m)};
    return (struct maker){s, symbols, symbols->catalogue, m, d, true, false};
}

/* Whether the symbol begins with BASE_. */
static bool begins_with(struct slice symbol, struct slice base)
{
    if (symbol.len <= base.len || symbol.text[base.len] != '_')
        return false;
    for (uint32_t i = 0; i < base.len; i++) {
        if (ascii_lower(symbol.text[i]) != base.text[i])
            return false;
    }
    return true;
}

bool signature_make(struct signature *s, const struct event_symbols *symbols, struct slice base,
                    const struct message *m, struct diag *d)
{
    const struct catalogue *c = symbols->catalogue;
    struct maker k = start(s, symbols, m, d);
    read_directives(&k, m);
    if (s->name.len == 0) {
        s->name = catalogue_slice(c, m->file, m->symbol);
        s->base = begins_with(s->name, base) ? s->base : base;
    }
    read_texts(&k, m);
    check_name(&k);
    check_default_names(&k);
    return k.ok;
}

bool signature_read_comments(struct signature *s, const struct event_symbols *symbols,
                             const struct message *m, struct diag *d)
{
    struct maker k = start(s, symbols, m, d);
    read_directives(&k, m);
    k.declared_only = true;
    read_texts(&k, m);
    return k.ok;
}

void signature_name(struct buf *out, const struct signature *s)
{
    buf_bytes(out, s->base.text, s->base.len);
    if (s->base.len > 0)
        buf_char(out, '_');
    for (uint32_t i = 0; i < s->name.len; i++)
        buf_char(out, ascii_lower(s->name.text[i]));
}

void signature_parameter(struct buf *out, const struct signature *s, unsigned index)
{
    struct slice name = s->parameters[index].name;
    if (name.len > 0)
        buf_bytes(out, name.text, name.len);
    else
        buf_printf(out, "arg%u", index + 1);
}
