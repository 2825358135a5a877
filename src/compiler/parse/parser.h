/* The parser's state and its steps over tokens; the statements are in parse.c and parse_names.c. */
#ifndef MSGTAB_COMPILER_PARSER_H
#define MSGTAB_COMPILER_PARSER_H

#include "catalogue.h"
#include "diag.h"
#include "keyword.h"
#include "lex.h"

struct parser {
    struct catalogue *catalogue;
    struct diag *diag;
    struct lexer lexer;
    struct token token; /* the current one, never a comment */
    uint32_t line_from; /* end of the last token or comment: a text starts on the next line */
    uint32_t file;
    bool lost;    /* what follows may belong to a message whose start was not understood */
    bool in_list; /* of names: its comments do not go to the header */
    enum scope scope;
    bool language_known;      /* some text named its language, so the next may leave it out */
    size_t message_statement; /* place of the current message among the statements */
    size_t errors_before;     /* how many there were when the message began */
};

/* The current token's text, and a place in the parser's source. */
struct slice parser_word(const struct parser *p);
struct place parser_place(const struct parser *p, struct span span);

/* Makes the current token, a comment, a statement. */
void parser_comment(struct parser *p);

/* To the next token; comments on the way become statements. */
void parser_advance(struct parser *p);

/* Whether the current token is a word or a quoted name. */
bool parser_at_word(const struct parser *p);

/* How a diagnostic shows the current token; out holds SHOWN_SIZE bytes. */
void parser_show(const struct parser *p, char *out);

/* The one place that says "expected this after that, found something else". */
void parser_expected(struct parser *p, const char *what, const char *after);

/* Whether the current token begins a statement: a word followed by '='. */
bool parser_at_statement(const struct parser *p);

/* Whether a line begins here with a statement that is allowed in one of the scopes. */
bool parser_at_keyword(const struct parser *p, unsigned scopes);

/* After an error, reading goes on at the next line that begins with a keyword. */
void parser_recover(struct parser *p);

/* Takes the token if it is of that kind, else says what was expected. */
bool parser_take(struct parser *p, enum token_kind kind, const char *after);

/* A value that may be left out: then the next word is the start of a statement. */
struct span parser_optional_value(struct parser *p);

/* A value that may not. */
bool parser_value(struct parser *p, const char *what, const char *after, struct span *out);

#endif
