/* The parser: recursive descent over statements, one function for each keyword. */
#include "parse.h"

#include "lex.h"
#include "suggest.h"
#include "text_util.h"

#include <string.h>

enum scope {
    SCOPE_FILE = 1,       /* between messages */
    SCOPE_DEFINITION = 2, /* behind MessageId, before the first text */
    SCOPE_TEXTS = 4,      /* behind a text of a message */
    SCOPE_ANY = 7
};

struct parser {
    struct catalogue *catalogue;
    struct diag *diag;
    struct lexer lexer;
    struct token token; /* the current one, never a comment */
    uint32_t line_from; /* end of the last token or comment: a text starts on the next line */
    uint32_t file;
    enum scope scope;
    bool language_known;      /* some text named its language, so the next may leave it out */
    size_t message_statement; /* place of the current message among the statements */
    size_t errors_before;     /* how many there were when the message began */
};

struct keyword {
    const char *name;
    uint32_t len;
    unsigned scopes; /* where it may stand */
    void (*parse)(struct parser *p, const struct keyword *self);
};

static const struct keyword *find_keyword(struct slice word);

static struct slice word_of(const struct parser *p)
{
    return source_slice(p->lexer.source, p->token.span);
}

static struct place place_of(const struct parser *p, struct span span)
{
    return (struct place){p->file, span};
}

static void add_comment(struct parser *p)
{
    struct statement stmt = {STATEMENT_COMMENT, p->file, p->token.span, 0, 0};
    ARRAY_ADD(&p->catalogue->statements, stmt);
}

/* To the next token; comments on the way become items. */
static void advance(struct parser *p)
{
    for (;;) {
        p->line_from = p->lexer.pos;
        p->token = lex_token(&p->lexer);
        if (p->token.kind != TOKEN_COMMENT)
            return;
        add_comment(p);
    }
}

static bool at_word(const struct parser *p)
{
    return p->token.kind == TOKEN_WORD || p->token.kind == TOKEN_QUOTED;
}

/* How a diagnostic shows the current token; out holds SHOWN_SIZE bytes. */
static void show_token(const struct parser *p, char *out)
{
    if (at_word(p))
        show_word(out, word_of(p));
    else
        show_text(out, token_name(p->token.kind));
}

/* The one place that says "expected this after that, found something else". */
static void expected(struct parser *p, const char *what, const char *after)
{
    char found[SHOWN_SIZE];
    show_token(p, found);
    diag(p->diag, DIAG_EXPECTED, place_of(p, p->token.span), "expected %s after '%s', found %s",
         what, after, found);
}

/* Whether the current token begins a statement: a word with '=' behind it. */
static bool at_statement(const struct parser *p)
{
    return p->token.kind == TOKEN_WORD && lex_equals_next(&p->lexer);
}

/* Whether a line begins here with a statement that may stand in one of the scopes. */
static bool at_keyword(const struct parser *p, unsigned scopes)
{
    if (!at_statement(p) || !lex_starts_line(&p->lexer, p->token.span.start))
        return false;
    const struct keyword *keyword = find_keyword(word_of(p));
    return keyword && (keyword->scopes & scopes);
}

/* Reading goes on behind an error at the next line that begins with a keyword. */
static void recover(struct parser *p)
{
    while (p->token.kind != TOKEN_END && !at_keyword(p, SCOPE_ANY))
        advance(p);
}

/* Takes the token if it is of that kind, else says what was expected. */
static bool take(struct parser *p, enum token_kind kind, const char *after)
{
    if (p->token.kind != kind) {
        expected(p, token_name(kind), after);
        return false;
    }
    advance(p);
    return true;
}

/* A value that may be left out: then the next word is the start of a statement. */
static struct span optional_value(struct parser *p)
{
    struct span span = {p->token.span.start, 0};
    if (p->token.kind == TOKEN_WORD && !at_statement(p)) {
        span = p->token.span;
        advance(p);
    }
    return span;
}

static bool value(struct parser *p, const char *what, const char *after, struct span *out)
{
    if (p->token.kind != TOKEN_WORD || at_statement(p)) {
        expected(p, what, after);
        if (!at_statement(p))
            recover(p);
        return false;
    }
    *out = p->token.span;
    advance(p);
    return true;
}

static void parse_typedef(struct parser *p, const struct keyword *self)
{
    (void)self;
    struct statement stmt = {STATEMENT_TYPEDEF, p->file, optional_value(p), 0, 0};
    ARRAY_ADD(&p->catalogue->statements, stmt);
}

