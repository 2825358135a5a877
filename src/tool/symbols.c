/* Symbolic names: a header is read line by line, as message compilers write it. */
#include "symbols.h"

#include "numeral.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

/* What is left of a line. */
struct rest {
    const char *at, *end;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static void skip_blanks(struct rest *r)
{
    while (r->at < r->end && is_blank(*r->at))
        r->at++;
}

static bool skip(struct rest *r, const char *text)
{
    size_t len = strlen(text);
    bool there = (size_t)(r->end - r->at) >= len && memcmp(r->at, text, len) == 0;
    if (there)
        r->at += len;
    return there;
}

/* Letters, digits and underscores; of length 0 at anything else. */
static struct slice word(struct rest *r)
{
    const char *start = r->at;
    while (r->at < r->end && ascii_is_word(*r->at))
        r->at++;
    return (struct slice){start, (uint32_t)(r->at - start)};
}

/* A number of C with its suffixes. */
static bool read_number(struct slice number, uint32_t *id)
{
    while (number.len > 1 && strchr("uUlL", number.text[number.len - 1]))
        number.len--;
    return numeral_parse(number, UINT32_MAX, id) == NUMERAL_OK;
}

/* A value that is one number among parentheses and names of types: ((NTSTATUS)0xC0000001L). */
static bool read_value(struct rest r, uint32_t *id)
{
    unsigned numbers = 0;
    for (skip_blanks(&r); r.at < r.end; skip_blanks(&r)) {
        struct slice found = word(&r);
        if (found.len > 0 && ascii_is_digit(found.text[0])) {
            if (++numbers > 1 || !read_number(found, id))
                return false;
        } else if (found.len == 0) {
            if (skip(&r, "//") || skip(&r, "/*"))
                break;
            if (*r.at != '(' && *r.at != ')')
                return false;
            r.at++;
        }
    }
    return numbers == 1;
}

static void add(struct symbols *s, struct slice name, uint32_t id, bool of_message)
{
    struct symbol symbol = {.name = arena_copy(&s->names, name.text, name.len),
                            .id = id,
                            .order = (uint32_t)s->count,
                            .of_message = of_message};
    ARRAY_ADD(s, symbol);
    s->has_messages = s->has_messages || of_message;
}

/* What the last comment on a message named; len 0: nothing. A number is the next definition's. */
static bool is_announced(struct slice announced, struct slice name)
{
    return announced.len > 0 && (ascii_is_digit(announced.text[0]) || slice_same(announced, name));
}

/* A line "#define NAME VALUE". Returns whether it is the definition that was announced. */
static bool read_define(struct symbols *s, struct rest r, struct slice announced)
{
    uint32_t id = 0;
    skip_blanks(&r);
    if (!skip(&r, "#"))
        return false;
    skip_blanks(&r);
    if (!skip(&r, "define"))
        return false;
    skip_blanks(&r);
    struct slice name = word(&r);
    if (name.len == 0 || r.at == r.end || !is_blank(*r.at) || !read_value(r, &id))
        return false;
    bool of_message = is_announced(announced, name);
    add(s, name, id, of_message);
    return of_message;
}

/* A comment "MessageId: NAME" or "MessageId  : 0x...", in either style of comments, and what it
   names; "0x... (No symbolic name defined)" names nothing. */
static bool is_message_comment(struct rest r, struct slice *announced)
{
    skip_blanks(&r);
    if (!skip(&r, "//") && !skip(&r, "/*"))
        return false;
    skip_blanks(&r);
    if (!skip(&r, "MessageId"))
        return false;
    skip_blanks(&r);
    if (!skip(&r, ":"))
        return false;
    skip_blanks(&r);
    *announced = word(&r);
    skip_blanks(&r);
    if (skip(&r, "("))
        announced->len = 0;
    return true;
}

static int by_id(const void *left, const void *right)
{
    const struct symbol *a = left;
    const struct symbol *b = right;
    if (a->id != b->id)
        return a->id < b->id ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void sort(struct symbols *s)
{
    if (s->count > 1)
        qsort(s->items, s->count, sizeof *s->items, by_id);
}

void symbols_of_header(struct symbols *s, const char *text, size_t len)
{
    struct slice announced = {0};
    for (const char *at = text, *end = text + len; at < end;) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        const struct rest line = {at, line_end ? line_end : end};
        if (!is_message_comment(line, &announced) && read_define(s, line, announced))
            announced.len = 0;
        at = line_end ? line_end + 1 : end;
    }
    sort(s);
}

void symbols_of_catalogue(struct symbols *s, const struct catalogue *c)
{
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->symbol.len > 0)
            add(s, catalogue_slice(c, m->file, m->symbol), m->code, true);
    }
    sort(s);
}

const struct symbol *symbols_find(const struct symbols *s, const char *name)
{
    for (size_t i = 0; i < s->count; i++) {
        if (strcmp(s->items[i].name, name) == 0)
            return &s->items[i];
    }
    return NULL;
}

void symbols_suggest(const struct symbols *s, struct suggestion *near)
{
    for (size_t i = 0; i < s->count; i++)
        suggest_try(near, slice_of(s->items[i].name));
}

const char *symbols_name(const struct symbols *s, uint32_t id)
{
    size_t low = 0;
    for (size_t high = s->count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (s->items[middle].id < id)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < s->count && s->items[low].id == id; low++) {
        if (s->items[low].of_message || !s->has_messages)
            return s->items[low].name;
    }
    return NULL;
}

void symbols_free(struct symbols *s)
{
    free(s->items);
    arena_free(&s->names);
    *s = (struct symbols){0};
}
