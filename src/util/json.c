/* Writing JSON (RFC 8259). */
#include "json.h"

#include "utf.h"

#include <inttypes.h>
#include <string.h>

enum { INDENT = 2 };

static void put_line(const struct json *j)
{
    fprintf(j->to, "\n%*s", (int)(INDENT * j->depth), "");
}

static void put_string(FILE *to, const char *text, size_t len)
{
    static const char special[] = "\"\\\t\r\n", letters[] = "\"\\trn";
    fputc('"', to);
    for (size_t pos = 0; pos < len;) {
        size_t start = pos;
        uint32_t c = utf8_decode(text, len, &pos);
        const char *found = c > 0 && c < 0x80 ? strchr(special, (int)c) : NULL;
        if (found)
            fprintf(to, "\\%c", letters[found - special]);
        else if (c < 0x20 || c == UTF_INVALID)
            fprintf(to, "\\u%04x", c == UTF_INVALID ? UTF_REPLACEMENT : (unsigned)c);
        else
            fwrite(text + start, 1, pos - start, to);
    }
    fputc('"', to);
}

/* Writes what precedes a value. */
static void start(struct json *j, const char *key)
{
    if (j->follows)
        fputc(',', j->to);
    if (j->flat == 0 && j->depth > 0)
        put_line(j);
    else if (j->follows)
        fputc(' ', j->to);
    if (key) {
        put_string(j->to, key, strlen(key));
        fputs(": ", j->to);
    }
    j->follows = true;
}

void json_begin(struct json *j, const char *key, char bracket)
{
    start(j, key);
    fputc(bracket, j->to);
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
    fputc(bracket, j->to);
    if (j->depth == 0)
        fputc('\n', j->to);
    j->follows = true;
}

void json_string_of(struct json *j, const char *key, const char *text, size_t len)
{
    start(j, key);
    if (text)
        put_string(j->to, text, len);
    else
        fputs("null", j->to);
}

void json_string(struct json *j, const char *key, const char *text)
{
    json_string_of(j, key, text, text ? strlen(text) : 0);
}

void json_number(struct json *j, const char *key, uint64_t number)
{
    start(j, key);
    fprintf(j->to, "%" PRIu64, number);
}

void json_signed(struct json *j, const char *key, int64_t number)
{
    start(j, key);
    fprintf(j->to, "%" PRId64, number);
}
