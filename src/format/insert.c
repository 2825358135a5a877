/* Parses inserts. The text between the '!' marks is the rest of a printf conversion after its
   '%'. */
#include "insert.h"

#include <msgtab/msgtab.h>

#include <string.h>

enum { POINTER_BITS = sizeof(void *) * 8 };

/* The text between the marks and where the parser is in it. */
struct format {
    uint16_t units[INSERT_FORMAT_MAX + 2];
    size_t len;
    size_t pos;
};

static uint32_t peek(const struct format *f)
{
    return f->pos < f->len ? f->units[f->pos] : 0;
}

static bool accept(struct format *f, uint32_t unit)
{
    if (f->pos == f->len || f->units[f->pos] != unit)
        return false;
    f->pos++;
    return true;
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

/* Whether c is one of the ASCII characters of set. */
static bool is_one_of(uint32_t c, const char *set)
{
    return c > 0 && c < 0x80 && strchr(set, (int)c) != NULL;
}

/* Reads units up to the closing '!'; *pos is after the opening one and moves past the closing
   one. */
static int read_format(const struct source *s, size_t *pos, struct format *f)
{
    f->len = f->pos = 0;
    for (;;) {
        uint32_t c = source_unit(s, *pos);
        if (c == '!')
            break;
        if (c == 0)
            return MSGTAB_E_FORMAT_OPEN;
        size_t n = source_char(s, pos, f->units + f->len);
        if (n == 0)
            return MSGTAB_E_UTF8;
        f->len += n;
        if (f->len > INSERT_FORMAT_MAX)
            return MSGTAB_E_FORMAT_LONG;
    }
    ++*pos;
    return 0;
}

/* Counts the stars among the characters allowed before a conversion, in any order. `**u` and
   `0.3+*u` have stars that consume an argument of FormatMessage but are then printed by printf. */
static unsigned count_stars(const struct format *f)
{
    unsigned stars = 0;
    for (size_t i = 0; i < f->len && is_one_of(f->units[i], "*.0123456789+- #"); i++)
        stars += f->units[i] == '*';
    return stars;
}

static void read_flags(struct format *f, struct insert *out)
{
    for (;; f->pos++) {
        switch (peek(f)) {
        case '-': out->left = true; break;
        case '+': out->plus = true; break;
        case ' ': out->space = true; break;
        case '#': out->alternate = true; break;
        case '0': out->zero = true; break;
        default: return;
        }
    }
}

/* A width or precision: digits or '*'; the value of none when it is missing. */
static int read_count(struct format *f, int32_t none, int32_t *count)
{
    *count = none;
    if (accept(f, '*')) {
        *count = INSERT_STAR;
        return 0;
    }
    int64_t value = 0;
    if (!is_digit(peek(f)))
        return 0;
    for (; is_digit(peek(f)); f->pos++) {
        value = value * 10 + (peek(f) - '0');
        if (value > INT32_MAX)
            return MSGTAB_E_LENGTH;
    }
    *count = (int32_t)value;
    return 0;
}

/* What the size letters of a conversion specified. */
struct size {
    unsigned bits;
    bool byte;
    bool wide;
    bool pointer; /* bits depend on the system */
};

/* 'I' followed by 32 or 64 or, before an integer conversion, alone: the size of a pointer. */
static bool read_size_i(struct format *f, struct size *size)
{
    const uint16_t *next = f->units + f->pos + 1;
    size_t left = f->len - f->pos - 1;
    bool is32 = left >= 2 && next[0] == '3' && next[1] == '2';
    bool is64 = left >= 2 && next[0] == '6' && next[1] == '4';
    if (!is32 && !is64 && !(left >= 1 && is_one_of(next[0], "diouxX")))
        return false;
    f->pos += is32 || is64 ? 3 : 1;
    size->bits = is32 ? 32 : is64 ? 64 : POINTER_BITS;
    size->pointer = !is32 && !is64;
    return true;
}

/* One size letter, or false. */
static bool read_size(struct format *f, struct size *size)
{
    if (accept(f, 'h')) {
        *size = (struct size){.bits = 16, .byte = true};
        return true;
    }
    if (accept(f, 'w') || accept(f, 'l')) {
        bool twice = f->units[f->pos - 1] == 'l' && accept(f, 'l');
        *size = (struct size){.bits = twice ? 64 : 32, .wide = true};
        return true;
    }
    if (accept(f, 'z') || accept(f, 't')) {
        *size = (struct size){.bits = POINTER_BITS, .pointer = true};
        return true;
    }
    if (accept(f, 'j')) {
        *size = (struct size){.bits = 64};
        return true;
    }
    return peek(f) == 'I' && read_size_i(f, size);
}

static enum insert_type integer_type(const struct size *size, bool is_signed)
{
    if (size->bits == 64 || size->pointer)
        return is_signed ? INSERT_INT64 : INSERT_UINT64;
    return is_signed ? INSERT_INT32 : INSERT_UINT32;
}

/* The conversion letter. An unknown one is not consumed: it is printed with what follows it. */
static int read_conversion(struct format *f, const struct size *size, struct insert *out)
{
    uint32_t c = peek(f);
    if (c == 'Z')
        return MSGTAB_E_FORMAT_REFUSED;
    if (!is_one_of(c, "diouxXcCsSp"))
        return 0;
    f->pos++;
    out->conversion = (char)c;
    out->bits = size->bits;
    out->byte = size->byte || ((c == 'S' || c == 'C') && !size->wide);
    if (c == 's' || c == 'S')
        out->type = INSERT_STRING;
    else if (c == 'c' || c == 'C')
        out->type = INSERT_CHARACTER;
    else if (c == 'p')
        out->type = INSERT_POINTER;
    else
        out->type = integer_type(size, c == 'd' || c == 'i');
    return 0;
}

/* The literal text after the conversion, with %% for %. */
static int read_trail(struct format *f, struct insert *out)
{
    bool first = out->type == INSERT_NOTHING; /* this '%' is the conversion's own letter */
    while (f->pos < f->len) {
        uint16_t unit = f->units[f->pos++];
        if (unit == '%' && !first && f->pos == f->len)
            return 0; /* printf prints nothing for a '%' at its end */
        if (unit == '%' && !first && !accept(f, '%'))
            return MSGTAB_E_FORMAT_SECOND;
        first = false;
        out->trail[out->trail_len++] = unit;
    }
    return 0;
}

static int parse_format(struct format *f, struct insert *out)
{
    struct size size = {.bits = 32};
    out->type = INSERT_NOTHING;
    out->stars = count_stars(f);
    if (out->stars > INSERT_STARS_MAX)
        return MSGTAB_E_FORMAT_STARS;
    read_flags(f, out);
    int code = read_count(f, INSERT_NONE, &out->width);
    if (code == 0 && accept(f, '.'))
        code = read_count(f, 0, &out->precision);
    while (code == 0 && read_size(f, &size)) {
    }
    if (code == 0)
        code = read_conversion(f, &size, out);
    return code ? code : read_trail(f, out);
}

int insert_parse(const struct source *s, size_t pos, struct insert *out)
{
    uint32_t first = source_unit(s, pos + 1), second = source_unit(s, pos + 2);
    bool two = is_digit(second);
    out->begin = pos;
    out->number = first - '0';
    if (two)
        out->number = out->number * 10 + second - '0';
    pos += two ? 3 : 2;
    out->end = pos;
    out->type = INSERT_STRING;
    out->width = out->precision = INSERT_NONE;
    out->stars = 0;
    out->bits = 32;
    out->conversion = 's';
    out->byte = out->left = out->plus = out->space = out->alternate = out->zero = false;
    out->trail_len = 0;
    out->has_format = false;
    if (first < '1' || first > '9') /* there was a digit before: the text changes */
        return MSGTAB_E_DAMAGED;
    out->has_format = source_unit(s, pos) == '!';
    if (!out->has_format)
        return 0;
    struct format format;
    out->end = pos + 1;
    out->conversion = 0;
    int code = read_format(s, &out->end, &format);
    return code ? code : parse_format(&format, out);
}

int insert_next(const char *text, size_t len, size_t *pos, struct insert *out)
{
    struct source s = source8(text, len);
    for (;;) {
        const char *percent = *pos < len ? memchr(text + *pos, '%', len - *pos) : NULL;
        if (!percent) {
            *pos = len;
            return 0;
        }
        size_t at = (size_t)(percent - text);
        uint32_t c = source_unit(&s, at + 1);
        *pos = at + 1;
        *out = (struct insert){.begin = at, .end = at + 1};
        if (c == 0)
            return MSGTAB_E_PERCENT;
        if (c == '0')
            return 0;
        if (is_digit(c)) {
            int code = insert_parse(&s, at, out);
            *pos = code ? *pos : out->end;
            return code ? code : 1;
        }
        *pos = at + 2;
    }
}

size_t insert_values(const struct insert *insert, size_t *cursor, size_t values[INSERT_VALUES_MAX])
{
    values[0] = insert->number;
    if (*cursor < insert->number)
        *cursor = insert->number;
    for (size_t i = 1; i <= insert->stars; i++)
        values[i] = ++*cursor;
    return 1 + insert->stars;
}

enum insert_type insert_value_type(const struct insert *insert, size_t i)
{
    size_t read = insert->width == INSERT_STAR ? 1 : 0;
    read += insert->precision == INSERT_STAR ? 1 : 0;
    if (i < read)
        return INSERT_INT32;
    return i == read ? insert->type : INSERT_NOTHING;
}
