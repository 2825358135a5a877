/* What a search has found: a line for each message, or an object of JSON. */
#include "hits.h"

#include "hidden.h"
#include "json.h"
#include "language_choice.h"
#include "list_rows.h"
#include "utf.h"

#include <stdio.h>
#include <string.h>

/* A text on one line: line ends and TABs as blanks, none at the end, what is hidden as '?'. */
static void put_line(const char *text, size_t len)
{
    while (len > 0 && (unsigned char)text[len - 1] <= ' ')
        len--;
    for (size_t pos = 0; pos < len;) {
        const size_t start = pos;
        const uint32_t c = utf8_decode(text, len, &pos);
        const bool is_pair = c == '\r' && pos < len && text[pos] == '\n';
        if (is_pair)
            pos++;
        if (c == '\t' || c == '\r' || c == '\n')
            putchar(' ');
        else if (c == UTF_INVALID || hidden_char(c))
            putchar('?');
        else
            fwrite(text + start, 1, pos - start, stdout);
    }
}

static void put_values(const struct hits *hits, const struct hit *hit)
{
    if (hit->value_count == 0)
        return;
    fputs("   ", stdout);
    for (size_t i = 0; i < hit->value_count; i++) {
        const struct hit_value *value = &hits->values.items[hit->value_first + i];
        printf(" %%%u=", value->number);
        put_line(value->text, value->len);
    }
    putchar('\n');
}

/* "shop.dll: 0x00001B96 (7062) en-US: The user ..."; the number that people know is decimal. */
static void put_hit(const struct hits *hits, const struct hit *hit, const char *path)
{
    enum { CODES = 0x10000 };
    char lang[LIST_LANGUAGE_SIZE];
    put_line(path, strlen(path));
    printf(": 0x%08lX", (unsigned long)hit->id);
    if (hit->id < CODES)
        printf(" (%lu)", (unsigned long)hit->id);
    printf(" %s: ", list_language(hit->lang, lang));
    put_line(hit->text ? hit->text : "(damaged)", strlen(hit->text ? hit->text : "(damaged)"));
    putchar('\n');
    put_values(hits, hit);
}

static void json_hit(const struct hits *hits, const struct hit *hit, const char *path,
                     struct json *j)
{
    char lang[LIST_LANGUAGE_SIZE];
    char hex[sizeof "0x12345678"];
    snprintf(hex, sizeof hex, "0x%08lX", (unsigned long)hit->id);
    json_begin_line(j, NULL, '{');
    json_string(j, "file", path);
    json_number(j, "id", hit->id);
    json_string(j, "hex", hex);
    json_number(j, "langid", hit->lang);
    json_string(j, "language", list_language(hit->lang, lang));
    json_string(j, "text", hit->text);
    json_begin_line(j, "inserts", '{');
    for (size_t i = 0; i < hit->value_count; i++) {
        const struct hit_value *value = &hits->values.items[hit->value_first + i];
        char key[sizeof "4294967295"];
        snprintf(key, sizeof key, "%u", value->number);
        json_string_of(j, key, value->text, value->len);
    }
    json_end(j, '}');
    json_end(j, '}');
}

void hits_print(const struct hits *hits, const char *path, enum hits_style style, struct json *j)
{
    for (size_t i = 0; i < hits->rows.count; i++) {
        if (style == HITS_JSON)
            json_hit(hits, &hits->rows.items[i], path, j);
        else
            put_hit(hits, &hits->rows.items[i], path);
    }
}
