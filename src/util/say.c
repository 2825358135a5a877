/* A small printf whose strings cannot steer a terminal. */
#include "say.h"

#include "hidden.h"
#include "utf.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { PIECE = 512, DIGITS = 24 };

/* What is not written yet. A message is one write, if it is not long: others may write too. */
struct saying {
    FILE *to;
    size_t len;
    char piece[PIECE];
};

/* One conversion. */
struct spec {
    bool left, zeros;
    int width, precision; /* precision -1: none */
    int longs;            /* how many l */
    bool is_size;
    char kind;
};

static void flush(struct saying *s)
{
    fwrite(s->piece, 1, s->len, s->to);
    s->len = 0;
}

static void put(struct saying *s, const char *bytes, size_t len)
{
    if (len > PIECE - s->len)
        flush(s);
    memcpy(s->piece + s->len, bytes, len);
    s->len += len;
}

static void fill(struct saying *s, char with, int count)
{
    while (count-- > 0)
        put(s, &with, 1);
}

/* A piece with its width; its columns are as many as its bytes. */
static void put_field(struct saying *s, const struct spec *f, const char *bytes, size_t len)
{
    const int blanks = f->width - (int)len;
    if (!f->left)
        fill(s, f->zeros ? '0' : ' ', blanks);
    put(s, bytes, len);
    if (f->left)
        fill(s, ' ', blanks);
}

static size_t length_of(const struct spec *f, const char *text)
{
    if (f->precision < 0)
        return strlen(text);
    const char *end = memchr(text, 0, (size_t)f->precision);
    return end ? (size_t)(end - text) : (size_t)f->precision;
}

static void put_string(struct saying *s, const struct spec *f, const char *text)
{
    const size_t len = length_of(f, text);
    const int blanks = len < PIECE ? f->width - (int)len : 0;
    fill(s, ' ', f->left ? 0 : blanks);
    for (size_t pos = 0; pos < len;) {
        const size_t at = pos;
        const uint32_t c = utf8_decode(text, len, &pos);
        if (c == UTF_INVALID || hidden_char(c))
            put(s, "?", 1);
        else
            put(s, text + at, pos - at);
    }
    fill(s, ' ', f->left ? blanks : 0);
}

static void put_number(struct saying *s, const struct spec *f, unsigned long long value, bool minus)
{
    const char *digits = f->kind == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    const unsigned base = f->kind == 'x' || f->kind == 'X' ? 16 : 10;
    char text[DIGITS];
    size_t at = sizeof text;
    do {
        text[--at] = digits[value % base];
        value /= base;
    } while (value > 0);
    if (minus)
        text[--at] = '-';
    put_field(s, f, text + at, sizeof text - at);
}

/* A list of arguments that functions can take turns at. */
struct arguments {
    va_list list;
};

static void put_unsigned(struct saying *s, const struct spec *f, struct arguments *a)
{
    unsigned long long value = f->is_size      ? va_arg(a->list, size_t)
                               : f->longs == 2 ? va_arg(a->list, unsigned long long)
                               : f->longs == 1 ? va_arg(a->list, unsigned long)
                                               : va_arg(a->list, unsigned);
    put_number(s, f, value, false);
}

static void put_signed(struct saying *s, const struct spec *f, struct arguments *a)
{
    long long value = f->longs == 2   ? va_arg(a->list, long long)
                      : f->longs == 1 ? va_arg(a->list, long)
                                      : va_arg(a->list, int);
    put_number(s, f, value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value,
               value < 0);
}

/* A width or a precision: digits, or '*' for an argument. */
static const char *read_count(const char *at, int *count, struct arguments *a)
{
    if (*at == '*') {
        *count = va_arg(a->list, int);
        return at + 1;
    }
    for (*count = 0; *at >= '0' && *at <= '9'; at++)
        *count = *count * 10 + (*at - '0');
    return at;
}

/* What follows a '%'. */
static const char *read_spec(struct spec *f, const char *at, struct arguments *a)
{
    *f = (struct spec){.precision = -1};
    for (; *at == '-' || *at == '0'; at++) {
        f->left = f->left || *at == '-';
        f->zeros = f->zeros || *at == '0';
    }
    at = read_count(at, &f->width, a);
    if (*at == '.')
        at = read_count(at + 1, &f->precision, a);
    for (; *at == 'l' || *at == 'z'; at++) {
        f->longs += *at == 'l';
        f->is_size = f->is_size || *at == 'z';
    }
    f->kind = *at;
    return *at ? at + 1 : at;
}

static void put_argument(struct saying *s, const struct spec *f, struct arguments *a)
{
    char c;
    switch (f->kind) {
    case 's': put_string(s, f, va_arg(a->list, const char *)); break;
    case 'd': put_signed(s, f, a); break;
    case 'u':
    case 'x':
    case 'X': put_unsigned(s, f, a); break;
    case 'c':
        c = (char)va_arg(a->list, int);
        put_string(s, &(struct spec){.precision = 1, .width = f->width, .left = f->left}, &c);
        break;
    default: put(s, "%", 1); break;
    }
}

void say_list(FILE *to, const char *format, va_list args)
{
    struct saying s = {.to = to};
    struct arguments a;
    va_copy(a.list, args);
    while (*format) {
        struct spec f;
        const size_t plain = strcspn(format, "%");
        for (size_t i = 0; i < plain; i++)
            put(&s, format + i, 1);
        format += plain;
        if (*format == 0)
            break;
        format = read_spec(&f, format + 1, &a);
        put_argument(&s, &f, &a);
    }
    va_end(a.list);
    flush(&s);
}

void say_to(FILE *to, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say_list(to, format, args);
    va_end(args);
}

void say_error(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say_list(stderr, format, args);
    va_end(args);
}

void say_text(FILE *to, const char *text, size_t len)
{
    size_t done = 0;
    for (size_t pos = 0, at = 0; pos < len; at = pos) {
        const uint32_t c = utf8_decode(text, len, &pos);
        if (c != UTF_INVALID && !steering_char(c))
            continue;
        fwrite(text + done, 1, at - done, to);
        if (c == UTF_INVALID)
            fprintf(to, "<0x%02X>", (unsigned)(unsigned char)text[at]);
        else
            fprintf(to, "<U+%04lX>", (unsigned long)c);
        done = pos;
    }
    fwrite(text + done, 1, len - done, to);
}
