/* MT1122: conditions, comments, strings and brackets of the ';' lines that are not closed. */
#include "check_header.h"

#include "allow.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

/* A bracket or an #if that is open. */
struct opened {
    char what; /* the bracket, or '#' */
    struct place place;
};

/* What an #if found: its first branch decides about brackets after the #endif. */
struct condition {
    struct place place;
    size_t brackets;    /* how many were open before it */
    size_t after_first; /* and after its first branch */
    bool first;         /* still in the first branch */
    bool off;           /* the branch is #if 0: prose */
};

struct header_reader {
    const struct catalogue *catalogue;
    struct diag *diag;
    ARRAY_OF(struct opened) brackets;
    ARRAY_OF(struct condition) conditions;
    size_t off;           /* how many of them are in a branch that is off */
    struct place comment; /* of the comment that is open; span.len 0: none */
    bool said;            /* that the comment swallows a message */
    bool in_string;       /* a string goes on in the next line */
    bool continued;       /* the line before ended in a backslash */
    uint32_t file;
    uint32_t start; /* of the line in its source */
    struct slice line;
};

static struct place place_at(const struct header_reader *r, size_t pos)
{
    return (struct place){r->file, {r->start + (uint32_t)pos, 1}};
}

static char at(const struct header_reader *r, size_t pos)
{
    return pos < r->line.len ? r->line.text[pos] : '\0';
}

static size_t skip_blanks(const struct header_reader *r, size_t pos)
{
    while (at(r, pos) == ' ' || at(r, pos) == '\t')
        pos++;
    return pos;
}

static char partner(char bracket)
{
    return bracket == '(' ? ')' : bracket == '[' ? ']' : '}';
}

static void close_bracket(struct header_reader *r, char bracket, size_t pos)
{
    if (r->brackets.count == 0) {
        diag(r->diag, DIAG_HEADER_CODE, place_at(r, pos),
             "'%c' in the header closes nothing that the ';' lines opened", bracket);
        return;
    }
    struct opened top = r->brackets.items[--r->brackets.count];
    if (partner(top.what) == bracket)
        return;
    diag(r->diag, DIAG_HEADER_CODE, place_at(r, pos),
         "'%c' in the header does not close the '%c' before it", bracket, top.what);
    diag_note(r->diag, top.place, "the '%c' is here", top.what);
}

/* The position of a mark that no backslash is before, from pos on; the length of the line: none. */
static size_t find_mark(const struct header_reader *r, size_t pos, char mark)
{
    for (; pos < r->line.len && at(r, pos) != mark; pos++)
        pos += at(r, pos) == '\\';
    return pos < r->line.len ? pos : r->line.len;
}

/* The position after the string or character that begins at pos. A lone apostrophe is prose. */
static size_t skip_literal(struct header_reader *r, size_t pos)
{
    char mark = at(r, pos);
    size_t end = find_mark(r, pos + 1, mark);
    if (end < r->line.len)
        return end + 1;
    if (mark == '\'')
        return pos + 1;
    r->in_string = at(r, end - 1) == '\\';
    if (!r->in_string)
        diag(r->diag, DIAG_HEADER_CODE, place_at(r, pos),
             "the string that begins here does not end in its line of the header");
    return end;
}

/* The position after the string that the line before left open. */
static size_t skip_string(struct header_reader *r)
{
    size_t end = find_mark(r, 0, '"');
    r->in_string = end == r->line.len && end > 0 && at(r, end - 1) == '\\';
    return end < r->line.len ? end + 1 : end;
}

/* After the comment that is open, or at the end of the line. */
static size_t skip_comment(struct header_reader *r, size_t pos)
{
    for (; pos < r->line.len; pos++) {
        if (at(r, pos) == '*' && at(r, pos + 1) == '/') {
            r->comment.span.len = 0;
            return pos + 2;
        }
    }
    return pos;
}

/* Brackets, strings and comments from pos to the end of the line. */
static void read_code(struct header_reader *r, size_t pos)
{
    while (pos < r->line.len) {
        char c = at(r, pos);
        if (r->comment.span.len > 0) {
            pos = skip_comment(r, pos);
        } else if (c == '/' && at(r, pos + 1) == '/') {
            return;
        } else if (c == '/' && at(r, pos + 1) == '*') {
            r->comment = place_at(r, pos);
            r->said = false;
            pos += 2;
        } else if (r->off > 0) {
            pos++;
        } else if (c == '"' || c == '\'') {
            pos = skip_literal(r, pos);
        } else {
            if (c != '\0' && strchr("([{", c))
                ARRAY_ADD(&r->brackets, (struct opened){c, place_at(r, pos)});
            else if (c != '\0' && strchr(")]}", c))
                close_bracket(r, c, pos);
            pos++;
        }
    }
}

