/* Reading a code as people write it. */
#include "code_word.h"

#include "text_util.h"

#include <string.h>

/* The value of a digit, or 16. */
static unsigned digit(char c)
{
    char lower = ascii_lower(c);
    if (ascii_is_digit(c))
        return (unsigned)(c - '0');
    return lower >= 'a' && lower <= 'f' ? (unsigned)(lower - 'a') + 10 : 16;
}

/* The number that all of a text is, in base 10 or 16; false if it is none or has over 64 bits. */
static bool number_of(struct slice text, unsigned base, uint64_t *out)
{
    uint64_t value = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned next = digit(text.text[i]);
        if (next >= base || value > (UINT64_MAX - next) / base)
            return false;
        value = value * base + next;
    }
    *out = value;
    return text.len > 0;
}

/* Leaves out what C has after a number: L, U and their like. */
static struct slice without_suffix(struct slice text)
{
    while (text.len > 1 && strchr("lLuU", text.text[text.len - 1]))
        text.len--;
    return text;
}

/* Adds a number unless it is too large or there already. A code with its sign in 64 bits counts. */
static size_t add(uint32_t numbers[CODE_NUMBERS], size_t count, bool negative, uint64_t value)
{
    const uint64_t sign_bits = 0xFFFFFFFF80000000;
    if (negative ? value > 0x80000000 : value > UINT32_MAX && (value & sign_bits) != sign_bits)
        return count;
    uint32_t number = negative ? 0 - (uint32_t)value : (uint32_t)value;
    if (count > 0 && numbers[0] == number)
        return count;
    numbers[count] = number;
    return count + 1;
}

static bool is_hex_marked(struct slice *text)
{
    if (text->len > 2 && text->text[0] == '0' && ascii_lower(text->text[1]) == 'x') {
        text->text += 2;
        text->len -= 2;
        return true;
    }
    if (text->len > 1 && ascii_lower(text->text[text->len - 1]) == 'h') {
        text->len--;
        return true;
    }
    return false;
}

size_t code_word_numbers(const char *word, uint32_t numbers[CODE_NUMBERS])
{
    enum { WHOLE_CODE = 8 };
    uint64_t value;
    size_t count = 0;
    const bool negative = *word == '-';
    struct slice text = without_suffix(slice_of(word + negative));
    if (is_hex_marked(&text))
        return number_of(text, 16, &value) ? add(numbers, 0, negative, value) : 0;
    if (number_of(text, 10, &value))
        count = add(numbers, count, negative, value);
    if ((count == 0 || text.len == WHOLE_CODE) && !negative && number_of(text, 16, &value))
        count = add(numbers, count, false, value);
    return count;
}

static const char *skip_joints(const char *text)
{
    return text + strspn(text, "_ -");
}

/* Where the word has a joint, the name may have one; with any_joints also where the word has
   none. */
static bool begins_with(const char *name, const char *word, bool any_joints)
{
    while (*word) {
        const char *next = skip_joints(word);
        if (next > word || any_joints)
            name = skip_joints(name);
        if (*next && ascii_lower(*name++) != ascii_lower(*next++))
            return false;
        word = next;
    }
    return true;
}

bool code_word_is_in(const char *word, const char *name, bool any_joints)
{
    for (word = skip_joints(word); *name; name++) {
        if (begins_with(name, word, any_joints))
            return true;
    }
    return false;
}

bool code_word_is_part(const char *word)
{
    enum { LEAST = 3 };
    size_t letters = 0;
    for (; *word; word++) {
        if (!ascii_is_word(*word) && *word != ' ' && *word != '-')
            return false;
        letters += ascii_is_word(*word) && *word != '_' && !ascii_is_digit(*word);
    }
    return letters >= LEAST;
}
