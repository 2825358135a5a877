/* What JSON is, row by row of grammar.tsv; and where values are, and what their characters are. */
#include "json_read.h"
#include "test.h"

#include <stdlib.h>

enum { LINE_SIZE = 8192, TEXT_SIZE = 400 * 1000 };

struct cases {
    struct test test;
    char line[LINE_SIZE], text[TEXT_SIZE];
};

static int hex_digit(char c)
{
    return c <= '9' ? c - '0' : c - 'a' + 10;
}

/* Copies a field without its escapes, up to stop. */
static size_t unescape(char *out, const char **field, char stop)
{
    static const char from[] = "ntr0\\", to[] = "\n\t\r\0\\";
    size_t len = 0;
    const char *p = *field;
    for (; *p && *p != stop; p++) {
        const char *found = *p == '\\' ? strchr(from, p[1]) : NULL;
        if (found && *found) {
            out[len++] = to[found - from];
            p++;
        } else if (*p == '\\' && p[1] == 'x') {
            out[len++] = (char)(hex_digit(p[2]) << 4 | hex_digit(p[3]));
            p += 3;
        } else {
            out[len++] = *p;
        }
    }
    *field = p + (*p == stop);
    return len;
}

/* @N|before|repeated|after */
static size_t repeated(char *out, const char *field)
{
    char *rest;
    const unsigned long times = strtoul(field + 1, &rest, 10);
    const char *p = rest + 1;
    size_t len = unescape(out, &p, '|');
    char part[64];
    const size_t part_len = unescape(part, &p, '|');
    for (unsigned long i = 0; i < times; i++, len += part_len)
        memcpy(out + len, part, part_len);
    return len + unescape(out + len, &p, '\t');
}

static int is_json(const char *text, size_t len)
{
    char *exact = malloc(len + 1); /* sanitizers see a step beyond the end */
    if (!exact)
        return -1;
    memcpy(exact, text, len);
    struct json_reader r = json_reader_start(exact, len);
    json_skip(&r);
    const int ok = json_finish(&r);
    free(exact);
    return ok;
}

static void check_row(struct cases *c)
{
    const char *field = strchr(c->line, '\t');
    if (!CHECK(&c->test, field != NULL))
        return;
    const int wanted = *c->line == 'a' || *c->line == 'f';
    const char *text = field + 1;
    const size_t len = *text == '@' ? repeated(c->text, text) : unescape(c->text, &text, '\t');
    if (!CHECK(&c->test, is_json(c->text, len) == wanted))
        printf("in row %s", c->line);
}

static void check_characters(struct test *t)
{
    static const struct {
        const char *text, *want;
    } rows[] = {{"plain", "plain"},
                {"\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t"},
                {"\\u00e9\\u20AC\\ud83d\\uDE00", "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80"},
                {"a\\u0000b", "a\xEF\xBF\xBD"
                              "b"},
                {"\\ud800", "\xEF\xBF\xBD"},
                {"\\udc00\\ud800", "\xEF\xBF\xBD\xEF\xBF\xBD"},
                {"\\ud800\\u0041", "\xEF\xBF\xBD"
                                   "A"},
                {"\\ud800\\n", "\xEF\xBF\xBD\n"},
                {"\xFF\xC3\xA9", "\xEF\xBF\xBD\xC3\xA9"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[64];
        const struct json_text text = {rows[i].text, strlen(rows[i].text), true};
        const size_t len = json_text_copy(out, &text);
        out[len] = '\0';
        CHECK_STR(t, out, rows[i].want);
        CHECK(t, json_text_copy(NULL, &text) == len);
    }
}

static void check_places(struct test *t)
{
    static const char text[] = " { \"a\" : [ 1 , \"x\\n\" ] , \"b\" : null } ";
    struct json_reader r = json_reader_start(text, sizeof text - 1);
    struct json_text part;
    CHECK(t, json_peek(&r) == JSON_OBJECT && json_enter(&r));
    CHECK(t, json_member(&r, &part) && part.text == text + 4 && part.len == 1 && !part.escaped);
    CHECK(t, json_peek(&r) == JSON_ARRAY && json_enter(&r));
    CHECK(t, json_item(&r) && json_scalar(&r, &part) && part.text == text + 11 && part.len == 1);
    CHECK(t, json_item(&r) && json_peek(&r) == JSON_STRING && json_scalar(&r, &part));
    CHECK(t, part.text == text + 16 && part.len == 3 && part.escaped);
    CHECK(t, !json_item(&r) && json_member(&r, &part) && *part.text == 'b');
    CHECK(t, json_peek(&r) == JSON_NULL && json_skip(&r) && !json_member(&r, &part));
    CHECK(t, r.at == text + sizeof text - 2 && json_finish(&r) && !r.broken);
    r = json_reader_start("[1 2]", 5);
    CHECK(t, !json_skip(&r) && r.at - 3 == r.end - 5);
    CHECK_STR(t, r.broken, "',' or ']'");
}

int main(int argc, char **argv)
{
    struct cases *c = calloc(1, sizeof *c);
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!c || !file) {
        free(c);
        return 2;
    }
    while (fgets(c->line, sizeof c->line, file)) {
        if (*c->line != '#')
            check_row(c);
    }
    fclose(file);
    check_characters(&c->test);
    check_places(&c->test);
    const int failed = test_end(&c->test);
    free(c);
    return failed;
}
