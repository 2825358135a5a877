/* Classes of characters that the rules for translations ask for. */
#ifndef MSGTAB_COMPILER_LETTERS_H
#define MSGTAB_COMPILER_LETTERS_H

#include <stdbool.h>
#include <stdint.h>

/* Blanks between words, of any width; not tabs. */
bool is_blank(uint32_t c);

/* A letter of a script that puts blanks between words. */
bool is_word_letter(uint32_t c);

/* A letter, syllable or ideograph of any script. */
bool is_letter(uint32_t c);

/* The value of a digit of any script; -1: not a digit. */
int digit_value(uint32_t c);

/* Marks of direction, which nobody sees. */
bool is_invisible(uint32_t c);

#endif
