/* The statements of the language, one function for each keyword. */
#include "parse.h"

#include "parse_names.h"
#include "parser.h"
#include "text_util.h"

#include <string.h>

static void parse_typedef(struct parser *p, const struct keyword *self)
{
    (void)self;
    struct statement stmt = {STATEMENT_TYPEDEF, p->file, parser_optional_value(p), 0, 0};
    ARRAY_ADD(&p->catalogue->statements, stmt);
}

/* Inside a definition it counts for its own message: it goes before the message's statement. */
static void parse_base(struct parser *p, const struct keyword *self)
{
    struct catalogue *c = p->catalogue;
    struct statement stmt = {STATEMENT_BASE, p->file, {0, 0}, 0, 0};
    if (!parser_value(p, "10 or 16", self->name, &stmt.span))
        return;
    ARRAY_ADD(&c->statements, stmt);
    if (p->scope != SCOPE_DEFINITION)
        return;
    struct statement *place = &c->statements.items[p->message_statement];
    memmove(place + 1, place, (c->statements.count - 1 - p->message_statement) * sizeof *place);
    *place = stmt;
    p->message_statement++;
}

static struct message *current_message(const struct parser *p)
{
    return &p->catalogue->messages.items[p->catalogue->messages.count - 1];
}

/* A definition that ends without a text is an error, told unless another error explains it. */
static void end_definition(struct parser *p)
{
    if (p->scope == SCOPE_DEFINITION && p->diag->errors == p->errors_before)
        diag(p->diag, DIAG_NO_TEXT, parser_place(p, current_message(p)->keyword),
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
    current_message(p)->id = parser_optional_value(p);
}

/* A member of a definition; given twice, the last one counts. */
static void parse_member(struct parser *p, const struct keyword *self, struct span *member)
{
    struct span given;
    if (!parser_value(p, "a name", self->name, &given))
        return;
    if (member->len > 0) {
        diag(p->diag, DIAG_GIVEN_TWICE, parser_place(p, given),
             "second '%s' in one message; the last one counts", self->name);
        diag_note(p->diag, parser_place(p, *member), "the first one is here");
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

/* Reads the text that begins on the line after the lexer's position. */
static void take_text(struct parser *p, struct span language)
{
    struct text text = {.file = p->file, .language = language};
    struct span dot;
    enum text_end end = lex_text(&p->lexer, &text.body, &dot);
    if (end == TEXT_DOT_BLANKS)
        diag(p->diag, DIAG_DOT_BLANKS, parser_place(p, dot),
             "blanks after the '.' that ends a text");
    if (end == TEXT_FILE_END)
        diag(p->diag, DIAG_UNTERMINATED, parser_place(p, dot),
             "the end of the file ends a text: expected a line that is '.'");
    current_message(p)->text_count++;
    ARRAY_ADD(&p->catalogue->texts, text);
    p->scope = SCOPE_TEXTS;
    parser_advance(p);
}

/* The text of a message that leaves its language out: all after the last statement's line. */
static void take_text_without_language(struct parser *p)
{
    p->lexer.pos = p->line_from;
    take_text(p, (struct span){p->token.span.start, 0});
}

/* What else is on the line of a language: a comment, or else an error. */
static void end_language_line(struct parser *p, const struct keyword *self)
{
    uint32_t line_end = source_line_end(p->lexer.source, p->lexer.pos);
    if (p->lexer.pos == line_end)
        return;
    lex_token(&p->lexer, &p->token);
    if (p->token.kind != TOKEN_END && p->token.span.start <= line_end) {
        if (p->token.kind == TOKEN_COMMENT)
            parser_comment(p);
        else
            parser_expected(p, "the end of the line", self->name);
    }
    p->lexer.pos = line_end;
}

/* The first line of the text may begin with '='. */
static void parse_language(struct parser *p, const struct keyword *self)
{
    if (p->token.kind != TOKEN_WORD || lex_equals_on_line(&p->lexer)) {
        parser_expected(p, "the name of a language", self->name);
        parser_recover(p);
        return;
    }
    struct span language = p->token.span;
    p->language_known = true;
    end_language_line(p, self);
    take_text(p, language);
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

/* What reads the rest of a statement, by its keyword. */
static void (*const parsers[])(struct parser *p, const struct keyword *self) = {
#define KEYWORD_PARSER(kind, name, scopes, parse) [kind] = (parse),
    KEYWORD_LIST(KEYWORD_PARSER)
#undef KEYWORD_PARSER
};

/* What a word of C, or of a comment in C, should begin with; NULL: it is neither. */
static const char *comment_hint(struct slice word)
{
    bool is_comment =
        word.len > 1 && word.text[0] == '/' && (word.text[1] == '/' || word.text[1] == '*');
    if (is_comment)
        return ": comments begin with ';'";
    return word.len > 0 && word.text[0] == '#' ? ": lines for the header begin with ';'" : NULL;
}

/* Reports an unknown keyword. Returns the one that was probably meant if it is allowed here, so
   that one wrong letter is one error; else NULL. */
static const struct keyword *unknown_keyword(struct parser *p)
{
    char found[SHOWN_SIZE];
    struct suggestion near = suggest_start(parser_word(p));
    const char *hint = comment_hint(parser_word(p));
    if (!hint)
        keyword_suggest(&near);
    show_word(found, parser_word(p));
    diag(p->diag, DIAG_UNKNOWN_KEYWORD, parser_place(p, p->token.span), "unknown keyword %s%s",
         found, hint ? hint : suggest_text(&near));
    const struct keyword *meant = near.best.len > 0 ? keyword_find(near.best) : NULL;
    return meant && (meant->scopes & (unsigned)p->scope) ? meant : NULL;
}

/* After an error that leaves no message to belong to, more of the same are not reported. */
static void misplaced(struct parser *p, const struct keyword *keyword)
{
    const char *where = p->scope == SCOPE_DEFINITION ? "inside a message definition"
                                                     : "outside a message definition";
    if (!p->lost)
        diag(p->diag, DIAG_MISPLACED, parser_place(p, p->token.span), "'%s' is not allowed %s%s",
             keyword->name, where,
             p->scope == SCOPE_DEFINITION ? ": expected 'Language=' first"
                                          : ": expected 'MessageId='");
    p->lost = p->scope != SCOPE_DEFINITION;
}

/* Takes the '=' of a statement; without it reading goes on as if it were there. */
static void take_equals(struct parser *p, const char *keyword)
{
    if (p->token.kind == TOKEN_EQUALS)
        parser_advance(p);
    else
        parser_expected(p, token_name(TOKEN_EQUALS), keyword);
}

/* After an error in a statement of which not even the keyword is known: to the next line that
   begins with a statement of any kind. */
static void recover_unknown(struct parser *p)
{
    while (p->token.kind != TOKEN_END &&
           !(parser_at_statement(p) && lex_starts_line(&p->lexer, p->token.span.start)))
        parser_advance(p);
}

/* To the end of a list, or to a line that is not part of it. */
static void skip_list(struct parser *p)
{
    p->in_list = true;
    while (p->token.kind != TOKEN_CLOSE && p->token.kind != TOKEN_END &&
           !parser_at_keyword(p, SCOPE_ANY))
        parser_advance(p);
    p->in_list = false;
}

/* The rest of a statement with an unknown keyword. Between messages it may have begun one. */
static void skip_unknown(struct parser *p)
{
    if (p->scope != SCOPE_DEFINITION) {
        p->scope = SCOPE_FILE;
        p->lost = true;
    }
    parser_advance(p);
    if (p->token.kind == TOKEN_EQUALS)
        parser_advance(p);
    if (p->token.kind == TOKEN_OPEN)
        skip_list(p);
    recover_unknown(p);
}

/* A keyword with or without '=', or a word with '='. */
static void parse_statement(struct parser *p, const struct keyword *keyword)
{
    struct span at = p->token.span;
    if (!keyword)
        keyword = unknown_keyword(p);
    if (!keyword) {
        skip_unknown(p);
        return;
    }
    bool allowed = keyword->scopes & (unsigned)p->scope;
    p->lost = p->lost && !allowed;
    if (!allowed)
        misplaced(p, keyword);
    else if (keyword->kind == KEYWORD_MESSAGE_ID || (keyword->scopes & SCOPE_DEFINITION) == 0)
        end_definition(p);
    if (keyword->kind == KEYWORD_MESSAGE_ID)
        begin_message(p, at);
    parser_advance(p);
    if (!allowed) {
        parser_recover(p);
        return;
    }
    take_equals(p, keyword->name);
    parsers[keyword->kind](p, keyword);
}

static const char *garbage_hint(const struct parser *p)
{
    const char *hint = parser_at_word(p) ? comment_hint(parser_word(p)) : "";
    if (hint)
        return hint;
    if (p->scope == SCOPE_DEFINITION)
        return ": a text needs 'Language=' before it";
    return slice_is(parser_word(p), ".") ? ": the text before it has ended already" : "";
}

/* Something that is not a statement at all. */
static void parse_garbage(struct parser *p)
{
    char found[SHOWN_SIZE];
    parser_show(p, found);
    diag(p->diag, DIAG_EXPECTED, parser_place(p, p->token.span),
         "expected a statement (keyword = value), found %s%s", found, garbage_hint(p));
    parser_recover(p);
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
    parser_advance(&p);
    while (p.token.kind != TOKEN_END) {
        const struct keyword *keyword = parser_at_word(&p) ? keyword_find(parser_word(&p)) : NULL;
        if (keyword || parser_at_statement(&p))
            parse_statement(&p, keyword);
        else if (at_text(&p))
            take_text_without_language(&p);
        else
            parse_garbage(&p);
    }
    end_definition(&p);
}