/* Inside a definition it counts for its own message: it goes before the message's statement. */
static void parse_base(struct parser *p, const struct keyword *self)
{
    struct catalogue *c = p->catalogue;
    struct statement stmt = {STATEMENT_BASE, p->file, {0, 0}, 0, 0};
    if (!value(p, "10 or 16", self->name, &stmt.span))
        return;
    ARRAY_ADD(&c->statements, stmt);
    if (p->scope != SCOPE_DEFINITION)
        return;
    struct statement *place = &c->statements.items[p->message_statement];
    memmove(place + 1, place, (c->statements.count - 1 - p->message_statement) * sizeof *place);
    *place = stmt;
    p->message_statement++;
}

/* The word behind ':'; a quote that opens it must be closed on the line. */
static bool take_extra(struct parser *p, const char *what)
{
    if (!at_word(p)) {
        expected(p, what, ":");
        return false;
    }
    if (p->token.kind == TOKEN_WORD && *word_of(p).text == '"') {
        diag(p->diag, DIAG_EXPECTED, place_of(p, p->token.span),
             "expected a closing '\"' on the line, found the end of the line");
        return false;
    }
    return true;
}

/* name=value[:extra] */
static bool parse_entry(struct parser *p, bool extra_needed)
{
    struct name_entry entry = {.name = p->token.span};
    char name[SHOWN_SIZE];
    show_bare(name, word_of(p));
    advance(p);
    if (!take(p, TOKEN_EQUALS, name))
        return false;
    if (p->token.kind != TOKEN_WORD || at_statement(p)) {
        expected(p, "a number", name);
        return at_statement(p);
    }
    entry.value = p->token.span;
    advance(p);
    if (p->token.kind == TOKEN_COLON) {
        advance(p);
        if (!take_extra(p, extra_needed ? "a file name" : "a symbol"))
            return false;
        entry.extra = p->token.span;
        advance(p);
    } else if (extra_needed) {
        expected(p, "':' and a file name", name);
        return false;
    }
    ARRAY_ADD(&p->catalogue->entries, entry);
    return true;
}

/* ( entry ... ) */
static void parse_names(struct parser *p, const struct keyword *self, enum statement_kind kind)
{
    size_t first = p->catalogue->entries.count;
    bool ok = take(p, TOKEN_OPEN, self->name);
    while (ok && p->token.kind == TOKEN_WORD && !at_keyword(p, SCOPE_FILE))
        ok = parse_entry(p, kind == STATEMENT_LANGUAGE_NAMES);
    if (ok && p->token.kind != TOKEN_CLOSE) {
        expected(p, "a name or ')' in the list", self->name);
        ok = false;
    }
    struct statement stmt = {
        kind, p->file, {0, 0}, (uint32_t)first, (uint32_t)(p->catalogue->entries.count - first)};
    ARRAY_ADD(&p->catalogue->statements, stmt);
    if (ok)
        advance(p);
    else
        recover(p);
}

static void parse_severity_names(struct parser *p, const struct keyword *self)
{
    parse_names(p, self, STATEMENT_SEVERITY_NAMES);
}

static void parse_facility_names(struct parser *p, const struct keyword *self)
{
    parse_names(p, self, STATEMENT_FACILITY_NAMES);
}

static void parse_language_names(struct parser *p, const struct keyword *self)
{
    parse_names(p, self, STATEMENT_LANGUAGE_NAMES);
}

static struct message *current_message(const struct parser *p)
{
    return &p->catalogue->messages.items[p->catalogue->messages.count - 1];
}

/* A definition that ends without a text is an error, told unless another error explains it. */
static void end_definition(struct parser *p)
{
    if (p->scope == SCOPE_DEFINITION && p->diag->errors == p->errors_before)
        diag(p->diag, DIAG_NO_TEXT, place_of(p, current_message(p)->keyword),
             "message has no text: expected 'Language=' and lines up to a '.'");
    p->scope = SCOPE_FILE;
}

static void begin_message(struct parser *p, struct span keyword)
{
    struct catalogue *c = p->catalogue;
    struct statement stmt = {STATEMENT_MESSAGE, p->file, keyword, (uint32_t)c->messages.count, 0};
    p->message_statement = c->statements.count;
    ARRAY_ADD(&c->statements, stmt);
    struct message message = {
        .file = p->file, .keyword = keyword, .first_text = (uint32_t)c->texts.count};
    ARRAY_ADD(&c->messages, message);
    p->scope = SCOPE_DEFINITION;
    p->errors_before = p->diag->errors;
}

