/* MT1120 and MT1121: a text that a dot should have ended (mc language: texts). */
#include "check_lines.h"

#include "allow.h"
#include "keyword.h"
#include "text_util.h"

#include <string.h>

static struct slice skip_blanks(struct slice s)
{
    while (s.len > 0 && (s.text[0] == ' ' || s.text[0] == '\t'))
        s = (struct slice){s.text + 1, s.len - 1};
    return s;
}

static struct slice next_word(struct slice *rest)
{
    struct slice all = skip_blanks(*rest);
    uint32_t len = 0;
    while (len < all.len && ascii_is_word(all.text[len]))
        len++;
    *rest = skip_blanks((struct slice){all.text + len, all.len - len});
    return (struct slice){all.text, len};
}

static bool starts_with(struct slice s, char c)
{
    return s.len > 0 && s.text[0] == c;
}

/* Whether a word is the keyword of a statement on one message, as 'Severity=Error'. */
static bool is_keyword(struct slice word)
{
    const struct keyword *keyword = keyword_find(word);
    return keyword && (keyword->scopes & SCOPE_DEFINITION) && keyword->kind != KEYWORD_OUTPUT_BASE;
}

/* A keyword, '=', at most one word, and then nothing, a comment or the next statement: so does a
   source write it, and hardly a sentence. */
static bool is_statement(struct slice line)
{
    struct slice rest = line;
    do {
        struct slice keyword = next_word(&rest);
        if (!is_keyword(keyword) || !starts_with(rest, '='))
            return false;
        rest = skip_blanks((struct slice){rest.text + 1, rest.len - 1});
        if (starts_with(rest, '+'))
            rest = (struct slice){rest.text + 1, rest.len - 1};
        struct slice value = rest;
        struct slice word = next_word(&rest);
        if (is_keyword(word) && starts_with(rest, '='))
            rest = value; /* MessageId= without a number */
    } while (rest.len > 0 && rest.text[0] != ';');
    return true;
}

static bool is_dot_after_blanks(struct slice line)
{
    struct slice rest = skip_blanks(line);
    return rest.len < line.len && starts_with(rest, '.') &&
           skip_blanks((struct slice){rest.text + 1, rest.len - 1}).len == 0;
}

static void say(const struct catalogue *c, const struct message *m, enum diag_code code,
                struct place place, const char *what, struct diag *d)
{
    if (!is_allowed(c, m, code))
        diag(d, code, place, "%s", what);
}

/* Whether a text can have such a line: most have neither a '=' nor a dot after a blank. */
static bool is_suspect(struct slice body)
{
    const char *end = body.text + body.len;
    const char *dot = body.text;
    if (body.len == 0 || memchr(body.text, '=', body.len))
        return body.len > 0;
    for (; (dot = memchr(dot, '.', (size_t)(end - dot))) != NULL; dot++) {
        if (dot > body.text && (dot[-1] == ' ' || dot[-1] == '\t'))
            return true;
    }
    return false;
}

/* The first such line of a text: those after it are its consequences. */
static void check_text(const struct catalogue *c, const struct message *m, const struct text *text,
                       struct diag *d)
{
    struct slice body = text_body(c, text);
    if (!is_suspect(body))
        return;
    struct text_lines lines = text_lines(c, text);
    struct slice line;
    bool ended_lf;
    while (text_next_line(&lines, &line, &ended_lf)) {
        struct place place = text_place(text, (size_t)(skip_blanks(line).text - body.text));
        if (is_dot_after_blanks(line)) {
            say(c, m, DIAG_DOT_IN_TEXT, place,
                "a dot after blanks does not end the text: it must be the first character of its "
                "line",
                d);
            return;
        }
        if (is_statement(line)) {
            say(c, m, DIAG_STATEMENT_IN_TEXT, place,
                "this line of the text looks like a statement: is the '.' that ends the text "
                "missing?",
                d);
            return;
        }
    }
}

void check_lines(const struct catalogue *c, struct diag *d)
{
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        for (uint32_t k = 0; k < m->text_count; k++)
            check_text(c, m, &c->texts.items[m->first_text + k], d);
    }
}
