/* Conversions of printf, recognised by their form and by ending like a word does. */
#include "check_percent.h"

#include "text_util.h"

#include <string.h>

static char at(struct slice text, size_t pos)
{
    return pos < text.len ? text.text[pos] : 0;
}

static bool is_one_of(char c, const char *set)
{
    return c != 0 && strchr(set, c);
}

static size_t skip(struct slice text, size_t pos, const char *set)
{
    while (is_one_of(at(text, pos), set))
        pos++;
    return pos;
}

/* Whether a conversion ends before pos: a word does, or a unit of its number begins, as in "%dms".
 */
static bool ends_conversion(struct slice text, size_t pos)
{
    static const char *const units[] = {"s",  "ms", "us", "ns", "min", "h",  "x",
                                        "th", "B",  "kB", "KB", "MB",  "GB", "TB"};
    size_t len = 0;
    while (ascii_is_word(at(text, pos + len)) && at(text, pos + len) != '_')
        len++;
    if (len == 0)
        return true;
    for (size_t i = 0; i < sizeof units / sizeof *units && is_one_of(text.text[pos - 1], "diufg");
         i++) {
        if (strlen(units[i]) == len && memcmp(text.text + pos, units[i], len) == 0)
            return true;
    }
    return false;
}

/* A printf conversion that starts at the '%' at begin, as POSIX has it also %2$s. A number right
   after the '%' makes an insert otherwise, except when it begins with 0. */
static bool read_printf(struct slice text, size_t begin, struct percent *out)
{
    size_t start = begin + 1;
    size_t digits = skip(text, start, "0123456789");
    unsigned number = 0;
    if (at(text, digits) == '$' && digits > start && digits <= start + 2 &&
        text.text[start] != '0') {
        for (size_t i = start; i < digits; i++)
            number = number * 10 + (unsigned)(text.text[i] - '0');
        start = digits + 1;
    }
    size_t p = skip(text, start, "-+#0");
    size_t flags_end = p;
    if (p == start && number == 0 && ascii_is_digit(at(text, p)))
        return false;
    p = skip(text, p, "0123456789.*");
    p = skip(text, p, "hlLwzjtqI");
    if (at(text, p - 1) == 'I' && is_one_of(at(text, p), "63") && is_one_of(at(text, p + 1), "42"))
        p += 2;
    if (!is_one_of(at(text, p), "diouxXcCsSpeEfFgGaAZ") || !ends_conversion(text, p + 1))
        return false;
    /* "%0" ends a message; what looks like a word after it is text that is never shown. */
    if (number == 0 && flags_end == start + 1 && at(text, start) == '0' && p == flags_end)
        return false;
    p++;
    *out = (struct percent){.kind = PERCENT_PRINTF,
                            .begin = begin,
                            .len = (uint32_t)(p - begin),
                            .number = number,
                            .spec = {text.text + start, (uint32_t)(p - start)}};
    return true;
}

/* What FormatMessage makes something of: %% %space %. %! %n %r %t %b %\\ %0 and inserts. */
static bool is_escape(char c)
{
    return ascii_is_digit(c) || is_one_of(c, "%.!nrtb\\");
}

/* The end of the insert that begins with a '%' and a digit at begin. */
static size_t insert_end(struct slice text, size_t begin)
{
    size_t p = begin + 2;
    p += ascii_is_digit(at(text, p));
    if (at(text, p) != '!')
        return p;
    const char *end = memchr(text.text + p + 1, '!', text.len - p - 1);
    return end ? (size_t)(end - text.text) + 1 : p;
}

/* "% ", "%." and "%!" are meant as they are, unless a number or an insert comes before them, with
   or without a blank between: that is a percentage. But "%1%!" is how "%1" and "!" are written. */
static bool is_percentage(const struct percent_walk *w, size_t begin, char next)
{
    size_t end = begin;
    if (next == '!' && begin > 0 && begin == w->insert_end && w->text.text[begin - 1] != '!')
        return false;
    if (end > 0 && w->text.text[end - 1] == ' ')
        end--;
    return is_one_of(next, " .!") && end > 0 &&
           (ascii_is_digit(w->text.text[end - 1]) || end == w->insert_end);
}

/* Looks at the '%' at begin, and moves past what it belongs to. */
static bool read_percent(struct percent_walk *w, size_t begin, struct percent *out)
{
    char next = at(w->text, begin + 1);
    if (read_printf(w->text, begin, out)) {
        w->pos = begin + out->len;
        return true;
    }
    if (ascii_is_digit(next) && next != '0') {
        w->pos = w->insert_end = insert_end(w->text, begin);
        return false;
    }
    w->pos = next == '0' ? w->text.len : begin + 2;
    bool percentage = is_percentage(w, begin, next);
    if (!percentage && (next == ' ' || is_escape(next)))
        return false;
    bool shows_next = !percentage && next > ' ' && next < 0x7F; /* and no part of a character */
    *out = (struct percent){.kind = PERCENT_LONE, .begin = begin, .len = shows_next ? 2 : 1};
    return true;
}

bool percent_next(struct percent_walk *w, struct percent *out)
{
    while (w->pos < w->text.len) {
        const char *sign = memchr(w->text.text + w->pos, '%', w->text.len - w->pos);
        if (!sign)
            return false;
        if (read_percent(w, (size_t)(sign - w->text.text), out))
            return true;
    }
    return false;
}
