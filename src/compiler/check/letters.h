/* Classes of characters that the rules for translations ask for. */
#ifndef MSGTAB_COMPILER_LETTERS_H
#define MSGTAB_COMPILER_LETTERS_H

#include <stdbool.h>
#include <stdint.h>

/* Blanks between words, of any width; not tabs. */
static inline bool is_blank(uint32_t c)
{
    return c == ' ' || c == 0xA0 || c == 0x202F || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
}

/* A letter of a script that puts blanks between words. */
bool is_word_letter(uint32_t c);

/* A letter, syllable or ideograph of any script. */
bool is_letter(uint32_t c);

/* The value of a digit of any script; -1: not a digit. */
int digit_value_above_ascii(uint32_t c);
static inline int digit_value(uint32_t c)
{
    if (c >= 0x80)
        return digit_value_above_ascii(c);
    return c >= '0' && c <= '9' ? (int)(c - '0') : -1;
}

/* Marks of direction, which nobody sees. */
bool is_invisible(uint32_t c);

#endif
