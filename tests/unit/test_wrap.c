/* Lines for a terminal: what fits, where they may end, how wide characters are. */
#include "char_width.h"
#include "test.h"
#include "wrap.h"

#include <stdlib.h>

/* --- lines --- */

struct wrap_case {
    size_t width;
    const char *text;
    const char *lines; /* each ends with '|' */
};

static const struct wrap_case cases[] = {
    /* ASCII */
    {10, "", ""},
    {10, "one", "one|"},
    {10, "one two three four", "one two|three four|"},
    {7, "one two three four", "one two|three|four|"},
    {6, "one two", "one|two|"},
    {3, "one two", "one|two|"},
    {2, "one two", "one|two|"},
    {1, "a b  c", "a|b|c|"},
    {0, "a b", "a|b|"},
    {100, "one  two", "one  two|"},
    {5, "one  two", "one|two|"},
    {8, "  one two  ", "one two|"},
    {3, "one ", "one|"},
    {9, "one\ttwo three", "one\ttwo|three|"},
    /* lines of the text */
    {10, "one\r\ntwo\nthree\rfour", "one|two|three|four|"},
    {10, "one\r\n\r\ntwo\r\n", "one||two|"},
    {10, "\n", "|"},
    {10, "   ", "|"},
    {10, " \n ", "||"},
    {3, "one  \r\n  two", "one|two|"},
    {5, "%1\\%2 is on", "%1\\%2|is on|"},
    /* a word that is too long is alone on its line; German, with U+00DC */
    {20, "die Remotedesktopverbindungsbeschr\xC3\xA4nkung gilt",
     "die|Remotedesktopverbindungsbeschr\xC3\xA4nkung|gilt|"},
    {6, "\xC3\x9C\xC3\x9C\xC3\x9C \xC3\x9C\xC3\x9C \xC3\x9C",
     "\xC3\x9C\xC3\x9C\xC3\x9C \xC3\x9C\xC3\x9C|\xC3\x9C|"},
    {5, "un\xC2\xA0mot ici", "un\xC2\xA0mot|ici|"}, /* a blank that holds together */
    /* Japanese: four characters with two columns each */
    {8, "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE6\x96\x87",
     "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE6\x96\x87|"},
    {7, "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E\xE6\x96\x87",
     "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E|\xE6\x96\x87|"},
    {1, "\xE6\x97\xA5\xE6\x9C\xAC", "\xE6\x97\xA5|\xE6\x9C\xAC|"},
    /* not before U+3002, U+3001, U+300D, U+30FC, small U+3063 */
    {4, "\xE6\x97\xA5\xE6\x9C\xAC\xE3\x80\x82\xE6\x96\x87",
     "\xE6\x97\xA5|\xE6\x9C\xAC\xE3\x80\x82|\xE6\x96\x87|"},
    {4, "\xE6\x97\xA5\xE6\x9C\xAC\xE3\x80\x81\xE6\x96\x87",
     "\xE6\x97\xA5|\xE6\x9C\xAC\xE3\x80\x81|\xE6\x96\x87|"},
    {6, "\xE6\x97\xA5\xE6\x9C\xAC\xE3\x80\x8D\xE3\x80\x82",
     "\xE6\x97\xA5|\xE6\x9C\xAC\xE3\x80\x8D\xE3\x80\x82|"},
    {4, "\xE3\x83\xA6\xE3\x82\xB5\xE3\x83\xBC\xE3\x81\xAF",
     "\xE3\x83\xA6|\xE3\x82\xB5\xE3\x83\xBC|\xE3\x81\xAF|"},
    {4, "\xE8\xA1\x8C\xE6\x8C\x81\xE3\x81\xA3\xE3\x81\x9F",
     "\xE8\xA1\x8C|\xE6\x8C\x81\xE3\x81\xA3|\xE3\x81\x9F|"},
    /* not after U+300C */
    {6, "\xE6\x97\xA5\xE6\x9C\xAC\xE3\x80\x8C\xE6\x96\x87",
     "\xE6\x97\xA5\xE6\x9C\xAC|\xE3\x80\x8C\xE6\x96\x87|"},
    {4, "\xE3\x80\x8C\xE6\x97\xA5\xE6\x9C\xAC", "\xE3\x80\x8C\xE6\x97\xA5|\xE6\x9C\xAC|"},
    /* nowhere to break: longer than the width */
    {2, "\xE3\x80\x8C\xE6\x97\xA5\xE3\x80\x8D\xE3\x80\x82",
     "\xE3\x80\x8C\xE6\x97\xA5\xE3\x80\x8D\xE3\x80\x82|"},
    /* Latin words hold together among Japanese */
    {6,
     "\xE6\x97\xA5"
     "7062"
     "\xE3\x81\xA7\xE3\x81\x99",
     "\xE6\x97\xA5"
     "7062|"
     "\xE3\x81\xA7\xE3\x81\x99|"},
    {5,
     "\xE6\x97\xA5"
     "7062"
     "\xE3\x81\xA7",
     "\xE6\x97\xA5|7062|\xE3\x81\xA7|"},
    /* U+3000 is a blank */
    {4, "\xE6\x97\xA5\xE3\x80\x80\xE6\x9C\xAC", "\xE6\x97\xA5|\xE6\x9C\xAC|"},
    /* Korean words hold together: U+D55C U+AD6D U+C5B4 */
    {5, "\xED\x95\x9C\xEA\xB5\xAD\xEC\x96\xB4 \xED\x95\x9C",
     "\xED\x95\x9C\xEA\xB5\xAD\xEC\x96\xB4|\xED\x95\x9C|"},
    /* combining marks take no column and stay with their letter */
    {3,
     "e\xCC\x81"
     "e\xCC\x81"
     "e\xCC\x81 e",
     "e\xCC\x81"
     "e\xCC\x81"
     "e\xCC\x81|e|"},
    {2, "\xE3\x81\x8B\xE3\x82\x99\xE3\x81\x8B",
     "\xE3\x81\x8B\xE3\x82\x99|\xE3\x81\x8B|"}, /* U+304B U+3099 */
    {1, "\xCC\x81 \xCC\x81", "\xCC\x81 \xCC\x81|"},
    /* not UTF-8: a column for each byte */
    {2, "\xFF\xFE a", "\xFF\xFE|a|"},
    {3, "\xE6\x97", "\xE6\x97|"},
    {1, "a \xE6\n\xE6", "a|\xE6|\xE6|"},
};

