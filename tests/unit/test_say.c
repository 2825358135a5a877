/* What people are told: numbers as printf has them, strings that steer nothing. */
#include "say.h"
#include "test.h"

static char output[2048];

static const char *said(FILE *file)
{
    rewind(file);
    output[fread(output, 1, sizeof output - 1, file)] = 0;
    fclose(file);
    return output;
}

/* Both of the same arguments: there is nothing in them that must be shown. */
#define SAME(t, ...)                              \
    do {                                          \
        char want[sizeof output];                 \
        FILE *file = tmpfile();                   \
        snprintf(want, sizeof want, __VA_ARGS__); \
        if (CHECK(t, file != NULL)) {             \
            say_to(file, __VA_ARGS__);            \
            CHECK_STR(t, said(file), want);       \
        }                                         \
    } while (0)

static const struct {
    const char *text, *name, *shown;
} rows[] = {{"plain \xC3\xBC", "plain \xC3\xBC", "plain \xC3\xBC"},
            {"a\tb\r\n", "a?b??", "a\tb\r\n"},
            {"\x1B[2J", "?[2J", "<U+001B>[2J"},
            {"\x7F", "?", "<U+007F>"},
            {"\xC2\x9B"
             "2J",
             "?2J", "<U+009B>2J"},
            {"\x9B"
             "2J",
             "?2J", "<0x9B>2J"},
            {"\xE2\x80\xAE"
             "cod.mc",
             "?cod.mc", "<U+202E>cod.mc"},
            {"\xE2\x81\xA6", "?", "<U+2066>"},
            {"\xE2\x80\x8D", "?", "\xE2\x80\x8D"},
            {"end\xC3", "end?", "end<0xC3>"},
            {"", "", ""}};

static void check_rows(struct test *t)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        FILE *name = tmpfile(), *text = tmpfile();
        if (!CHECK(t, name && text))
            return;
        say_to(name, "%s", rows[i].text);
        CHECK_STR(t, said(name), rows[i].name);
        say_text(text, rows[i].text, strlen(rows[i].text));
        CHECK_STR(t, said(text), rows[i].shown);
    }
}

/* Longer than what is written at once. */
static void check_long(struct test *t)
{
    char name[1501];
    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = 0;
    SAME(t, "msgtab: cannot read '%s': %s\n", name, "why");
    SAME(t, "%.*s|%.3s|%s", 1000, name, "abcdef", "");
}

int main(void)
{
    struct test t = {0};
    check_rows(&t);
    check_long(&t);
    SAME(&t, "%d %d %u %lu %ld %llu %zu", -1, -2147483647 - 1, 4294967295u, 1ul, -5l,
         18446744073709551615ull, (size_t)7);
    SAME(&t, "%08lX %x %02X 0x%04x %08lX|", 0xABCul, 0xABCu, 5u, 0xBEEFu, 0x23456789ul);
    SAME(&t, "%5zu|%-8s|%8s|%*s|%-*s|%3u %%|%c", (size_t)42, "left", "right", 6, "w", 6, "w", 7u,
         'c');
    return test_end(&t);
}
