/* The lexer: words, punctuation, comments; texts are taken line by line and never looked into. */
#include "lex.h"

/* What a byte is outside texts. The NUL after a source ends every run of bytes. */
enum { BLANK = 1, LINE_END = 2, PUNCTUATION = 4, NUL = 8 };

static const unsigned char classes[256] = {
    [0] = NUL,           [' '] = BLANK,       ['\t'] = BLANK,      ['\v'] = BLANK,
    ['\f'] = BLANK,      ['\n'] = LINE_END,   ['\r'] = LINE_END,   ['='] = PUNCTUATION,
    ['('] = PUNCTUATION, [')'] = PUNCTUATION, [':'] = PUNCTUATION, [';'] = PUNCTUATION,
};

static unsigned class_of(char c)
{
    return classes[(unsigned char)c];
}

static bool is_blank(char c)
{
    return class_of(c) == BLANK;
}

static bool is_space(char c)
{
    return class_of(c) & (BLANK | LINE_END);
}

static uint32_t skip_space(const struct source_file *s, uint32_t pos)
{
    const char *p = s->text + pos;
    while (is_space(*p))
        p++;
    return (uint32_t)(p - s->text);
}

static uint32_t skip_word(const struct source_file *s, uint32_t pos)
{
    const char *p = s->text + pos;
    while (class_of(*p) == 0)
        p++;
    return (uint32_t)(p - s->text);
}

/* Sets the token from start to end, which is where reading goes on. */
static void set(struct lexer *l, struct token *token, enum token_kind kind, uint32_t start,
                uint32_t end)
{
    token->kind = kind;
    token->span.start = start;
    token->span.len = end - start;
    l->pos = end;
}

static void lex_comment(struct lexer *l, struct token *token, uint32_t start)
{
    set(l, token, TOKEN_COMMENT, start + 1, source_line_end(l->source, start));
}

static void lex_word(struct lexer *l, struct token *token, uint32_t start)
{
    set(l, token, TOKEN_WORD, start, skip_word(l->source, start + 1));
}

/* A quote that the line does not close is an ordinary character of a word. */
static void lex_quoted(struct lexer *l, struct token *token, uint32_t start)
{
    const struct source_file *s = l->source;
    uint32_t end = start + 1;
    while (end < s->len && s->text[end] != '"' && s->text[end] != '\n' && s->text[end] != '\r')
        end++;
    if (end == s->len || s->text[end] != '"') {
        lex_word(l, token, start);
        return;
    }
    set(l, token, TOKEN_QUOTED, start + 1, end);
    l->pos++;
}

void lex_token(struct lexer *l, struct token *token)
{
    uint32_t start = skip_space(l->source, l->pos);
    if (start == l->source->len) {
        set(l, token, TOKEN_END, start, start);
        return;
    }
    switch (l->source->text[start]) {
    case '=': set(l, token, TOKEN_EQUALS, start, start + 1); return;
    case '(': set(l, token, TOKEN_OPEN, start, start + 1); return;
    case ')': set(l, token, TOKEN_CLOSE, start, start + 1); return;
    case ':': set(l, token, TOKEN_COLON, start, start + 1); return;
    case ';': lex_comment(l, token, start); return;
    case '"': lex_quoted(l, token, start); return;
    default: lex_word(l, token, start);
    }
}

bool lex_equals_next(const struct lexer *l)
{
    const struct source_file *s = l->source;
    uint32_t pos = skip_space(s, l->pos);
    while (pos < s->len && s->text[pos] == ';')
        pos = skip_space(s, source_line_end(s, pos));
    return pos < s->len && s->text[pos] == '=';
}

bool lex_equals_on_line(const struct lexer *l)
{
    const char *p = l->source->text + l->pos;
    while (is_blank(*p))
        p++;
    return *p == '=';
}

bool lex_starts_line(const struct lexer *l, uint32_t offset)
{
    const char *text = l->source->text;
    while (offset > 0 && is_blank(text[offset - 1]))
        offset--;
    return offset == 0 || text[offset - 1] == '\n' || text[offset - 1] == '\r';
}

/* Whether the line from start to end closes a text: '.' and nothing but blanks. */
static bool is_dot(const struct source_file *s, uint32_t start, uint32_t end)
{
    if (start == end || s->text[start] != '.')
        return false;
    for (start++; start < end; start++) {
        if (!is_blank(s->text[start]))
            return false;
    }
    return true;
}

enum text_end lex_text(struct lexer *l, struct span *body, struct span *dot)
{
    const struct source_file *s = l->source;
    uint32_t start = source_next_line(s, source_line_end(s, l->pos));
    for (uint32_t line = start; line < s->len;) {
        uint32_t end = source_line_end(s, line);
        if (is_dot(s, line, end)) {
            *body = (struct span){start, line - start};
            *dot = (struct span){line, end - line};
            l->pos = end;
            return end - line > 1 ? TEXT_DOT_BLANKS : TEXT_DOT;
        }
        line = source_next_line(s, end);
    }
    *body = (struct span){start, s->len - start};
    *dot = (struct span){s->len, 0};
    l->pos = s->len;
    return TEXT_FILE_END;
}

const char *token_name(enum token_kind kind)
{
    static const char *const names[] = {
#define TOKEN_NAME(name, text) text,
        TOKEN_LIST(TOKEN_NAME)
#undef TOKEN_NAME
    };
    return names[kind];
}
