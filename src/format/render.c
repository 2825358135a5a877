/* Conversions of inserts: strings, characters, and the choice of arguments. */
#include "render.h"

#include "ansi.h"
#include "number.h"
#include "utf.h"

#include <string.h>

/* What a conversion prints before it is padded. */
struct value {
    struct msgtab_arg arg;
    bool is_word;  /* from FormatMessage's array: the conversion gives the type, not kind */
    int32_t width; /* never negative */
    int32_t precision;
    bool left;
};

static int take(const struct arguments *args, size_t number, struct value *v)
{
    if (number > args->count)
        return MSGTAB_E_INSERT;
    v->is_word = args->words != NULL;
    v->arg = v->is_word ? msgtab_uint64(args->words[number - 1]) : args->list[number - 1];
    return 0;
}

static bool is_string(const struct msgtab_arg *arg)
{
    return arg->kind == MSGTAB_KIND_STR || arg->kind == MSGTAB_KIND_WSTR;
}

/* A width or precision from an argument, as in C: a negative width means left-aligned, a negative
   precision means none. */
static int take_count(const struct arguments *args, size_t number, bool is_width, struct value *v)
{
    int code = take(args, number, v);
    if (code == 0 && is_string(&v->arg))
        code = MSGTAB_E_NEEDS_NUMBER;
    if (code)
        return code;
    int32_t count = (int32_t)(uint32_t)v->arg.value.number;
    if (!is_width) {
        v->precision = count < 0 ? INSERT_NONE : count;
        return 0;
    }
    if (count == INT32_MIN)
        return MSGTAB_E_LENGTH;
    v->left = v->left || count < 0;
    v->width = count < 0 ? -count : count;
    return 0;
}

static void pad(struct sink *s, const struct insert *insert, const struct value *v, size_t cells)
{
    size_t width = (size_t)v->width;
    if (cells < width && !v->left)
        sink_fill(s, insert->zero ? '0' : ' ', width - cells);
}

static void pad_left(struct sink *s, const struct value *v, size_t cells)
{
    size_t width = (size_t)v->width;
    if (cells < width && v->left)
        sink_fill(s, ' ', width - cells);
}

/* A stretch of UTF-8 that makes a number of UTF-16 units; lead is half of a character after it. */
struct stretch {
    size_t len;
    size_t cells;
    uint16_t lead;
};

/* The longest prefix of text with at most max cells. */
static int measure(const char *text, size_t len, size_t max, struct stretch *out)
{
    *out = (struct stretch){0};
    while (out->len < len && out->cells < max) {
        uint16_t units[2];
        size_t next = out->len;
        uint32_t c = utf8_decode(text, len, &next);
        if (c == UTF_INVALID)
            return MSGTAB_E_UTF8;
        size_t n = utf16_encode(units, c);
        if (out->cells + n > max) {
            out->lead = units[0];
            out->cells++;
            return 0;
        }
        out->cells += n;
        out->len = next;
    }
    return 0;
}

static int print_str(struct sink *s, const struct insert *insert, const struct value *v,
                     const char *text, size_t len)
{
    if (v->width == 0 && v->precision == INSERT_NONE)
        return sink_text8(s, text, len) == len ? 0 : MSGTAB_E_UTF8;
    struct stretch part;
    size_t max = v->precision == INSERT_NONE ? SIZE_MAX : (size_t)v->precision;
    int code = measure(text, len, max, &part);
    if (code)
        return code;
    pad(s, insert, v, part.cells);
    sink_text8(s, text, part.len);
    sink_text16(s, &part.lead, part.lead != 0);
    pad_left(s, v, part.cells);
    return 0;
}

static void print_wstr(struct sink *s, const struct insert *insert, const struct value *v,
                       const uint16_t *text, size_t len)
{
    size_t cells =
        v->precision != INSERT_NONE && (size_t)v->precision < len ? (size_t)v->precision : len;
    pad(s, insert, v, cells);
    sink_text16(s, text, cells);
    pad_left(s, v, cells);
}

/* The units up to the NUL, but no more than the precision allows: as with printf, a text cut by the
   precision needs no NUL. */
static size_t length16(const struct value *v, const uint16_t *text)
{
    size_t len = 0;
    if (v->precision == INSERT_NONE)
        return source_length16(text);
    while (len < (size_t)v->precision && text[len])
        len++;
    return len;
}

/* The bytes of UTF-8, in the same way; no byte is read after the last character needed. */
static size_t length8(const struct value *v, const char *text)
{
    size_t len = 0;
    if (v->precision == INSERT_NONE)
        return strlen(text);
    for (size_t cells = 0; cells < (size_t)v->precision && text[len];) {
        unsigned char lead = (unsigned char)text[len++];
        int more = (lead >= 0xC0) + (lead >= 0xE0) + (lead >= 0xF0);
        cells += lead >= 0xF0 ? 2 : 1;
        for (; more > 0 && ((unsigned char)text[len] & 0xC0) == 0x80; more--)
            len++;
    }
    return len;
}

