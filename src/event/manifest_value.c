/* A value as Event Viewer inserts it: by the map of its field, or by its outType (Learn, "data
   element"). */
#include "manifest_value.h"

#include "event_string.h"
#include "wevt_types.h"

#include <stdio.h>

/* How many bits a number of this type has; 0: it is not a number. */
static unsigned bits_of(unsigned in_type)
{
    switch (in_type) {
    case IN_INT8:
    case IN_UINT8: return 8;
    case IN_INT16:
    case IN_UINT16: return 16;
    case IN_INT32:
    case IN_UINT32:
    case IN_BOOLEAN:
    case IN_HEX_INT32: return 32;
    case IN_INT64:
    case IN_UINT64:
    case IN_POINTER:
    case IN_FILETIME:
    case IN_HEX_INT64: return 64;
    default: return 0;
    }
}

static bool is_signed(unsigned in_type)
{
    return in_type == IN_INT8 || in_type == IN_INT16 || in_type == IN_INT32 ||
           in_type == IN_INT64 || in_type == IN_BOOLEAN;
}

/* --- Numbers in strings --- */

static unsigned digit_of(uint32_t unit)
{
    if (unit >= '0' && unit <= '9')
        return unit - '0';
    if (unit >= 'a' && unit <= 'f')
        return unit - 'a' + 10;
    return unit >= 'A' && unit <= 'F' ? unit - 'A' + 10 : 16;
}

/* The digits of a number that fills the rest of a string. */
static bool read_digits(const struct source *text, size_t at, unsigned base, uint64_t *out)
{
    uint64_t value = 0;
    const size_t start = at;
    for (uint32_t unit; (unit = source_unit(text, at)) != 0; at++) {
        const unsigned digit = digit_of(unit);
        if (digit >= base || value > (UINT64_MAX - digit) / base)
            return false;
        value = value * base + digit;
    }
    *out = value;
    return at > start;
}

static bool is_text(const struct source *text, const char *word)
{
    size_t i = 0;
    while (word[i] && source_unit(text, i) == (unsigned char)word[i])
        i++;
    return !word[i] && source_unit(text, i) == 0;
}

static bool read_number(const struct source *text, unsigned in_type, uint64_t *out)
{
    const bool is_negative = source_unit(text, 0) == '-';
    const size_t at = is_negative ? 1 : 0;
    if (in_type == IN_BOOLEAN && (is_text(text, "true") || is_text(text, "false"))) {
        *out = source_unit(text, 0) == 't';
        return true;
    }
    const bool is_hex = source_unit(text, at) == '0' && (source_unit(text, at + 1) | 0x20) == 'x';
    if (!read_digits(text, is_hex ? at + 2 : at, is_hex ? 16 : 10, out))
        return false;
    if (is_negative)
        *out = 0 - *out;
    return true;
}

/* The number that an argument is in the type of its field; false when it is none, or too large. */
static bool number_of(const struct msgtab_arg *arg, unsigned in_type, uint64_t *out)
{
    const unsigned bits = bits_of(in_type);
    if (bits == 0)
        return false;
    if (is_string(arg)) {
        const struct source text = string_source(arg);
        if (!read_number(&text, in_type, out))
            return false;
    } else {
        *out = arg->value.number;
    }
    if (bits < 64) {
        const uint64_t high = *out >> (bits - 1), all = UINT64_MAX >> (bits - 1);
        if (high > 1 && high != all)
            return false;
        *out &= UINT64_MAX >> (64 - bits);
    }
    return true;
}

/* --- Writing --- */

struct writer {
    struct sink sink;
    const struct msgtab_event_texts *texts;
};

static void put(struct writer *w, const char *text)
{
    sink_text8(&w->sink, text, strlen(text));
}

static void put_unsigned(struct writer *w, uint64_t number)
{
    char text[24];
    snprintf(text, sizeof text, "%llu", (unsigned long long)number);
    put(w, text);
}

