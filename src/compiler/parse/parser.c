/* Steps over tokens. */
#include "parser.h"

#include "text_util.h"

struct slice parser_word(const struct parser *p)
{
    return source_slice(p->lexer.source, p->token.span);
}

struct place parser_place(const struct parser *p, struct span span)
{
    return (struct place){p->file, span};
}

void parser_comment(struct parser *p)
{
    enum statement_kind kind = p->in_list ? STATEMENT_LIST_COMMENT : STATEMENT_COMMENT;
    struct statement stmt = {kind, p->file, p->token.span, 0, 0};
    ARRAY_ADD(&p->catalogue->statements, stmt);
}

void parser_advance(struct parser *p)
{
    for (;;) {
        p->line_from = p->lexer.pos;
        lex_token(&p->lexer, &p->token);
        if (p->token.kind != TOKEN_COMMENT)
            return;
        parser_comment(p);
    }
}

bool parser_at_word(const struct parser *p)
{
    return p->token.kind == TOKEN_WORD || p->token.kind == TOKEN_QUOTED;
}

void parser_show(const struct parser *p, char *out)
{
    if (parser_at_word(p))
        show_word(out, parser_word(p));
    else
        show_text(out, token_name(p->token.kind));
}

void parser_expected(struct parser *p, const char *what, const char *after)
{
    char found[SHOWN_SIZE];
    parser_show(p, found);
    diag(p->diag, DIAG_EXPECTED, parser_place(p, p->token.span), "expected %s after '%s', found %s",
         what, after, found);
}

bool parser_at_statement(const struct parser *p)
{
    return p->token.kind == TOKEN_WORD && lex_equals_next(&p->lexer);
}

bool parser_at_keyword(const struct parser *p, unsigned scopes)
{
    if (!parser_at_statement(p) || !lex_starts_line(&p->lexer, p->token.span.start))
        return false;
    const struct keyword *keyword = keyword_find(parser_word(p));
    return keyword && (keyword->scopes & scopes);
}

void parser_recover(struct parser *p)
{
    while (p->token.kind != TOKEN_END && !parser_at_keyword(p, SCOPE_ANY))
        parser_advance(p);
}

bool parser_take(struct parser *p, enum token_kind kind, const char *after)
{
    if (p->token.kind != kind) {
        parser_expected(p, token_name(kind), after);
        return false;
    }
    parser_advance(p);
    return true;
}

struct span parser_optional_value(struct parser *p)
{
    struct span span = {p->token.span.start, 0};
    if (p->token.kind == TOKEN_WORD && !parser_at_statement(p)) {
        span = p->token.span;
        parser_advance(p);
    }
    return span;
}

bool parser_value(struct parser *p, const char *what, const char *after, struct span *out)
{
    if (p->token.kind != TOKEN_WORD || parser_at_statement(p)) {
        parser_expected(p, what, after);
        if (!parser_at_statement(p))
            parser_recover(p);
        return false;
    }
    *out = p->token.span;
    parser_advance(p);
    return true;
}
