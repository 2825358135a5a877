/* Writing JSON (RFC 8259). */
#include "json.h"

#include "hidden.h"
#include "json_plain.h"
#include "utf.h"

#include <inttypes.h>
#include <string.h>

enum { INDENT = 2, NUMBER_SIZE = 24 };

static void put(struct json *j, const char *text, size_t len)
{
    if (j->to)
        fwrite(text, 1, len, j->to);
    else
        buf_bytes(j->into, text, len);
}

static void put_char(struct json *j, char c)
{
    if (j->to)
        fputc(c, j->to);
    else
        buf_char(j->into, c);
}

static void put_line(struct json *j)
{
    put_char(j, '\n');
    for (unsigned i = 0; i < INDENT * j->depth; i++)
        put_char(j, ' ');
}

static void put_escape(struct json *j, uint32_t c)
{
    char escape[sizeof "\\uFFFD"];
    put(j, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", (unsigned)c & 0xFFFF));
}

/* Writes what needs no escape in one go. */
static void put_string(struct json *j, const char *text, size_t len)
{
    static const char special[] = "\"\\\t\r\n", letters[] = "\"\\trn";
    size_t plain = 0; /* where what is not written yet starts */
    put_char(j, '"');
    for (size_t pos = 0; pos < len;) {
        pos = (size_t)(json_skip_plain(text + pos, text + len) - text);
        if (pos == len)
            break;
        size_t start = pos;
        uint32_t c = utf8_decode(text, len, &pos);
        if (c >= 0x20 && c != '"' && c != '\\' && c != UTF_INVALID && !steering_char(c))
            continue;
        const char *found = c > 0 && c < 0x80 ? strchr(special, (int)c) : NULL;
        put(j, text + plain, start - plain);
        plain = pos;
        if (found)
            put(j, (char[]){'\\', letters[found - special]}, 2);
        else
            put_escape(j, c == UTF_INVALID ? UTF_REPLACEMENT : c);
    }
    put(j, text + plain, len - plain);
    put_char(j, '"');
}

void json_quote(struct buf *into, const char *text, size_t len)
{
    put_string(&(struct json){.into = into}, text, len);
}

/* Writes what precedes a value. */
static void start(struct json *j, const char *key)
{
    if (j->follows)
        put_char(j, ',');
    if (j->flat == 0 && j->depth > 0)
        put_line(j);
    else if (j->follows)
        put_char(j, ' ');
    if (key) {
        put_string(j, key, strlen(key));
        put(j, ": ", 2);
    }
    j->follows = true;
}

void json_begin(struct json *j, const char *key, char bracket)
{
    start(j, key);
    put_char(j, bracket);
    j->depth++;
    j->follows = false;
}

void json_begin_line(struct json *j, const char *key, char bracket)
{
    json_begin(j, key, bracket);
    if (j->flat == 0)
        j->flat = j->depth;
}

void json_end(struct json *j, char bracket)
{
    bool on_line = j->flat > 0;
    if (j->flat == j->depth)
        j->flat = 0;
    j->depth--;
    if (j->follows && !on_line)
        put_line(j);
    put_char(j, bracket);
    if (j->depth == 0)
        put_char(j, '\n');
    j->follows = true;
}

void json_string_of(struct json *j, const char *key, const char *text, size_t len)
{
    start(j, key);
    if (text)
        put_string(j, text, len);
    else
        put(j, "null", 4);
}

void json_string(struct json *j, const char *key, const char *text)
{
    json_string_of(j, key, text, text ? strlen(text) : 0);
}

void json_number(struct json *j, const char *key, uint64_t number)
{
    start(j, key);
    char digits[NUMBER_SIZE];
    put(j, digits, (size_t)snprintf(digits, sizeof digits, "%" PRIu64, number));
}

void json_bool(struct json *j, const char *key, bool value)
{
    const char *word = value ? "true" : "false";
    start(j, key);
    put(j, word, strlen(word));
}

void json_signed(struct json *j, const char *key, int64_t number)
{
    start(j, key);
    char digits[NUMBER_SIZE];
    put(j, digits, (size_t)snprintf(digits, sizeof digits, "%" PRId64, number));
}
