/* Requests, trimmed results, and the number of a text's inserts. */
#include "test.h"

#include <msgtab/msgtab.h>

#include <stdbool.h>

enum { OUT_MAX = 200 };

static struct msgtab_text part(const char *text, size_t len, uint16_t flags, uint16_t lang)
{
    struct msgtab_text out = msgtab_text_str(text);
    out.len = len;
    out.flags = flags;
    out.lang = lang;
    return out;
}

/* Texts of every encoding and length into both encodings. */
static void test_texts(struct test *t)
{
    static const uint16_t units[] = {'a', '%', '1', 0xE9, '!'};
    const struct msgtab_text texts[] = {
        part("a%1\xC3\xA9!", 5, MSGTAB_TEXT_UTF8, 0),
        part((const char *)units, 4, MSGTAB_TEXT_UTF16, 0),
        part("a%1\xE9!", 4, MSGTAB_TEXT_ANSI, 0x0409),
        part("a%1\xE9!", MSGTAB_TERMINATED, MSGTAB_TEXT_ANSI, 0x0409),
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const struct msgtab_request r = {.text = texts[i], .args = MSGTAB_ARGS("b")};
        const bool whole = texts[i].len == MSGTAB_TERMINATED;
        struct msgtab_error e = {1, 1, 1};
        char narrow[OUT_MAX];
        msgtab_char16 wide[OUT_MAX];
        CHECK(t, msgtab_format_request(narrow, OUT_MAX, &r, &e) == (whole ? 5 : 4));
        CHECK_STR(t, narrow, whole ? "ab\xC3\xA9!" : "ab\xC3\xA9");
        CHECK(t, e.code == 0 && e.insert == 0 && e.offset == 0);
        CHECK(t, msgtab_format_request_w(wide, OUT_MAX, &r, NULL) == (whole ? 4 : 3));
        CHECK(t, wide[0] == 'a' && wide[1] == 'b' && wide[2] == 0xE9);
        CHECK(t, msgtab_insert_count(&texts[i], NULL, 0) == 1);
    }
}

static void check_refused(struct test *t, struct msgtab_request r)
{
    char buf[OUT_MAX] = "before";
    struct msgtab_error e = {0};
    CHECK(t, msgtab_format_request(buf, sizeof buf, &r, &e) == MSGTAB_E_ARGUMENT);
    CHECK(t, e.code == MSGTAB_E_ARGUMENT);
    CHECK_STR(t, buf, "");
}

static void test_refused(struct test *t)
{
    static const uint32_t bin[] = {1, 1, 1, 16, 2u << 16 | 12, 0x0A0D3125, 0};
    static const uintptr_t words[] = {1};
    const struct msgtab_arg args[] = {msgtab_str("x")};
    const struct msgtab_text text = msgtab_text_str("%1");
    struct msgtab table, closed = {0};
    CHECK(t, msgtab_open_memory(&table, bin, sizeof bin) == 0);
    check_refused(t, (struct msgtab_request){0});
    check_refused(t, (struct msgtab_request){.table = &table, .id = 1, .text = text});
    check_refused(t, (struct msgtab_request){.table = &closed, .id = 1});
    check_refused(t, (struct msgtab_request){.text = text, .nargs = 1});
    check_refused(t, (struct msgtab_request){.text = text, .flags = 0x100});
    check_refused(t, (struct msgtab_request){.text = text, .reserved = &table});
    check_refused(t, (struct msgtab_request){.text = part("a", 1, 3, 0)});
    check_refused(t,
                  (struct msgtab_request){.text = text, .args = args, .nargs = 1, .words = words});
#if !defined(_WIN32)
    check_refused(t, (struct msgtab_request){.text = text, .nargs = 1, .words = words});
#endif
    CHECK(t, msgtab_format_request(NULL, 0, NULL, NULL) == MSGTAB_E_ARGUMENT);
    msgtab_close(&table);
}

/* A trimmed result is the whole one without one line end, for each buffer and every call. */
static void test_trim(struct test *t)
{
    static const struct {
        const char *text;
        size_t line_end; /* its length at the end of the result */
    } rows[] = {{"a\r\n", 2}, {"a\n", 2},       {"a\r", 2},   {"a%n", 2},
                {"a%r", 1},   {"a\r\n\r\n", 2}, {"\r\n", 2},  {"a", 0},
                {"", 0},      {"a %0\r\n", 0},  {"%1", 1},    {"%1\r\n", 2},
                {"%2", 0},    {"%2\r\n", 2},    {"a%r%n", 2}, {"\xC3\xA9\r\n", 2}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char whole[OUT_MAX], got[OUT_MAX];
        ptrdiff_t len = msgtab_format_text(whole, OUT_MAX, rows[i].text, 0, MSGTAB_ARGS("x\n", ""));
        size_t want = (size_t)len - rows[i].line_end;
        CHECK(t, len >= (ptrdiff_t)rows[i].line_end);
        whole[want] = 0;
        for (size_t size = want + 1; size < want + 20; size++) {
            ptrdiff_t trimmed =
                msgtab_format_text(got, size, rows[i].text, MSGTAB_TRIM, MSGTAB_ARGS("x\n", ""));
            CHECK(t, trimmed == (ptrdiff_t)want);
            CHECK_STR(t, got, whole);
        }
        CHECK(t, msgtab_format_text(NULL, 0, rows[i].text, MSGTAB_TRIM, MSGTAB_ARGS("x\n", "")) ==
                     (ptrdiff_t)want);
    }
}

