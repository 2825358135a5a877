/* The calls themselves: argument lists, error details, trimming, bad parameters, and the interface
   of the insert grammar. */
#include "insert.h"
#include "test.h"

#include <msgtab/msgtab.h>

#include <stdlib.h>

static const struct {
    const char *text;
    int code;
    unsigned insert;
    size_t offset;
} errors[] = {
    {"ab %1 %2!d!", MSGTAB_E_INSERT, 2, 6},      {"%1!d!", MSGTAB_E_NEEDS_NUMBER, 1, 0},
    {"x%1!*d!", MSGTAB_E_NEEDS_NUMBER, 1, 1},    {"\xC3\xA9 %", MSGTAB_E_PERCENT, 0, 3},
    {"a%1!s", MSGTAB_E_FORMAT_OPEN, 1, 1},       {"a%12!****d!", MSGTAB_E_FORMAT_STARS, 12, 1},
    {"%1 ab\xFFz", MSGTAB_E_UTF8, 0, 5},         {"%n%1!s%s!", MSGTAB_E_FORMAT_SECOND, 1, 2},
    {"%1!99999999999s!", MSGTAB_E_LENGTH, 1, 0}, {"%\xFF", MSGTAB_E_UTF8, 0, 0},
    {"%1!\xC3!", MSGTAB_E_UTF8, 1, 0},
};

static void test_errors(struct test *t)
{
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++) {
        for (unsigned width = 0; width <= 20; width += 20) {
            char buf[50] = "before";
            struct msgtab_error e = {1, 1, 1};
            const struct msgtab_request r = {.text = msgtab_text_str(errors[i].text),
                                             .flags = width,
                                             .args = MSGTAB_ARGS("text")};
            ptrdiff_t got = msgtab_format_request(buf, sizeof buf, &r, &e);
            if (!CHECK(t, got == errors[i].code && e.code == got && e.insert == errors[i].insert &&
                              e.offset == errors[i].offset))
                printf("  %s: %d, insert %u, offset %u\n", errors[i].text, e.code, e.insert,
                       (unsigned)e.offset);
            CHECK_STR(t, buf, "");
        }
    }
}

/* A precision ends a string that has no NUL after it; nothing after that is read. */
static void test_unterminated(struct test *t)
{
    static const struct {
        const char *bytes, *text, *want;
    } rows[] = {{"abc", "%1!.3s!|", "abc|"},
                {"abc", "%1!.2s!|", "ab|"},
                {"abc", "%1!9.3s!|", "      abc|"},
                {"a\xC3\xA9", "%1!.2s!|", "a\xC3\xA9|"},
                {"\xF0\x9F\x98\x80", "%1!.2s!|", "\xF0\x9F\x98\x80|"},
                {"\xF0\x9F\x98\x80", "%1!.1s!|", "\xEF\xBF\xBD|"}};
    static const msgtab_char16 units[] = {'a', 'b', 0xD83D, 0xDE00};
    char buf[40];
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t len = strlen(rows[i].bytes);
        char *bytes = malloc(len);
        if (!CHECK(t, bytes != NULL))
            return;
        memcpy(bytes, rows[i].bytes, len);
        CHECK(t, msgtab_format_text(buf, sizeof buf, rows[i].text, 0, MSGTAB_ARGS(bytes)) > 0);
        CHECK_STR(t, buf, rows[i].want);
        free(bytes);
    }
    msgtab_char16 *wide = malloc(sizeof units);
    if (!CHECK(t, wide != NULL))
        return;
    memcpy(wide, units, sizeof units);
    CHECK(t, msgtab_format_text(buf, sizeof buf, "%1!.*s!|", 0, MSGTAB_ARGS(4, wide)) > 0);
    CHECK_STR(t, buf, "ab\xF0\x9F\x98\x80|");
#if defined(_WIN32)
    static const msgtab_char16 stars[] = {'%', '1', '!', '.', '*', 's', '!', '|', 0};
    msgtab_char16 out[8];
    uintptr_t words[] = {4, (uintptr_t)wide};
    const struct msgtab_request r = {.text = msgtab_text_wstr(stars), .words = words, .nargs = 2};
    CHECK(t, msgtab_format_request_w(out, 8, &r, NULL) == 5);
#endif
    free(wide);
}

static void test_arguments(struct test *t)
{
    char buf[200];
    static const msgtab_char16 wide[] = {'w', 0xD83D, 0xDE00, 0};
    unsigned long long big = 1ull << 40;
    CHECK(t, msgtab_format_text(
                 buf, sizeof buf, "%1 %2!d! %3 %4!I64u! %5!c! %6!u!", 0,
                 MSGTAB_ARGS("s", -1, wide, big, msgtab_character(0x20AC), (short)7)) > 0);
    CHECK_STR(t, buf, "s -1 w\xF0\x9F\x98\x80 1099511627776 \xE2\x82\xAC 7");
    CHECK(t, msgtab_format_text(buf, sizeof buf, "%20!d!", 0,
                                MSGTAB_ARGS(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
                                            17, 18, 19, 20)) == 2);
    CHECK_STR(t, buf, "20");
    CHECK(t, msgtab_format_text(buf, sizeof buf, "%1", 0, MSGTAB_ARGS("\xFF")) == MSGTAB_E_UTF8);
    CHECK(t,
          msgtab_format_text(buf, sizeof buf, "%1!5s!", 0, MSGTAB_ARGS("\xFF")) == MSGTAB_E_UTF8);
    CHECK(t, msgtab_format_text(buf, sizeof buf, "%1!.2s!", 0,
                                (struct msgtab_arg[]){msgtab_strn("abc", 3)}, 1) == 2);
}

