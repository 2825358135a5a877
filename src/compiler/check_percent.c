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

/* The length of a printf conversion that starts at the '%' at pos, 0 when there is none. A number
   right behind the '%' makes an insert, except when it begins with 0. */
static uint32_t printf_len(struct slice text, size_t pos)
{
    size_t start = pos + 1;
    size_t p = skip(text, start, "-+#0");
    size_t flags_end = p;
    if (p == start && ascii_is_digit(at(text, p)))
        return 0;
    p = skip(text, p, "0123456789.*");
    p = skip(text, p, "hlLwzjtqI");
    if (at(text, p - 1) == 'I' && is_one_of(at(text, p), "63") && is_one_of(at(text, p + 1), "42"))
        p += 2;
    if (!is_one_of(at(text, p), "diouxXcCsSpeEfFgGaA") || ascii_is_word(at(text, p + 1)))
        return 0;
    /* "%0" ends a message; what looks like a word behind it is text that is never shown. */
    bool only_zero = flags_end == start + 1 && at(text, start) == '0' && p == flags_end;
    return only_zero ? 0 : (uint32_t)(p + 1 - pos);
}

/* What FormatMessage makes something of: %% %space %. %! %n %r %t %b %\\ %0 and inserts. */
static bool is_escape(char c)
{
    return ascii_is_digit(c) || is_one_of(c, "%.!nrtb\\");
}

bool percent_next(struct slice text, size_t *pos, struct percent *out)
{
    while (*pos < text.len) {
        const char *sign = memchr(text.text + *pos, '%', text.len - *pos);
        if (!sign)
            return false;
        size_t begin = (size_t)(sign - text.text);
        uint32_t len = printf_len(text, begin);
        char next = at(text, begin + 1);
        if (len > 0) {
            *pos = begin + len;
            *out = (struct percent){PERCENT_PRINTF, begin, len};
            return true;
        }
        *pos = begin + 2;
        if (next == '0')
            return false;
        /* "% " is a blank that is meant, unless it looks like a percentage. */
        bool percentage = next == ' ' && begin > 0 && ascii_is_digit(text.text[begin - 1]);
        if (percentage || (next != ' ' && !is_escape(next))) {
            bool shown = next > ' ';
            *out = (struct percent){PERCENT_LONE, begin, shown ? 2 : 1};
            return true;
        }
    }
    return false;
}
