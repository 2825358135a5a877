/* Names made visible: sessmsg/account.h. The hidden characters are Unicode's Cc, Zl, Zp and
   Default_Ignorable_Code_Point, typed in from its data files, and the annotations
   U+FFF9..U+FFFB. */
#include "test.h"

#include <sessmsg/account.h>

#include <stdbool.h>
#include <stdint.h>

static const struct {
    const char *name, *want;
} names[] = {
    {"", ""},
    {"CONTOSO\\alice", "CONTOSO\\alice"},
    {"J\u00FCrgen \u5C71\u7530 \U0001F600", "J\u00FCrgen \u5C71\u7530 \U0001F600"},
    {"100%1 <b>", "100%1 <b>"},
    {"a\nb\x1B[31mc\x7F", "a<U+000A>b<U+001B>[31mc<U+007F>"},
    {"a\xC2\x85"
     "b\xC2\xAD",
     "a<U+0085>b<U+00AD>"},
    {"ecila\u202E", "ecila<U+202E>"},
    {"\u2066\u2069\u200F\u061C", "<U+2066><U+2069><U+200F><U+061C>"},
    {"a\u200Bb\uFEFFc\u2028", "a<U+200B>b<U+FEFF>c<U+2028>"},
    {"\U000E0041\U000E01EF", "<U+E0041><U+E01EF>"},
    {"alice\uFE0F", "alice<U+FE0F>"},
    {"a\xFF\xC3", "a<0xFF><0xC3>"},
    {"\xED\xA0\x80", "<0xED><0xA0><0x80>"},
    {"\xF4\x90\x80\x80", "<0xF4><0x90><0x80><0x80>"},
};

/* The characters at both ends are hidden; their outer neighbours are shown. */
static const struct {
    uint32_t first, last;
} hidden[] = {
    {0x0001, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F}, {0x2800, 0x2800}, {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

static void check_character(struct test *t, uint32_t c, bool is_hidden)
{
    char name[5] = "", want[16], got[16];
    size_t len = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    static const unsigned leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = len - 1; i > 0; i--)
        name[i] = (char)(0x80 | ((c >> (6 * (len - 1 - i))) & 0x3F));
    name[0] = (char)(leads[len] | c >> (6 * (len - 1)));
    snprintf(want, sizeof want, "<U+%04lX>", (unsigned long)c);
    sessmsg_visible(got, sizeof got, name);
    CHECK_STR(t, got, is_hidden ? want : name);
}

/* Whether a text may be cut at a place: not inside a character, not inside an escape. */
static bool is_seam(const char *text, size_t at)
{
    if ((text[at] & 0xC0) == 0x80)
        return false;
    for (size_t i = at; i > 0; i--) {
        if (text[i - 1] == '>')
            return true;
        if (strncmp(text + i - 1, "<U+", 3) == 0 || strncmp(text + i - 1, "<0x", 3) == 0)
            return false;
    }
    return true;
}

/* Each size gives as much of the whole as fits, cut at a seam, and touches nothing after it. */
static void check_name(struct test *t, const char *name, const char *want)
{
    char got[128];
    size_t len = strlen(want);
    CHECK(t, sessmsg_visible(NULL, 0, name) == (ptrdiff_t)len);
    for (size_t size = 1; size <= len + 1; size++) {
        size_t fits = size - 1;
        while (!is_seam(want, fits))
            fits--;
        memset(got, 'x', sizeof got);
        CHECK(t, sessmsg_visible(got, size, name) == (ptrdiff_t)len);
        CHECK(t, strlen(got) == fits && memcmp(got, want, fits) == 0 && got[size] == 'x');
    }
    CHECK_STR(t, got, want);
}

int main(void)
{
    struct test state = {0}, *t = &state;
    char buf[8];
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        check_name(t, names[i].name, names[i].want);
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++) {
        if (hidden[i].first > 1)
            check_character(t, hidden[i].first - 1, false);
        check_character(t, hidden[i].first, true);
        check_character(t, hidden[i].last, true);
        check_character(t, hidden[i].last + 1, false);
    }
    CHECK(t, sessmsg_visible(buf, sizeof buf, NULL) == 0 && buf[0] == 0);
    CHECK(t, sessmsg_visible(NULL, 1, "a") == MSGTAB_E_ARGUMENT);
    return test_end(t);
}
