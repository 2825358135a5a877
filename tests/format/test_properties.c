/* Properties that hold for every text: measuring gives the length, every buffer size gives the
   longest prefix of whole characters, and UTF-8 results are the conversion of UTF-16 results,
   regardless of the text's origin. Usage: test_properties TEXTS */
#include "generate.h"
#include "test.h"
#include "utf.h"

#include <stdlib.h>

enum { OUT_MAX = 16384, NARROW_MAX = OUT_MAX * 3, CANARY = 0x5A };

struct input {
    unsigned flags;
    msgtab_char16 text[GENERATE_TEXT_MAX];
    char text8[GENERATE_TEXT_MAX * 3];
    msgtab_char16 strings[GENERATE_STRINGS][400];
    char strings8[GENERATE_STRINGS][1200];
    struct msgtab_arg args[GENERATE_ARGS];
};

/* Buffers of one run. */
struct run {
    struct test test;
    struct input in;
    uint32_t table[GENERATE_TABLE / sizeof(uint32_t)];
    msgtab_char16 wide[OUT_MAX], part[OUT_MAX];
    char narrow[NARROW_MAX], want[NARROW_MAX], part8[NARROW_MAX];
};

/* UTF-16 to UTF-8 with U+FFFD for unpaired surrogates; the length. */
static size_t convert(char *out, const msgtab_char16 *text, size_t len)
{
    size_t size = 0;
    for (size_t pos = 0; pos < len;) {
        uint32_t c = utf16_decode((const uint16_t *)text, len, &pos);
        size += utf8_encode(out + size, c == UTF_INVALID ? UTF_REPLACEMENT : c);
    }
    out[size] = '\0';
    return size;
}

static void make(struct generator *g, struct input *in, bool well_formed)
{
    in->flags = generate_flags(g) | (generate_below(g, 4) ? 0 : (unsigned)MSGTAB_TRIM);
    convert(in->text8, in->text, generate_text(g, in->text, well_formed));
    for (int i = 0; i < GENERATE_ARGS; i++)
        in->args[i] = msgtab_int64(generate_number(g));
    for (int i = 0; i < GENERATE_STRINGS; i++) {
        size_t len = generate_string(g, in->strings[i], 400, well_formed);
        size_t size = convert(in->strings8[i], in->strings[i], len);
        bool narrow = well_formed && generate_below(g, 2);
        bool counted = generate_below(g, 2) != 0;
        in->args[i] =
            narrow ? counted ? msgtab_strn(in->strings8[i], size) : msgtab_str(in->strings8[i])
                   : msgtab_wstrn(in->strings[i], len);
    }
}

static void check_wide_sizes(struct run *r, size_t len)
{
    for (size_t size = 0; size <= len + 1; size++) {
        memset(r->part, CANARY, (size + 1) * sizeof *r->part);
        ptrdiff_t got = msgtab_format_text_w(size ? r->part : NULL, size, r->in.text, r->in.flags,
                                             r->in.args, GENERATE_ARGS);
        size_t keep = size ? size - 1 : 0;
        const msgtab_char16 *w = r->wide;
        if (keep > 0 && keep < len &&
            ((w[keep - 1] == '\r' && w[keep] == '\n') ||
             (utf_is_lead(w[keep - 1]) && utf_is_trail(w[keep]))))
            keep--;
        CHECK(&r->test, got == (ptrdiff_t)len);
        CHECK(&r->test, memcmp(r->part, w, keep * sizeof *w) == 0);
        CHECK(&r->test, size == 0 || r->part[keep] == 0);
        CHECK(&r->test, r->part[size] == CANARY * 0x101);
    }
}

static void check_narrow_sizes(struct run *r, const struct msgtab *t, size_t len)
{
    for (size_t size = 0; size <= len + 1; size++) {
        memset(r->part8, CANARY, size + 1);
        ptrdiff_t got = msgtab_format(size ? r->part8 : NULL, size, t, 1, 0, r->in.flags,
                                      r->in.args, GENERATE_ARGS);
        size_t keep = size ? size - 1 : 0;
        while (keep > 0 && keep < len && ((unsigned char)r->want[keep] & 0xC0) == 0x80)
            keep--;
        if (keep > 0 && keep < len && r->want[keep - 1] == '\r' && r->want[keep] == '\n')
            keep--;
        CHECK(&r->test, got == (ptrdiff_t)len);
        CHECK(&r->test, memcmp(r->part8, r->want, keep) == 0);
        CHECK(&r->test, size == 0 || r->part8[keep] == 0);
        CHECK(&r->test, r->part8[size] == CANARY);
    }
}

/* The same text as UTF-8, from a string and from a table. */
static void check_sources(struct run *r, ptrdiff_t len, ptrdiff_t size)
{
    struct msgtab t;
    const struct input *in = &r->in;
    ptrdiff_t got =
        msgtab_format_text(r->narrow, NARROW_MAX, in->text8, in->flags, in->args, GENERATE_ARGS);
    CHECK(&r->test, got == size && (got < 0 || strcmp(r->narrow, r->want) == 0));
    size_t table_size = generate_table(r->table, MSGTAB_TEXT_UTF8, in->text8, strlen(in->text8));
    CHECK(&r->test, msgtab_open_memory(&t, r->table, table_size) == 0);
    got = msgtab_format_w(r->part, OUT_MAX, &t, 1, 0, in->flags, in->args, GENERATE_ARGS);
    CHECK(&r->test,
          got == len && (got < 0 || memcmp(r->part, r->wide, (size_t)got * sizeof *r->part) == 0));
}

static void check_text(struct run *r, bool well_formed)
{
    struct msgtab t;
    struct input *in = &r->in;
    size_t text_len = 0;
    while (in->text[text_len])
        text_len++;
    size_t size = generate_table(r->table, MSGTAB_TEXT_UTF16, in->text, text_len * 2);
    CHECK(&r->test, msgtab_open_memory(&t, r->table, size) == 0);
    ptrdiff_t len =
        msgtab_format_text_w(r->wide, OUT_MAX, in->text, in->flags, in->args, GENERATE_ARGS);
    ptrdiff_t got =
        msgtab_format(r->narrow, NARROW_MAX, &t, 1, 0, in->flags, in->args, GENERATE_ARGS);
    ptrdiff_t want = len < 0 ? len : (ptrdiff_t)convert(r->want, r->wide, (size_t)len);
    if (!CHECK(&r->test, got == want && (got < 0 || strcmp(r->narrow, r->want) == 0)))
        printf("flags 0x%x text \"%s\" got \"%s\" want \"%s\"\n", in->flags, in->text8, r->narrow,
               r->want);
    if (len >= 0 && len <= 400) {
        check_wide_sizes(r, (size_t)len);
        check_narrow_sizes(r, &t, (size_t)want);
    }
    if (well_formed)
        check_sources(r, len, want); /* reuses the memory of the table */
}

int main(int argc, char **argv)
{
    const long texts = argc > 1 ? strtol(argv[1], NULL, 10) : 0;
    struct generator g = {0x5E55};
    struct run *r = calloc(1, sizeof *r);
    if (!r || texts <= 0) {
        free(r);
        return 2;
    }
    for (long i = 0; i < texts && r->test.failures == 0; i++) {
        make(&g, &r->in, i % 2 != 0);
        check_text(r, i % 2 != 0);
    }
    int failed = test_end(&r->test);
    free(r);
    return failed;
}
