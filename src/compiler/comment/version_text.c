/* Keys and numbers of versions. */
#include "version_text.h"

#include "bytes.h"
#include "text_util.h"

static const char *const words[VERSION_KEYS] = {"file-version", "product-version", "company",
                                                "description", "copyright"};

const char *version_key_word(enum version_key key)
{
    return words[key];
}

enum version_key version_key_from(struct slice word)
{
    int key = 0;
    while (key < VERSION_KEYS && !slice_is(word, words[key]))
        key++;
    return (enum version_key)key;
}

static const char expected_numbers[] =
    "expected one to four numbers with dots between them, as in 1.2.3.4";

const char *version_parse(struct version_number *out, struct slice text)
{
    uint32_t pos = 0;
    *out = (struct version_number){0};
    for (size_t i = 0; i < 4; i++) {
        uint32_t value = 0;
        if (pos == text.len || !ascii_is_digit(text.text[pos]))
            return expected_numbers;
        for (; pos < text.len && ascii_is_digit(text.text[pos]); pos++) {
            value = value * 10 + (uint32_t)(text.text[pos] - '0');
            if (!fits(value, 0xFFFF))
                return "each number is at most 65535";
        }
        out->part[i] = (uint16_t)value;
        if (pos == text.len)
            return NULL;
        if (text.text[pos++] != '.')
            return expected_numbers;
    }
    return expected_numbers;
}