static void parse_message_id(struct parser *p, const struct keyword *self)
{
    (void)self;
    current_message(p)->id = optional_value(p);
}

/* A member of a definition; given twice, the last one counts. */
static void parse_member(struct parser *p, const struct keyword *self, struct span *member)
{
    struct span given;
    if (!value(p, "a name", self->name, &given))
        return;
    if (member->len > 0) {
        diag(p->diag, DIAG_GIVEN_TWICE, place_of(p, given),
             "second '%s' in one message; the last one counts", self->name);
        diag_note(p->diag, place_of(p, *member), "the first one is here");
    }
    *member = given;
}

static void parse_severity(struct parser *p, const struct keyword *self)
{
    parse_member(p, self, &current_message(p)->severity);
}

static void parse_facility(struct parser *p, const struct keyword *self)
{
    parse_member(p, self, &current_message(p)->facility);
}

static void parse_symbol(struct parser *p, const struct keyword *self)
{
    parse_member(p, self, &current_message(p)->symbol);
}

/* Takes the text that begins on the line behind the lexer's position. */
static void take_text(struct parser *p, struct span language)
{
    struct text text = {.language = language};
    struct span dot;
    enum text_end end = lex_text(&p->lexer, &text.body, &dot);
    if (end == TEXT_DOT_BLANKS)
        diag(p->diag, DIAG_DOT_BLANKS, place_of(p, dot), "blanks behind the '.' that ends a text");
    if (end == TEXT_FILE_END)
        diag(p->diag, DIAG_UNTERMINATED, place_of(p, dot),
             "the end of the file ends a text: expected a line that is '.'");
    current_message(p)->text_count++;
    ARRAY_ADD(&p->catalogue->texts, text);
    p->scope = SCOPE_TEXTS;
    advance(p);
}

/* The text of a message that leaves its language out: all behind the last statement's line. */
static void take_text_without_language(struct parser *p)
{
    p->lexer.pos = p->line_from;
    take_text(p, (struct span){p->token.span.start, 0});
}

/* What else stands on the line of a language: a comment, or else an error. */
static void end_language_line(struct parser *p, const struct keyword *self)
{
    uint32_t line_end = source_line_end(p->lexer.source, p->lexer.pos);
    p->token = lex_token(&p->lexer);
    if (p->token.kind != TOKEN_END && p->token.span.start <= line_end) {
        if (p->token.kind == TOKEN_COMMENT)
            add_comment(p);
        else
            expected(p, "the end of the line", self->name);
    }
    p->lexer.pos = line_end;
}

static void parse_language(struct parser *p, const struct keyword *self)
{
    if (p->token.kind != TOKEN_WORD || at_statement(p)) {
        expected(p, "the name of a language", self->name);
        recover(p);
        return;
    }
    struct span language = p->token.span;
    p->language_known = true;
    end_language_line(p, self);
    take_text(p, language);
}

#define KEYWORDS(X)                                                               \
    X("MessageId", SCOPE_FILE | SCOPE_DEFINITION | SCOPE_TEXTS, parse_message_id) \
    X("MessageIdTypedef", SCOPE_FILE | SCOPE_TEXTS, parse_typedef)                \
    X("SeverityNames", SCOPE_FILE | SCOPE_TEXTS, parse_severity_names)            \
    X("FacilityNames", SCOPE_FILE | SCOPE_TEXTS, parse_facility_names)            \
    X("LanguageNames", SCOPE_FILE | SCOPE_TEXTS, parse_language_names)            \
    X("OutputBase", SCOPE_FILE | SCOPE_DEFINITION | SCOPE_TEXTS, parse_base)      \
    X("Severity", SCOPE_DEFINITION, parse_severity)                               \
    X("Facility", SCOPE_DEFINITION, parse_facility)                               \
    X("SymbolicName", SCOPE_DEFINITION, parse_symbol)                             \
    X("Language", SCOPE_DEFINITION | SCOPE_TEXTS, parse_language)

static const struct keyword keywords[] = {
#define KEYWORD(name, scopes, parse) {name, sizeof(name) - 1, scopes, parse},
    KEYWORDS(KEYWORD)
#undef KEYWORD
};

