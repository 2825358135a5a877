/* Tokens of the statements, and the texts between them (mc language: statements, texts). */
#ifndef MSGTAB_COMPILER_LEX_H
#define MSGTAB_COMPILER_LEX_H

#include "source_file.h"
#include "span.h"

#include <stdbool.h>

/* Every token and how a diagnostic names it. */
#define TOKEN_LIST(X)                   \
    X(TOKEN_END, "the end of the file") \
    X(TOKEN_WORD, "a word")             \
    X(TOKEN_QUOTED, "a quoted name")    \
    X(TOKEN_COMMENT, "a comment")       \
    X(TOKEN_EQUALS, "'='")              \
    X(TOKEN_OPEN, "'('")                \
    X(TOKEN_CLOSE, "')'")               \
    X(TOKEN_COLON, "':'")

enum token_kind {
#define TOKEN_ENUM(name, text) name,
    TOKEN_LIST(TOKEN_ENUM)
#undef TOKEN_ENUM
};

struct token {
    enum token_kind kind;
    struct span span; /* of a comment: what follows the ';'; of a quoted name: without quotes */
};

struct lexer {
    const struct source_file *source;
    uint32_t pos;
};

/* Reads the next token into *token, where it stays: copies of it cost more than the reading. */
void lex_token(struct lexer *l, struct token *token);

/* Whether the next thing after the lexer's position, blanks and comments aside, is '='. */
bool lex_equals_next(const struct lexer *l);

/* The same, but only on this line. */
bool lex_equals_on_line(const struct lexer *l);

/* Whether only blanks are between the start of its line and offset. */
bool lex_starts_line(const struct lexer *l, uint32_t offset);

enum text_end { TEXT_DOT, TEXT_DOT_BLANKS, TEXT_FILE_END };

/* The text that starts on the line after the lexer's position: every line up to one that is '.',
   with its line ends, into *body. The line of the '.' is used up; *dot is its place. */
enum text_end lex_text(struct lexer *l, struct span *body, struct span *dot);

/* How a diagnostic names a kind of token. */
const char *token_name(enum token_kind kind);

#endif
