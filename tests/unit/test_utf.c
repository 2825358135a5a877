/* UTF-8 and UTF-16: the well-formed and the ill-formed sequences of the Unicode Standard, table
   3-7, by hand. */
#include "test.h"
#include "utf.h"

struct character_case {
    uint32_t c;
    const char *utf8;
    uint16_t utf16[2];
    size_t units;
};

/* The first and the last of every length, and the neighbours of the surrogates. */
static const struct character_case characters[] = {
    {0x01, "\x01", {0x01}, 1},
    {0x7F, "\x7F", {0x7F}, 1},
    {0x80, "\xC2\x80", {0x80}, 1},
    {0x7FF, "\xDF\xBF", {0x7FF}, 1},
    {0x800, "\xE0\xA0\x80", {0x800}, 1},
    {0xD7FF, "\xED\x9F\xBF", {0xD7FF}, 1},
    {0xE000, "\xEE\x80\x80", {0xE000}, 1},
    {0xFFFF, "\xEF\xBF\xBF", {0xFFFF}, 1},
    {0x10000, "\xF0\x90\x80\x80", {0xD800, 0xDC00}, 2},
    {0x1F600, "\xF0\x9F\x98\x80", {0xD83D, 0xDE00}, 2},
    {0x10FFFF, "\xF4\x8F\xBF\xBF", {0xDBFF, 0xDFFF}, 2},
};

static void check_characters(struct test *t)
{
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        const struct character_case *c = &characters[i];
        size_t len = strlen(c->utf8), pos = 0;
        char bytes[4];
        uint16_t units[2];
        CHECK(t, utf8_decode(c->utf8, len, &pos) == c->c && pos == len);
        CHECK(t, utf8_encode(bytes, c->c) == len && memcmp(bytes, c->utf8, len) == 0);
        pos = 0;
        CHECK(t, utf16_decode(c->utf16, c->units, &pos) == c->c && pos == c->units);
        CHECK(t, utf16_encode(units, c->c) == c->units);
        CHECK(t, memcmp(units, c->utf16, c->units * sizeof *units) == 0);
        CHECK(t, utf8_check(c->utf8, len) == len);
        if (len > 1) /* cut */
            CHECK(t, utf8_check(c->utf8, len - 1) == 0);
    }
}

/* Malformed from the first byte. */
static const char *const ill_formed[] = {
    "\x80",             /* a continuation byte alone */
    "\xBF",             /* the last of them */
    "\xC0\x80",         /* overlong NUL */
    "\xC1\xBF",         /* overlong */
    "\xE0\x9F\xBF",     /* overlong */
    "\xF0\x8F\xBF\xBF", /* overlong */
    "\xED\xA0\x80",     /* a lead surrogate */
    "\xED\xBF\xBF",     /* a trail surrogate */
    "\xF4\x90\x80\x80", /* above U+10FFFF */
    "\xF5\x80\x80\x80", /* not a lead byte */
    "\xFF",             /* never */
    "\xC3(",            /* a letter where a continuation belongs */
    "\xE2\x82(",        /* the same, later */
    "\xF0\x9F\x98(",    /* the same, last */
};

static void check_ill_formed(struct test *t)
{
    for (size_t i = 0; i < sizeof ill_formed / sizeof *ill_formed; i++) {
        size_t pos = 0;
        char text[32];
        CHECK(t, utf8_decode(ill_formed[i], strlen(ill_formed[i]), &pos) == UTF_INVALID);
        CHECK(t, pos == 1);
        /* After an ASCII run of every length up to 17: runs are read eight bytes at a time. */
        for (int run = 0; run <= 17; run++) {
            int len =
                snprintf(text, sizeof text, "%.*s%s", run, "abcdefghijklmnopq", ill_formed[i]);
            CHECK(t, utf8_check(text, (size_t)len) == (size_t)run);
        }
    }
    CHECK(t, utf8_check("", 0) == 0);
    CHECK(t, utf8_check("a\0b", 3) == 3);
}

static void check_surrogates(struct test *t)
{
    static const uint16_t alone[][2] = {
        {0xDC00, 'x'}, {0xDFFF, 0xDC00}, {0xD800, 'x'}, {0xDBFF, 0xD800}};
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++) {
        for (size_t len = 1; len <= 2; len++) {
            size_t pos = 0;
            CHECK(t, utf16_decode(alone[i], len, &pos) == UTF_INVALID && pos == 1);
        }
    }
    CHECK(t, utf_is_lead(0xD800) && utf_is_lead(0xDBFF) && !utf_is_lead(0xDC00));
    CHECK(t, utf_is_trail(0xDC00) && utf_is_trail(0xDFFF) && !utf_is_trail(0xD800));
    CHECK(t, !utf_is_lead(0x1D800) && !utf_is_trail(0xE000));
}

/* Every buffer size from zero to more than enough, in both directions. */
static void check_strings(struct test *t)
{
    static const char utf8[] = "a\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80";
    static const uint16_t utf16[] = {'a', 0xFC, 0x20AC, 0xD83D, 0xDE00, 0};
    enum { BYTES = sizeof utf8 - 1, UNITS = sizeof utf16 / sizeof *utf16 - 1 };
    for (size_t room = 0; room <= BYTES + 2; room++) {
        char bytes[BYTES + 2];
        uint16_t units[BYTES + 2];
        memset(bytes, 0x55, sizeof bytes);
        memset(units, 0x55, sizeof units);
        ptrdiff_t len = utf16_from_utf8(units, room, utf8, BYTES);
        CHECK(t, len == (room > UNITS ? UNITS : -1));
        CHECK(t, len < 0 || memcmp(units, utf16, sizeof utf16) == 0);
        for (size_t i = room; i < BYTES + 2; i++)
            CHECK(t, units[i] == 0x5555);
        len = utf8_from_utf16(bytes, room, utf16, UNITS);
        CHECK(t, len == (room > BYTES ? BYTES : -1));
        CHECK(t, len < 0 || memcmp(bytes, utf8, sizeof utf8) == 0);
        for (size_t i = room; i < BYTES + 2; i++)
            CHECK(t, bytes[i] == 0x55);
    }
    char replaced[8];
    uint16_t units[8];
    CHECK(t, utf8_from_utf16(replaced, sizeof replaced, &utf16[3], 1) == 3);
    CHECK_STR(t, replaced, "\xEF\xBF\xBD");
    CHECK(t, utf16_from_utf8(units, 8, "a\xFF", 2) == -1);
}

int main(void)
{
    struct test state = {0}, *t = &state;
    check_characters(t);
    check_ill_formed(t);
    check_surrogates(t);
    check_strings(t);
    return test_end(t);
}