static const struct {
    const char *text;
    const char *want;
} trims[] = {
    {"a\r\n", "a"}, {"a\n\n", "a\r\n"}, {"a%r", "a"}, {"a", "a"},
    {"\n", ""},     {"a%1", "ax"},      {"", ""},     {"a%0\n", "a"},
};

static void test_trim(struct test *t)
{
    char buf[50];
    for (size_t i = 0; i < sizeof trims / sizeof trims[0]; i++) {
        ptrdiff_t len =
            msgtab_format_text(buf, sizeof buf, trims[i].text, MSGTAB_TRIM, MSGTAB_ARGS("x\n"));
        CHECK(t, len == (ptrdiff_t)strlen(trims[i].want));
        CHECK_STR(t, buf, trims[i].want);
    }
}

static void test_parameters(struct test *t)
{
    char buf[50];
    CHECK(t, msgtab_format_text(NULL, 0, "abc", 0, NULL, 0) == 3);
    CHECK(t, msgtab_format_text(NULL, 1, "abc", 0, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_format_text(buf, 50, NULL, 0, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_format_text(buf, 50, "abc", 0x400, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_format_text(buf, 50, "abc", 0, NULL, 1) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_format_text_w(NULL, 0, NULL, 0, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_format(buf, 50, NULL, 1, 0, 0, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_find(NULL, 1, 0, NULL) == MSGTAB_E_ARGUMENT);
    /* Many fields of the maximum width: counted, not written, and without overflow. */
    CHECK(t, msgtab_format_text(NULL, 0, "%1!2147483647d!", 0, MSGTAB_ARGS(1)) == 2147483647);
}

/* The inserts of a text, in order. */
static const struct {
    const char *text;
    int code;
    unsigned number;
    enum insert_type type;
    unsigned stars;
    size_t begin, end;
} inserts[] = {
    {"a %% %n %12z", 1, 12, INSERT_STRING, 0, 8, 11},
    {"%1!s!", 1, 1, INSERT_STRING, 0, 0, 5},
    {"%1!S!", 1, 1, INSERT_STRING, 0, 0, 5},
    {"%1!c!", 1, 1, INSERT_CHARACTER, 0, 0, 5},
    {"%1!d!", 1, 1, INSERT_INT32, 0, 0, 5},
    {"%1!hhx!", 1, 1, INSERT_UINT32, 0, 0, 7},
    {"%1!lu!", 1, 1, INSERT_UINT32, 0, 0, 6},
    {"%1!I64d!", 1, 1, INSERT_INT64, 0, 0, 8},
    {"%1!llX!", 1, 1, INSERT_UINT64, 0, 0, 7},
    {"%1!Iu!", 1, 1, INSERT_UINT64, 0, 0, 6},
    {"%1!p!", 1, 1, INSERT_POINTER, 0, 0, 5},
    {"%1!*.*s!", 1, 1, INSERT_STRING, 2, 0, 8},
    {"%1!Q!", 1, 1, INSERT_NOTHING, 0, 0, 5},
    {"abc", 0, 0, INSERT_NOTHING, 0, 0, 0},
    {"a%0%1", 0, 0, INSERT_NOTHING, 0, 0, 0},
    {"ab%", MSGTAB_E_PERCENT, 0, INSERT_NOTHING, 0, 2, 3},
    {"ab%1!", MSGTAB_E_FORMAT_OPEN, 1, INSERT_NOTHING, 0, 2, 0},
};

static void test_inserts(struct test *t)
{
    for (size_t i = 0; i < sizeof inserts / sizeof inserts[0]; i++) {
        struct insert in;
        size_t pos = 0;
        int code = insert_next(inserts[i].text, strlen(inserts[i].text), &pos, &in);
        bool same = code == inserts[i].code &&
                    (code == 0 || (in.number == inserts[i].number && in.begin == inserts[i].begin));
        if (code == 1)
            same = same && in.type == inserts[i].type && in.stars == inserts[i].stars &&
                   in.end == inserts[i].end && pos == in.end;
        if (!CHECK(t, same))
            printf("  %s: %d\n", inserts[i].text, code);
    }
    struct insert in;
    size_t pos = 0, cursor = 0, values[INSERT_VALUES_MAX];
    CHECK(t, insert_next("%2!*.*u!", 8, &pos, &in) == 1);
    CHECK(t, insert_values(&in, &cursor, values) == 3);
    CHECK(t, values[0] == 2 && values[1] == 3 && values[2] == 4 && cursor == 4);
    CHECK(t,
          insert_value_type(&in, 0) == INSERT_INT32 && insert_value_type(&in, 1) == INSERT_INT32);
    CHECK(t, insert_value_type(&in, 2) == INSERT_UINT32);
}

int main(void)
{
    struct test t = {0};
    test_errors(&t);
    test_unterminated(&t);
    test_arguments(&t);
    test_trim(&t);
    test_parameters(&t);
    test_inserts(&t);
    return test_end(&t);
}