static void put_decimal(struct writer *w, uint64_t number, unsigned in_type)
{
    const unsigned bits = bits_of(in_type);
    if (is_signed(in_type) && number >> (bits - 1) != 0) {
        sink_char(&w->sink, '-');
        number = (0 - number) & (UINT64_MAX >> (64 - bits));
    }
    put_unsigned(w, number);
}

static void put_hex(struct writer *w, uint64_t number)
{
    char text[24];
    snprintf(text, sizeof text, "0x%llx", (unsigned long long)number);
    put(w, text);
}

/* The text of a message of the tables; false when they do not have it. */
static bool put_message(struct writer *w, const struct msgtab *tables, size_t count, uint32_t id)
{
    struct msgtab_text text;
    for (size_t i = 0; i < count; i++) {
        if (msgtab_find(&tables[i], id, w->texts->lang, &text) == 0)
            return value_put_text(&w->sink, &text);
    }
    return false;
}

static bool put_event_message(struct writer *w, uint32_t id)
{
    return id != MANIFEST_NONE && w->texts &&
           put_message(w, w->texts->messages, w->texts->message_count, id);
}

/* Windows finds Win32 codes that are wrapped in an HRESULT too. */
static void put_error(struct writer *w, unsigned out_type, uint32_t code)
{
    const char *kind = out_type == OUT_WIN32      ? "Win32 Error"
                       : out_type == OUT_NTSTATUS ? "NTSTATUS Error"
                                                  : "HResult Error";
    const struct msgtab *system = w->texts ? w->texts->system : NULL;
    const size_t count = system ? w->texts->system_count : 0;
    const bool is_wrapped = out_type == OUT_HRESULT && code >> 16 == 0x8007;
    if (put_message(w, system, count, code) ||
        (is_wrapped && put_message(w, system, count, code & 0xFFFF)))
        return;
    put(w, "Unknown ");
    put(w, kind);
    put(w, " code: ");
    put_hex(w, code);
}

static void put_character(struct writer *w, uint64_t number)
{
    const uint16_t unit = (uint16_t)number;
    if (unit != 0)
        sink_text16(&w->sink, &unit, 1);
}

/* --- Maps --- */

static bool put_value_map(struct writer *w, const struct msgtab_event_field *f, uint32_t number)
{
    uint32_t value, message;
    for (uint32_t i = 0; msgtab_event_map_at(f, i, &value, &message) == 0; i++) {
        if (value == number)
            return put_event_message(w, message);
    }
    return false;
}

/* Names of all bits in ascending order; a bit without a name is shown as a number. */
static bool put_bit_map(struct writer *w, const struct msgtab_event_field *f, uint32_t number)
{
    enum { TEXTS_MAX = 64 }; /* no map of 32 bits needs more; a damaged one could have any number */
    uint32_t value, message, rest = number;
    unsigned left = TEXTS_MAX;
    const char *between = "";
    if (number == 0)
        return put_value_map(w, f, 0);
    for (uint32_t i = 0; left > 0 && msgtab_event_map_at(f, i, &value, &message) == 0; i++) {
        if (value == 0 || (number & value) != value)
            continue;
        put(w, between);
        between = " | ";
        left--;
        if (!put_event_message(w, message))
            put_hex(w, value);
        rest &= ~value;
    }
    if (rest) {
        put(w, between);
        put_hex(w, rest);
    }
    return true;
}

static bool put_map(struct writer *w, const struct msgtab_event_field *f, uint64_t number)
{
    if (f->map_count == 0 || number > UINT32_MAX)
        return false;
    if (!f->is_bit_map)
        return put_value_map(w, f, (uint32_t)number);
    if (!put_bit_map(w, f, (uint32_t)number))
        put_hex(w, number);
    return true;
}

/* --- outTypes --- */

