/* Reading JSON: a cursor that checks the grammar (RFC 8259) while the caller moves it. */
#include "json_read.h"

#include "json_plain.h"
#include "text_util.h"

#include <string.h>

static bool fail(struct json_reader *r, const char *expected)
{
    if (!r->broken)
        r->broken = expected;
    return false;
}

/* The same at a place, where the reader stays. */
static const char *fail_at(struct json_reader *r, const char *p, const char *expected)
{
    r->at = p;
    fail(r, expected);
    return NULL;
}

static inline char byte_at(const char *p, const char *end)
{
    return p < end ? *p : '\0';
}

static inline bool is_blank(char c)
{
    return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
}

static inline const char *skip_blanks(const char *p, const char *end)
{
    while (p < end && is_blank(*p))
        p++;
    return p;
}

struct json_reader json_reader_start(const char *text, size_t len)
{
    return (struct json_reader){.at = text, .end = text + len};
}

enum json_kind json_peek(struct json_reader *r)
{
    if (r->broken)
        return JSON_NONE;
    r->at = skip_blanks(r->at, r->end);
    switch (byte_at(r->at, r->end)) {
    case '{': return JSON_OBJECT;
    case '[': return JSON_ARRAY;
    case '"': return JSON_STRING;
    case 't': return JSON_TRUE;
    case 'f': return JSON_FALSE;
    case 'n': return JSON_NULL;
    case '-': return JSON_NUMBER;
    default:
        return ascii_is_digit(byte_at(r->at, r->end)) || fail(r, "a value") ? JSON_NUMBER
                                                                            : JSON_NONE;
    }
}

/* The functions below read from p and return the place after it, or NULL after a fault. */

static inline bool is_one_of(char c, const char *characters)
{
    return c != '\0' && strchr(characters, c);
}

/* Reads what follows a backslash. */
static const char *read_escape(struct json_reader *r, const char *p)
{
    const char c = byte_at(p, r->end);
    if (!is_one_of(c, "\"\\/bfnrtu"))
        return fail_at(r, p, "an escape of JSON after '\\'");
    p++;
    for (int i = 0; c == 'u' && i < 4; i++, p++) {
        if (!is_one_of(byte_at(p, r->end), "0123456789abcdefABCDEF"))
            return fail_at(r, p, "four hexadecimal digits after '\\u'");
    }
    return p;
}

/* Reads a string from its first quote. */
static inline const char *read_string(struct json_reader *r, const char *p, struct json_text *out)
{
    const char *const end = r->end, *const start = ++p;
    bool escaped = false;
    for (;;) {
        p = json_skip_plain(p, end);
        if (p == end)
            return fail_at(r, p, "'\"' at the end of a string");
        const char c = *p++;
        if (c == '"')
            break;
        escaped = true;
        if ((unsigned char)c < ' ')
            return fail_at(r, p, "an escape instead of a control character");
        if (c == '\\' && !(p = read_escape(r, p)))
            return NULL;
    }
    *out = (struct json_text){start, (size_t)(p - 1 - start), escaped};
    return p;
}

static const char *read_digits(struct json_reader *r, const char *p)
{
    const char *start = p;
    while (ascii_is_digit(byte_at(p, r->end)))
        p++;
    return p > start ? p : fail_at(r, p, "a digit");
}

static const char *read_number(struct json_reader *r, const char *p)
{
    const char *const end = r->end;
    p += *p == '-';
    if (byte_at(p, end) == '0')
        p++;
    else if (!(p = read_digits(r, p)))
        return NULL;
    if (byte_at(p, end) == '.' && !(p = read_digits(r, p + 1)))
        return NULL;
    if (byte_at(p, end) != 'e' && byte_at(p, end) != 'E')
        return p;
    p++;
    p += byte_at(p, end) == '+' || byte_at(p, end) == '-';
    return read_digits(r, p);
}

static const char *read_word(struct json_reader *r, const char *p, const char *word, size_t len)
{
    if ((size_t)(r->end - p) < len || memcmp(p, word, len) != 0)
        return fail_at(r, p, "a value");
    return p + len;
}

static void enter(struct json_reader *r)
{
    r->at++;
    r->first = true;
}

bool json_enter(struct json_reader *r)
{
    const enum json_kind kind = json_peek(r);
    if (kind != JSON_OBJECT && kind != JSON_ARRAY)
        return fail(r, "'{' or '['");
    enter(r);
    return true;
}

/* Moves past the comma to the next value or key of a container; NULL when it ends, its bracket
   having been read, and after a fault. */
static inline const char *next(struct json_reader *r, char close)
{
    if (r->broken)
        return NULL;
    const char *const p = skip_blanks(r->at, r->end);
    const char c = byte_at(p, r->end);
    const bool first = r->first;
    r->first = false;
    if (c == close) {
        r->at = p + 1;
        return NULL;
    }
    if (first)
        return p < r->end ? p : fail_at(r, p, "a closing bracket");
    if (c != ',')
        return fail_at(r, p, close == '}' ? "',' or '}'" : "',' or ']'");
    return p + 1;
}

bool json_member(struct json_reader *r, struct json_text *key)
{
    const char *p = next(r, '}');
    if (!p)
        return false;
    p = skip_blanks(p, r->end);
    if (byte_at(p, r->end) != '"')
        return fail_at(r, p, "a key") != NULL;
    p = read_string(r, p, key);
    if (!p)
        return false;
    p = skip_blanks(p, r->end);
    if (byte_at(p, r->end) != ':')
        return fail_at(r, p, "':'") != NULL;
    r->at = p + 1;
    return true;
}

bool json_item(struct json_reader *r)
{
    const char *p = next(r, ']');
    if (p)
        r->at = p;
    return p != NULL;
}

/* Reads a value of this kind, which is not a container. */
static inline bool read_scalar(struct json_reader *r, enum json_kind kind, struct json_text *out)
{
    const char *const start = r->at, *p = NULL;
    switch (kind) {
    case JSON_STRING: p = read_string(r, start, out); break;
    case JSON_NUMBER: p = read_number(r, start); break;
    case JSON_TRUE: p = read_word(r, start, "true", 4); break;
    case JSON_FALSE: p = read_word(r, start, "false", 5); break;
    case JSON_NULL: p = read_word(r, start, "null", 4); break;
    case JSON_NONE:
    case JSON_OBJECT:
    case JSON_ARRAY: return fail(r, "a value");
    }
    if (!p)
        return false;
    r->at = p;
    if (kind != JSON_STRING)
        *out = (struct json_text){start, (size_t)(p - start), false};
    return true;
}

bool json_scalar(struct json_reader *r, struct json_text *out)
{
    return read_scalar(r, json_peek(r), out);
}

bool json_skip(struct json_reader *r)
{
    bool objects[JSON_DEPTH]; /* the containers that are open */
    size_t depth = 0;
    struct json_text text;
    do {
        const enum json_kind kind = json_peek(r);
        if (kind != JSON_OBJECT && kind != JSON_ARRAY) {
            read_scalar(r, kind, &text);
        } else if (depth == JSON_DEPTH) {
            return fail(r, "fewer containers in one another");
        } else {
            objects[depth++] = kind == JSON_OBJECT;
            enter(r);
        }
        while (depth > 0 && !(objects[depth - 1] ? json_member(r, &text) : json_item(r)))
            depth--;
    } while (depth > 0);
    return !r->broken;
}

bool json_finish(struct json_reader *r)
{
    r->at = skip_blanks(r->at, r->end);
    return !r->broken && (r->at == r->end || fail(r, "the end"));
}