static int print_string(struct sink *s, const struct insert *insert, const struct value *v)
{
    static const char null_text[] = "(null)";
    size_t len = v->arg.len;
    if (v->arg.kind == MSGTAB_KIND_WSTR && v->arg.value.wstr) {
        const uint16_t *text = (const uint16_t *)v->arg.value.wstr;
        print_wstr(s, insert, v, text, len == MSGTAB_TERMINATED ? length16(v, text) : len);
        return 0;
    }
    const char *text = v->arg.kind == MSGTAB_KIND_STR ? v->arg.value.str : NULL;
    if (!text)
        return print_str(s, insert, v, null_text, sizeof null_text - 1);
    return print_str(s, insert, v, text, len == MSGTAB_TERMINATED ? length8(v, text) : len);
}

/* The character for a byte in code page 1252, which differs from Latin-1 in 0x80..0x9F. */
static uint16_t byte_char(unsigned char byte)
{
    static const uint16_t block[32] = {
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    return byte >= 0x80 && byte <= 0x9F ? block[byte - 0x80] : byte;
}

/* A character argument is printed as it is, a number as the unit or byte that the conversion
   expects. */
static void print_character(struct sink *s, const struct insert *insert, const struct value *v)
{
    uint16_t units[2];
    size_t len = 1;
    uint64_t number = v->arg.value.number;
    if (v->arg.kind == MSGTAB_KIND_CHARACTER)
        len = utf16_encode(units, number <= 0x10FFFF ? (uint32_t)number : UTF_REPLACEMENT);
    else if (insert->byte)
        units[0] = byte_char((unsigned char)number);
    else
        units[0] = (uint16_t)number;
    pad(s, insert, v, len);
    sink_text16(s, units, len);
    pad_left(s, v, len);
}

static void print_number(struct sink *s, const struct insert *insert, const struct value *v)
{
    struct number n;
    number_digits(insert, v->precision, v->arg.value.number, &n);
    size_t cells = n.prefix_len + n.zeros + n.len;
    size_t missing = (size_t)v->width > cells ? (size_t)v->width - cells : 0;
    bool zero =
        insert->zero && !v->left && v->precision == INSERT_NONE && insert->conversion != 'p';
    if (!v->left && !zero)
        sink_fill(s, ' ', missing);
    sink_text8(s, n.prefix, n.prefix_len);
    sink_fill(s, '0', n.zeros + (zero ? missing : 0));
    sink_text8(s, n.digits, n.len);
    if (v->left)
        sink_fill(s, ' ', missing);
}

/* A word that is the address of a string: bytes in the ANSI code page, or UTF-16. */
static int print_word(struct sink *s, const struct insert *insert, struct value *v)
{
    /* NOLINTNEXTLINE(performance-no-int-to-ptr): FormatMessage's words contain addresses */
    const void *address = (const void *)(uintptr_t)v->arg.value.number;
    v->arg = msgtab_wstr(address);
    if (!insert->byte || !address)
        return print_string(s, insert, v);
    uint16_t units[2];
    size_t max = v->precision == INSERT_NONE ? SIZE_MAX : (size_t)v->precision;
    size_t cells = 0;
    for (const char *p = address; cells < max && *p;)
        cells += ansi_char(&p, units);
    cells = cells < max ? cells : max;
    pad(s, insert, v, cells);
    size_t left = cells;
    for (const char *p = address; left > 0;) {
        size_t len = ansi_char(&p, units);
        len = len < left ? len : left;
        sink_text16(s, units, len);
        left -= len;
    }
    pad_left(s, v, cells);
    return 0;
}

static int print_value(struct sink *s, const struct insert *insert, struct value *v)
{
    if (insert->type == INSERT_STRING && v->is_word)
        return print_word(s, insert, v);
    if (insert->type == INSERT_STRING)
        return is_string(&v->arg) ? print_string(s, insert, v) : MSGTAB_E_NEEDS_STRING;
    if (is_string(&v->arg))
        return MSGTAB_E_NEEDS_NUMBER;
    if (insert->type == INSERT_CHARACTER)
        print_character(s, insert, v);
    else
        print_number(s, insert, v);
    return 0;
}

int render_insert(struct sink *s, const struct insert *insert, const struct arguments *args,
                  size_t *cursor, unsigned *number)
{
    size_t values[INSERT_VALUES_MAX];
    struct value v = {.width = insert->width == INSERT_NONE ? 0 : insert->width,
                      .precision = insert->precision,
                      .left = insert->left};
    size_t next = 0;
    int code = args->list || args->words ? 0 : MSGTAB_E_INSERT;
    insert_values(insert, cursor, values);
    if (code == 0 && insert->width == INSERT_STAR)
        code = take_count(args, values[next++], true, &v);
    if (code == 0 && insert->precision == INSERT_STAR)
        code = take_count(args, values[next++], false, &v);
    if (code == 0 && insert->type != INSERT_NOTHING) {
        code = take(args, values[next++], &v);
        if (code == 0)
            code = print_value(s, insert, &v);
    }
    *number = (unsigned)values[next > 0 ? next - 1 : 0];
    if (code == 0)
        sink_text16(s, insert->trail, insert->trail_len);
    return code;
}
