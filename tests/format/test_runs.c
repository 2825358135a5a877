/* Plain text of every length with one other character at every position, between both encodings:
   covers where runs of plain text and vectors begin and end. The expectation is spelled out here:
   every character unchanged, except CR or LF as CR LF. */
#include "generate.h"
#include "test.h"
#include "utf.h"

#include <msgtab/msgtab.h>

enum { LEN_MAX = 70, OUT_MAX = LEN_MAX + 2, NARROW_MAX = OUT_MAX * 3 };

static const uint16_t others[] = {'a',    1,    '\t',   0x0B,   '\r',   0x0E,   0x1F,   ' ',
                                  '"',    '$',  '&',    0x7F,   0x80,   0xFF,   0x100,  0x7FFF,
                                  0x8000, 0x25, 0x250A, 0x0A25, 0xFF0D, 0xFF80, 0xFFFD, '\n'};

/* A text and its formatted result; '%' is written twice. */
struct example {
    uint16_t text[OUT_MAX], want[OUT_MAX];
    size_t len, want_len;
    char text8[NARROW_MAX], want8[NARROW_MAX];
    size_t len8, want8_len;
};

static size_t narrow(char *out, const uint16_t *text, size_t len)
{
    size_t size = 0;
    for (size_t i = 0; i < len; i++)
        size += utf8_encode(out + size, text[i]);
    out[size] = '\0';
    return size;
}

static void make(struct example *x, size_t len, size_t place, uint16_t other)
{
    x->len = x->want_len = 0;
    for (size_t i = 0; i < len; i++) {
        uint16_t c = i == place ? other : (uint16_t)('A' + i % 26);
        bool newline = c == '\r' || c == '\n';
        if (c == '%')
            x->text[x->len++] = c;
        if (newline)
            x->want[x->want_len++] = '\r';
        x->text[x->len++] = c;
        x->want[x->want_len++] = newline ? '\n' : c;
    }
    x->text[x->len] = x->want[x->want_len] = 0;
    x->len8 = narrow(x->text8, x->text, x->len);
    x->want8_len = narrow(x->want8, x->want, x->want_len);
}

static bool is_wide_right(const struct example *x, const msgtab_char16 *got, ptrdiff_t len)
{
    return len == (ptrdiff_t)x->want_len && memcmp(got, x->want, (x->want_len + 1) * 2) == 0;
}

static bool is_narrow_right(const struct example *x, const char *got, ptrdiff_t len)
{
    return len == (ptrdiff_t)x->want8_len && strcmp(got, x->want8) == 0;
}

static void check(struct test *t, const struct example *x)
{
    uint32_t table[GENERATE_TABLE / sizeof(uint32_t)];
    msgtab_char16 wide[OUT_MAX];
    char out[NARROW_MAX];
    struct msgtab m;
    ptrdiff_t len = msgtab_format_text_w(wide, OUT_MAX, (const msgtab_char16 *)x->text, 0, NULL, 0);
    CHECK(t, is_wide_right(x, wide, len));
    len = msgtab_format_text(out, NARROW_MAX, x->text8, 0, NULL, 0);
    CHECK(t, is_narrow_right(x, out, len));
    size_t size = generate_table(table, MSGTAB_TEXT_UTF16, x->text, x->len * 2);
    if (!CHECK(t, msgtab_open_memory(&m, table, size) == 0))
        return;
    len = msgtab_format(out, NARROW_MAX, &m, 1, 0, 0, NULL, 0);
    CHECK(t, is_narrow_right(x, out, len));
    msgtab_close(&m);
    size = generate_table(table, MSGTAB_TEXT_UTF8, x->text8, x->len8);
    if (!CHECK(t, msgtab_open_memory(&m, table, size) == 0))
        return;
    len = msgtab_format_w(wide, OUT_MAX, &m, 1, 0, 0, NULL, 0);
    CHECK(t, is_wide_right(x, wide, len));
    msgtab_close(&m);
}

int main(void)
{
    struct test t = {0};
    struct example x;
    for (size_t len = 0; len < LEN_MAX; len++) {
        for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
            for (size_t place = 0; place < len; place++) {
                make(&x, len, place, others[i]);
                check(&t, &x);
                if (t.failures > 20) {
                    printf("length %d, place %d, %04x\n", (int)len, (int)place, others[i]);
                    return test_end(&t);
                }
            }
        }
    }
    return test_end(&t);
}