static void check_lines(struct test *t)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char lines[256];
        size_t used = 0;
        struct wrap line;
        for (struct wrap w = wrap_start(cases[i].text); wrap_next(&w, cases[i].width, &line);) {
            if (!CHECK(t, line.len + 2 < sizeof lines - used))
                break;
            memcpy(lines + used, line.text, line.len);
            used += line.len;
            lines[used++] = '|';
        }
        lines[used] = 0;
        CHECK_STR(t, lines, cases[i].lines);
    }
}

/* --- widths --- */

static const struct {
    uint32_t c;
    unsigned width;
} widths[] = {
    {'a', 1},        {0, 1},       {0xE4, 1},    {0xAD, 1},    {0x2FF, 1},   {0x300, 0},
    {0x36F, 0},      {0x370, 1},   {0x416, 1},   {0x5B0, 0},   {0x10FF, 1},  {0x1100, 2},
    {0x115F, 2},     {0x1160, 0},  {0x200D, 0},  {0x20AC, 1},  {0x3000, 2},  {0x3042, 2},
    {0x3099, 0},     {0x303F, 1},  {0x30A2, 2},  {0x4E00, 2},  {0x9FFF, 2},  {0xAC00, 2},
    {0xD7A3, 2},     {0xFE0F, 0},  {0xFF01, 2},  {0xFF61, 1},  {0xFFE6, 2},  {0xFFFD, 1},
    {0x1F600, 2},    {0x20000, 2}, {0x3FFFD, 2}, {0x3FFFE, 1}, {0xE0100, 0}, {0x10FFFF, 1},
    {0xFFFFFFFF, 1},
};

static void check_widths(struct test *t)
{
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        if (!CHECK(t, char_width(widths[i].c) == widths[i].width))
            printf("  U+%04lX\n", (unsigned long)widths[i].c);
    }
    CHECK(t, text_width("") == 0);
    CHECK(t, text_width("a\xCC\x81\xE6\x97\xA5\xFF") == 4);
}

/* --- long texts take linear time: ctest's limit ends a quadratic walk --- */

static size_t count_lines(const char *text, size_t width)
{
    size_t count = 0;
    struct wrap line;
    for (struct wrap w = wrap_start(text); wrap_next(&w, width, &line);)
        count++;
    return count;
}

static void check_long(struct test *t)
{
    enum { LEN = 2000000 };
    char *text = malloc(LEN + 1);
    if (!CHECK(t, text != NULL))
        return;
    text[LEN] = 0;
    memset(text, 'x', LEN);
    CHECK(t, count_lines(text, 80) == 1);
    for (size_t i = 1; i < LEN; i += 2)
        text[i] = ' ';
    CHECK(t, count_lines(text, 1) == LEN / 2);
    memset(text, ' ', LEN);
    text[0] = 'x';
    CHECK(t, count_lines(text, 1) == 1);
    memset(text, '\n', LEN);
    CHECK(t, count_lines(text, 80) == LEN);
    free(text);
}

int main(void)
{
    struct test t = {0};
    check_lines(&t);
    check_widths(&t);
    check_long(&t);
    return test_end(&t);
}