enum { KEYWORD_COUNT = sizeof keywords / sizeof *keywords, KEYWORD_MESSAGE_ID = 0 };

static const struct keyword *find_keyword(struct slice word)
{
    for (size_t i = 0; i < KEYWORD_COUNT; i++) {
        const struct keyword *keyword = &keywords[i];
        if (word.len == keyword->len &&
            slice_equal(word, (struct slice){keyword->name, keyword->len}))
            return keyword;
    }
    return NULL;
}

static void unknown_keyword(struct parser *p)
{
    char found[SHOWN_SIZE];
    struct suggestion near = suggest_start(word_of(p));
    for (size_t i = 0; i < KEYWORD_COUNT; i++)
        suggest_try(&near, (struct slice){keywords[i].name, keywords[i].len});
    show_word(found, word_of(p));
    diag(p->diag, DIAG_UNKNOWN_KEYWORD, place_of(p, p->token.span), "unknown keyword %s%s", found,
         suggest_text(&near));
}

static void misplaced(struct parser *p, const struct keyword *keyword)
{
    const char *where = p->scope == SCOPE_DEFINITION ? "inside a message definition"
                                                     : "outside a message definition";
    diag(p->diag, DIAG_MISPLACED, place_of(p, p->token.span), "'%s' cannot stand %s%s",
         keyword->name, where,
         p->scope == SCOPE_DEFINITION ? ": expected 'Language=' first" : ": expected 'MessageId='");
}

/* Takes the '=' of a statement; without it reading goes on as if it were there. */
static void take_equals(struct parser *p, const char *keyword)
{
    if (p->token.kind == TOKEN_EQUALS)
        advance(p);
    else
        expected(p, token_name(TOKEN_EQUALS), keyword);
}

/* Behind an error in a statement of which not even the keyword is known: to the next line that
   begins with a statement of any kind. */
static void recover_unknown(struct parser *p)
{
    while (p->token.kind != TOKEN_END &&
           !(at_statement(p) && lex_starts_line(&p->lexer, p->token.span.start)))
        advance(p);
}

/* A keyword with or without '=', or a word with '='. */
static void parse_statement(struct parser *p, const struct keyword *keyword)
{
    struct span at = p->token.span;
    if (!keyword) {
        unknown_keyword(p);
        advance(p);
        recover_unknown(p);
        return;
    }
    bool allowed = keyword->scopes & (unsigned)p->scope;
    if (!allowed)
        misplaced(p, keyword);
    else if (keyword == &keywords[KEYWORD_MESSAGE_ID] || (keyword->scopes & SCOPE_DEFINITION) == 0)
        end_definition(p);
    if (keyword == &keywords[KEYWORD_MESSAGE_ID])
        begin_message(p, at);
    advance(p);
    if (!allowed) {
        recover(p);
        return;
    }
    take_equals(p, keyword->name);
    keyword->parse(p, keyword);
}

/* Something that is no statement at all. */
static void parse_garbage(struct parser *p)
{
    char found[SHOWN_SIZE];
    const char *hint = "";
    if (p->scope == SCOPE_DEFINITION && at_word(p))
        hint = ": a text needs 'Language=' before it";
    else if (at_word(p) && slice_is(word_of(p), "."))
        hint = ": the text before it has ended already";
    show_token(p, found);
    diag(p->diag, DIAG_EXPECTED, place_of(p, p->token.span),
         "expected a statement (keyword = value), found %s%s", found, hint);
    recover(p);
}

/* Whether a text without Language= may start here: not on the line of the last statement, and not
   with a keyword, which more likely lacks its '='. */
static bool at_text(const struct parser *p)
{
    return p->scope == SCOPE_DEFINITION && p->language_known &&
           p->token.span.start > source_line_end(p->lexer.source, p->line_from);
}

void parse_source(struct catalogue *c, uint32_t file, struct diag *d)
{
    struct parser p = {.catalogue = c,
                       .diag = d,
                       .lexer = {&c->sources[file], 0},
                       .file = file,
                       .scope = SCOPE_FILE};
    advance(&p);
    while (p.token.kind != TOKEN_END) {
        const struct keyword *keyword = at_word(&p) ? find_keyword(word_of(&p)) : NULL;
        if (keyword || at_statement(&p))
            parse_statement(&p, keyword);
        else if (at_text(&p))
            take_text_without_language(&p);
        else
            parse_garbage(&p);
    }
    end_definition(&p);
}