enum { NEEDS = 12 };

/* One argument fewer is too few, and the number that the text needs is enough. */
static void check_enough(struct test *t, const char *text, const unsigned char *needs, size_t count)
{
    struct msgtab_arg args[NEEDS + 1];
    for (size_t i = 0; i < NEEDS; i++)
        args[i] = needs[i] & MSGTAB_NEEDS_STRING ? msgtab_str("x") : msgtab_int(1);
    CHECK(t, msgtab_format_text(NULL, 0, text, 0, args, count) != MSGTAB_E_INSERT);
    for (size_t i = 0; i < count; i++)
        CHECK(t, msgtab_format_text(NULL, 0, text, 0, args, i) < 0);
    if (count > 0 && needs[count - 1] != 3)
        CHECK(t, msgtab_format_text(NULL, 0, text, 0, args, count - 1) == MSGTAB_E_INSERT);
}

static void test_count(struct test *t)
{
    static const struct {
        const char *text;
        ptrdiff_t count;
        const char *needs; /* s, n, b for both, - for nothing */
    } rows[] = {
        {"", 0, ""},
        {"%% %n %0 %1", 0, ""},
        {"%1 %3", 3, "s-s"},
        {"%2!d! %2", 2, "-b"},
        {"%1!*.*f! %1!*u!", 4, "nn-n"},
        {"%1!*s!", 2, "ns"},
        {"%10!p!%1!c!", 10, "n--------n"},
        {"%3!%!", 0, ""},
        {"%5!**u!", 5, "----n"},
        {"%1!d", MSGTAB_E_FORMAT_OPEN, ""},
        {"50%", MSGTAB_E_PERCENT, ""},
        {"%1!Z!", MSGTAB_E_FORMAT_REFUSED, ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct msgtab_text text = msgtab_text_str(rows[i].text);
        unsigned char needs[NEEDS] = {9, 9, 9};
        if (!CHECK(t, msgtab_insert_count(&text, needs, NEEDS) == rows[i].count))
            printf("  %s: %d\n", rows[i].text, (int)msgtab_insert_count(&text, needs, NEEDS));
        for (ptrdiff_t k = 0; k < rows[i].count; k++) {
            const char *letter = strchr("-snb", rows[i].needs[k]);
            CHECK(t, letter && needs[k] == letter - "-snb");
        }
        if (rows[i].count >= 0)
            check_enough(t, rows[i].text, needs, (size_t)rows[i].count);
        CHECK(t, msgtab_insert_count(&text, NULL, 0) == rows[i].count);
        CHECK(t, msgtab_insert_count(&text, needs, 1) == rows[i].count);
    }
    CHECK(t, msgtab_insert_count(NULL, NULL, 0) == MSGTAB_E_ARGUMENT);
    const struct msgtab_text text = msgtab_text_str("%1"), none = {0};
    CHECK(t, msgtab_insert_count(&text, NULL, 1) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_insert_count(&none, NULL, 0) == MSGTAB_E_ARGUMENT);
}

static void test_characters(struct test *t)
{
    char buf[OUT_MAX];
    CHECK(t, msgtab_format_text(buf, OUT_MAX, "%1!c!%2!C!%3!x!", 0,
                                MSGTAB_ARGS(msgtab_character(0x10FFFF), msgtab_character(0x110000),
                                            msgtab_character(0xFFFFFFFF))) == 15);
    CHECK_STR(t, buf,
              "\xF4\x8F\xBF\xBF\xEF\xBF\xBD"
              "ffffffff");
}

static void test_version(struct test *t)
{
    char buf[OUT_MAX];
    msgtab_format_text(
        buf, OUT_MAX, "%1!d!.%2!d!.%3!d!", 0,
        MSGTAB_ARGS(MSGTAB_VERSION_MAJOR, MSGTAB_VERSION_MINOR, MSGTAB_VERSION_PATCH));
    CHECK_STR(t, msgtab_version(), buf);
    CHECK_STR(t, msgtab_version(), MSGTAB_VERSION);
}

int main(void)
{
    struct test t = {0};
    test_texts(&t);
    test_refused(&t);
    test_trim(&t);
    test_count(&t);
    test_characters(&t);
    test_version(&t);
    return test_end(&t);
}
