/* Letters by a table; what begins with % is copied. */
#include "pseudo.h"

#include "text_util.h"

const struct name pseudo_language = {
    .name = {"Pseudo", sizeof "Pseudo" - 1},
    .extra = {"MSG00501", sizeof "MSG00501" - 1},
    .value = 0x0501,
};

static const char *const lower[] = {"à", "ƀ", "ç", "đ", "é", "ƒ", "ĝ", "ĥ", "î",
                                    "ĵ", "ķ", "ļ", "ɱ", "ñ", "ö", "þ", "ɋ", "ŕ",
                                    "š", "ţ", "ü", "ṽ", "ŵ", "ẋ", "ý", "ž"};
static const char *const upper[] = {"À", "ß", "Ç", "Ð", "É", "Ƒ", "Ĝ", "Ĥ", "Î",
                                    "Ĵ", "Ķ", "Ļ", "Ṁ", "Ñ", "Ö", "Þ", "Ǫ", "Ŕ",
                                    "Š", "Ţ", "Ü", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž"};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* How much from a % on belongs to it: its digits and its format, or one character. */
static uint32_t escape_length(struct slice text, uint32_t at)
{
    uint32_t end = at + 1;
    if (end < text.len && !is_digit(text.text[end]))
        return 2;
    while (end < text.len && end < at + 3 && is_digit(text.text[end]))
        end++;
    if (end < text.len && text.text[end] == '!') {
        const char *close = memchr(text.text + end + 1, '!', text.len - end - 1);
        end = close ? (uint32_t)(close + 1 - text.text) : end;
    }
    return end - at;
}

/* Returns how many letters there were. */
static uint32_t put_letters(struct buf *out, struct slice line)
{
    uint32_t letters = 0;
    for (uint32_t i = 0; i < line.len;) {
        const char c = line.text[i];
        const uint32_t length = c == '%' ? escape_length(line, i) : 1;
        if (c >= 'a' && c <= 'z')
            buf_str(out, lower[c - 'a']);
        else if (c >= 'A' && c <= 'Z')
            buf_str(out, upper[c - 'A']);
        else
            buf_bytes(out, line.text + i, length);
        letters += length == 1;
        i += length;
    }
    return letters;
}

static void put_line(struct buf *out, struct slice line)
{
    enum { LONGER = 3 };
    struct slice end = {line.text + line.len, 0};
    if (line.len >= 2 && end.text[-2] == '%' && end.text[-1] == '0') {
        line.len -= 2;
        end = (struct slice){end.text - 2, 2};
    }
    if (line.len > 0) {
        buf_char(out, '[');
        uint32_t letters = put_letters(out, line);
        for (uint32_t i = 0; i < letters; i += LONGER)
            buf_char(out, i == 0 ? ' ' : '~');
        buf_char(out, ']');
    }
    buf_bytes(out, end.text, end.len);
}

void pseudo_text(struct buf *out, struct slice text)
{
    while (text.len > 0) {
        const char *end = memchr(text.text, '\n', text.len);
        const uint32_t length = end ? (uint32_t)(end - text.text) : text.len;
        put_line(out, (struct slice){text.text, length});
        if (!end)
            return;
        buf_char(out, '\n');
        text = (struct slice){end + 1, text.len - length - 1};
    }
}
