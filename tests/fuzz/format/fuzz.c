/* Formatting with every kind of argument, for the fuzz targets. */
#include "fuzz.h"

#include "expect.h"
#include "insert.h"

#include <stdlib.h>
#include <string.h>

static const struct msgtab_arg *arguments(void)
{
    static const msgtab_char16 wide[] = {'w', ' ', 0xD800, '\t', 0xDC00, ' ', 0};
    static const struct msgtab_arg args[] = {
        {MSGTAB_KIND_STR, MSGTAB_TERMINATED, {.str = "narrow \xE2\x82\xAC \r\n"}},
        {MSGTAB_KIND_WSTR, MSGTAB_TERMINATED, {.wstr = wide}},
        {MSGTAB_KIND_STR, MSGTAB_TERMINATED, {.str = NULL}},
        {MSGTAB_KIND_INT, 0, {.number = UINT64_MAX}},
        {MSGTAB_KIND_UINT, 0, {.number = 40}},
        {MSGTAB_KIND_CHARACTER, 0, {.number = 0x1F600}},
        {MSGTAB_KIND_UINT64, 0, {.number = 0x8000000000000000}},
    };
    return args;
}

enum { ARGS = 7, SMALL = 9, LARGE = 4096 };

ptrdiff_t fuzz_message(const struct msgtab *t, uint32_t id, uint16_t lang)
{
    char narrow[SMALL];
    msgtab_char16 wide[SMALL];
    ptrdiff_t len = msgtab_format(NULL, 0, t, id, lang, 0, arguments(), ARGS);
    expect(msgtab_format(narrow, SMALL, t, id, lang, 0, arguments(), ARGS) == len);
    expect(strlen(narrow) < SMALL);
    msgtab_format_w(wide, SMALL, t, id, lang, 7, arguments(), ARGS);
    msgtab_format(narrow, SMALL, t, id, lang, 0, arguments(), 1);
    msgtab_format_w(wide, SMALL, t, id, lang, 0, NULL, 0);
    return len;
}

void fuzz_text(const char *text, unsigned flags)
{
    char small[SMALL], large[LARGE];
    ptrdiff_t len = msgtab_format_text(small, SMALL, text, flags, arguments(), ARGS);
    expect(msgtab_format_text(large, LARGE, text, flags, arguments(), ARGS) == len);
    expect(len < 0 || len >= LARGE || strncmp(small, large, strlen(small)) == 0);
    struct insert insert;
    for (size_t pos = 0; insert_next(text, strlen(text), &pos, &insert) != 0;)
        expect(insert.begin < pos && pos <= strlen(text));
}

void fuzz_text_w(const msgtab_char16 *text, unsigned flags)
{
    msgtab_char16 small[SMALL], large[LARGE];
    ptrdiff_t len = msgtab_format_text_w(small, SMALL, text, flags, arguments(), ARGS);
    expect(msgtab_format_text_w(large, LARGE, text, flags, arguments(), ARGS) == len);
}
