/* Typed arguments: a prefix says the type, none is a string. */
#include "format_arg.h"

#include "utf.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Decimal, or hexadecimal with 0x. */
static int base_of(const char *text)
{
    const char *digits = *text == '-' || *text == '+' ? text + 1 : text;
    return digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X') ? 16 : 10;
}

static bool read_signed(const char *text, int64_t low, int64_t high, int64_t *out)
{
    char *end;
    errno = 0;
    long long value = strtoll(text, &end, base_of(text));
    *out = value;
    return end != text && *end == 0 && errno == 0 && value >= low && value <= high;
}

static bool read_unsigned(const char *text, uint64_t high, uint64_t *out)
{
    char *end;
    errno = 0;
    unsigned long long value = strtoull(text, &end, base_of(text));
    *out = value;
    return end != text && *end == 0 && errno == 0 && !strchr(text, '-') && value <= high;
}

static const char *read_string(const char *text, struct msgtab_arg *out)
{
    *out = msgtab_str(text);
    return NULL;
}

static const char *read_int(const char *text, struct msgtab_arg *out)
{
    int64_t value;
    uint64_t bits;
    if (base_of(text) == 16 && read_unsigned(text, UINT32_MAX, &bits)) {
        *out = msgtab_uint((uint32_t)bits);
        return NULL;
    }
    if (!read_signed(text, INT32_MIN, INT32_MAX, &value))
        return "expected a number of 32 bits in";
    *out = msgtab_int((int32_t)value);
    return NULL;
}

static const char *read_uint(const char *text, struct msgtab_arg *out)
{
    uint64_t value;
    if (!read_unsigned(text, UINT32_MAX, &value))
        return "expected an unsigned number of 32 bits in";
    *out = msgtab_uint((uint32_t)value);
    return NULL;
}

static const char *read_int64(const char *text, struct msgtab_arg *out)
{
    int64_t value;
    uint64_t bits;
    if (base_of(text) == 16 && read_unsigned(text, UINT64_MAX, &bits)) {
        *out = msgtab_uint64(bits);
        return NULL;
    }
    if (!read_signed(text, INT64_MIN, INT64_MAX, &value))
        return "expected a number of 64 bits in";
    *out = msgtab_int64(value);
    return NULL;
}

static const char *read_uint64(const char *text, struct msgtab_arg *out)
{
    uint64_t value;
    if (!read_unsigned(text, UINT64_MAX, &value))
        return "expected an unsigned number of 64 bits in";
    *out = msgtab_uint64(value);
    return NULL;
}

static const char *read_char(const char *text, struct msgtab_arg *out)
{
    size_t len = strlen(text);
    size_t pos = 0;
    uint32_t c = len > 0 ? utf8_decode(text, len, &pos) : UTF_INVALID;
    if (c == UTF_INVALID || pos != len)
        return "expected one character in";
    *out = msgtab_character(c);
    return NULL;
}

const char *format_arg(const char *word, struct msgtab_arg *out)
{
    static const struct {
        const char *prefix;
        const char *(*read)(const char *text, struct msgtab_arg *out);
    } kinds[] = {{"str:", read_string},  {"int:", read_int},       {"uint:", read_uint},
                 {"int64:", read_int64}, {"uint64:", read_uint64}, {"char:", read_char}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t len = strlen(kinds[i].prefix);
        if (strncmp(word, kinds[i].prefix, len) == 0)
            return kinds[i].read(word + len, out);
    }
    return read_string(word, out);
}