static void put_as(struct writer *w, const struct msgtab_event_field *f, uint64_t number)
{
    const unsigned in = f->in_type, out = f->out_type;
    const unsigned long n = (unsigned long)(number & UINT32_MAX);
    char text[32];
    if ((out >= OUT_HEX8 && out <= OUT_HEX64) || out == OUT_ERROR_CODE || out == OUT_CODE_POINTER) {
        put_hex(w, number);
    } else if (out == OUT_BOOLEAN) {
        put(w, number ? "true" : "false");
    } else if (out == OUT_PORT) {
        put_unsigned(w, (n & 0xFF) << 8 | (n >> 8 & 0xFF));
    } else if (out == OUT_IPV4) {
        snprintf(text, sizeof text, "%lu.%lu.%lu.%lu", n & 0xFF, n >> 8 & 0xFF, n >> 16 & 0xFF,
                 n >> 24);
        put(w, text);
    } else if (out >= OUT_WIN32 && out <= OUT_HRESULT) {
        put_error(w, out, (uint32_t)n);
    } else if (out == OUT_STRING) {
        put_character(w, number);
    } else if (out == OUT_DATE || out == OUT_DATE_INVARIANT || out == OUT_DATE_UTC) {
        value_put_time(&w->sink, number, out == OUT_DATE);
    } else {
        put_decimal(w, number, in);
    }
}

static size_t length_of(const struct source *text)
{
    size_t len = 0;
    while (source_unit(text, len))
        len++;
    return len;
}

/* Writes units of a string from a place to the end; MSGTAB_E_UTF8 when they are not text. */
static int put_rest(struct writer *w, const struct source *text, size_t at)
{
    const size_t len = length_of(text) - at;
    if (text->wide)
        sink_text16(&w->sink, text->wide + at, len);
    else if (len > 0 && sink_text8(&w->sink, text->narrow + at, len) < len)
        return MSGTAB_E_UTF8;
    return 0;
}

/* A string that is not a number: as it is, but for dates, addresses in bytes and the braces of a
   GUID. */
static int put_string(struct writer *w, const struct msgtab_event_field *f,
                      const struct msgtab_arg *value)
{
    enum { GUID_LEN = 36 };
    const struct source text = string_source(value);
    const bool is_binary = f->in_type == IN_BINARY || f->in_type == IN_COUNTED_BINARY;
    const bool is_time = f->in_type == IN_FILETIME || f->in_type == IN_SYSTEMTIME;
    if (is_binary && (f->out_type == OUT_IPV6 || f->out_type == OUT_SOCKET) &&
        value_put_address(&w->sink, &text, f->out_type == OUT_SOCKET))
        return 0;
    if (is_time && f->out_type == OUT_DATE)
        return put_rest(w, &text, value_put_date(&w->sink, &text));
    if (f->in_type != IN_GUID || source_unit(&text, 0) == '{' || length_of(&text) != GUID_LEN)
        return put_rest(w, &text, 0);
    sink_char(&w->sink, '{');
    const int code = put_rest(w, &text, 0);
    sink_char(&w->sink, '}');
    return code;
}

ptrdiff_t msgtab_event_value(char *buf, size_t size, const struct msgtab_event_texts *texts,
                             const struct msgtab_event_field *field, const struct msgtab_arg *value)
{
    struct writer w = {.texts = texts};
    uint64_t number;
    int code = 0;
    if (!field || !value || (!buf && size > 0))
        return MSGTAB_E_ARGUMENT;
    sink_open8(&w.sink, buf, size, false);
    if (number_of(value, field->in_type, &number)) {
        if (!put_map(&w, field, number))
            put_as(&w, field, number);
    } else if (is_string(value)) {
        code = put_string(&w, field, value);
    } else {
        put_decimal(&w, value->value.number, value->kind == MSGTAB_KIND_INT ? IN_INT64 : IN_UINT64);
    }
    const ptrdiff_t len = code ? code : sink_close(&w.sink, size, false);
    if (len < 0 && size > 0)
        *buf = '\0';
    return len;
}
