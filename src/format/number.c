/* Integer conversions d i u o x X p, as in C but with the sizes of Windows. */
#include "number.h"

#include <string.h>

static unsigned base_of(char conversion)
{
    return conversion == 'o'                                             ? 8
           : conversion == 'x' || conversion == 'X' || conversion == 'p' ? 16
                                                                         : 10;
}

/* The low bits of value as a magnitude; sets *negative for a negative one. */
static uint64_t magnitude(uint64_t value, unsigned bits, bool is_signed, bool *negative)
{
    if (bits < 64)
        value &= ((uint64_t)1 << bits) - 1;
    *negative = is_signed && (value >> (bits - 1) & 1);
    if (*negative)
        value = bits < 64 ? ((uint64_t)1 << bits) - value : 0 - value;
    return value;
}

static void set_prefix(struct number *n, const char *prefix)
{
    n->prefix_len = strlen(prefix);
    memcpy(n->prefix, prefix, n->prefix_len);
}

static void choose_prefix(const struct insert *insert, bool negative, bool zero, struct number *n)
{
    char c = insert->conversion;
    if (c == 'd' || c == 'i')
        set_prefix(n, negative ? "-" : insert->plus ? "+" : insert->space ? " " : "");
    else if (insert->alternate && !zero && base_of(c) == 16)
        set_prefix(n, c == 'x' ? "0x" : "0X");
}

void number_digits(const struct insert *insert, int32_t precision, uint64_t value,
                   struct number *out)
{
    char c = insert->conversion;
    const char *digits = c == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
    unsigned base = base_of(c);
    unsigned bits = c == 'p' ? (unsigned)sizeof(void *) * 8 : insert->bits;
    size_t least = c == 'p' ? bits / 4 : precision == INSERT_NONE ? 1 : (size_t)precision;
    bool negative;
    value = magnitude(value, bits, c == 'd' || c == 'i', &negative);
    *out = (struct number){0};
    choose_prefix(insert, negative, value == 0, out);
    size_t at = NUMBER_DIGITS_MAX;
    for (; value > 0; value /= base)
        out->digits[--at] = digits[value % base];
    out->len = NUMBER_DIGITS_MAX - at;
    memmove(out->digits, out->digits + at, out->len);
    if (c == 'o' && insert->alternate && least <= out->len)
        least = out->len + 1;
    out->zeros = least > out->len ? least - out->len : 0;
}
