/* Numbers of the language (mc language: MessageId). */
#include "numeral.h"

#include "text_util.h"

static unsigned digit_value(char c)
{
    if (ascii_is_digit(c))
        return (unsigned)(c - '0');
    char lower = ascii_lower(c);
    return lower >= 'a' && lower <= 'f' ? (unsigned)(lower - 'a') + 10 : 16;
}

enum numeral_result numeral_parse(struct slice word, uint32_t max, uint32_t *out)
{
    unsigned base = 10;
    uint32_t i = 0;
    if (word.len > 2 && word.text[0] == '0' && ascii_lower(word.text[1]) == 'x') {
        base = 16;
        i = 2;
    } else if (word.len > 1 && word.text[0] == '0') {
        base = 8;
        i = 1;
    }
    if (i == word.len)
        return NUMERAL_MALFORMED;
    uint64_t number = 0;
    bool large = false;
    for (; i < word.len; i++) {
        unsigned digit = digit_value(word.text[i]);
        if (digit >= base)
            return NUMERAL_MALFORMED;
        number = number * base + digit;
        large = large || number > max;
        number = large ? 0 : number;
    }
    if (large)
        return NUMERAL_TOO_LARGE;
    *out = (uint32_t)number;
    return NUMERAL_OK;
}

enum numeral_result numeral_parse_plain(struct slice word, uint32_t max, uint32_t *out)
{
    bool octal = word.len > 1 && word.text[0] == '0' && ascii_is_digit(word.text[1]);
    return octal ? NUMERAL_MALFORMED : numeral_parse(word, max, out);
}