static void start_condition(struct header_reader *r, size_t pos, bool off)
{
    struct condition condition = {
        .place = place_at(r, pos), .brackets = r->brackets.count, .first = true, .off = off};
    ARRAY_ADD(&r->conditions, condition);
    r->off += off;
}

/* #else and #elif begin with the brackets that the #if began with. */
static void next_branch(struct header_reader *r, struct condition *condition)
{
    if (condition->first)
        condition->after_first = r->brackets.count;
    condition->first = false;
    r->off -= condition->off;
    condition->off = false;
    r->brackets.count = condition->brackets; /* what a branch closed is still in the array */
}

static void end_condition(struct header_reader *r, struct condition *condition)
{
    if (!condition->first)
        r->brackets.count = condition->after_first;
    r->off -= condition->off;
    r->conditions.count--;
}

/* A line that begins with '#' at pos. Returns whether the rest of it is code. */
static bool read_directive(struct header_reader *r, size_t pos)
{
    size_t begin = skip_blanks(r, pos + 1);
    size_t end = begin;
    while (ascii_is_word(at(r, end)))
        end++;
    struct slice word = {r->line.text + begin, (uint32_t)(end - begin)};
    size_t value = skip_blanks(r, end);
    if (slice_is(word, "if") || slice_is(word, "ifdef") || slice_is(word, "ifndef")) {
        start_condition(r, pos,
                        word.len == 2 && at(r, value) == '0' && !ascii_is_word(at(r, value + 1)));
        return true;
    }
    bool ends = slice_is(word, "endif");
    if (!ends && !slice_is(word, "else") && !slice_is(word, "elif"))
        return !slice_is(word, "error") && !slice_is(word, "warning") && !slice_is(word, "pragma");
    if (r->conditions.count == 0) {
        diag(r->diag, DIAG_HEADER_CODE, place_at(r, pos),
             "'#%.*s' in the header without an #if before it", (int)word.len, word.text);
        return true;
    }
    struct condition *condition = &r->conditions.items[r->conditions.count - 1];
    if (ends)
        end_condition(r, condition);
    else
        next_branch(r, condition);
    return true;
}

static void read_line(struct header_reader *r)
{
    size_t pos = r->in_string ? skip_string(r) : skip_blanks(r, 0);
    bool code = true;
    if (r->comment.span.len == 0 && !r->continued && at(r, pos) == '#')
        code = read_directive(r, pos);
    if (code)
        read_code(r, pos);
    r->continued = r->line.len > 0 && at(r, r->line.len - 1) == '\\';
}

/* The header defines the message where the comment is still open. */
static void meet_message(struct header_reader *r, const struct message *m)
{
    if (r->comment.span.len == 0 || r->said || m->symbol.len == 0)
        return;
    r->said = true;
    diag(r->diag, DIAG_HEADER_CODE, r->comment,
         "the comment that begins here goes on over the #define of a message in the header");
    diag_note(r->diag, (struct place){m->file, m->symbol}, "the message is here");
}

static void finish(struct header_reader *r)
{
    if (r->comment.span.len > 0 && !r->said)
        diag(r->diag, DIAG_HEADER_CODE, r->comment,
             "the comment that begins here does not end in the header");
    for (size_t i = 0; i < r->conditions.count; i++)
        diag(r->diag, DIAG_HEADER_CODE, r->conditions.items[i].place,
             "this condition of the header has no #endif");
    for (size_t i = 0; i < r->brackets.count; i++)
        diag(r->diag, DIAG_HEADER_CODE, r->brackets.items[i].place,
             "'%c' in the header is not closed", r->brackets.items[i].what);
}

void check_header(const struct catalogue *c, struct diag *d)
{
    struct header_reader r = {.catalogue = c, .diag = d};
    if (is_allowed_anywhere(c, DIAG_HEADER_CODE))
        return;
    for (size_t i = 0; i < c->statements.count; i++) {
        const struct statement *s = &c->statements.items[i];
        if (s->kind == STATEMENT_MESSAGE)
            meet_message(&r, &c->messages.items[s->index]);
        if (s->kind != STATEMENT_COMMENT)
            continue;
        r.file = s->file;
        r.start = s->span.start;
        r.line = catalogue_slice(c, s->file, s->span);
        read_line(&r);
    }
    finish(&r);
    free(r.brackets.items);
    free(r.conditions.items);
}
