/* A code as people write it: a number in any form, a name or a part of one. */
#ifndef MSGTAB_TOOL_CODE_WORD_H
#define MSGTAB_TOOL_CODE_WORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <msgtab/codes.h>

/* A code that a word can be. */
struct code_reading {
    uint32_t code;
    unsigned kinds; /* MSGTAB_CODE_ANY of a number; of a name, its kind */
};

/* The numbers that a word can be; at most CODE_NUMBERS. They are decimal or negative, hexadecimal
   after 0x, before h, or when a digit says so. Eight decimal digits can be hexadecimal too. Codes
   that were extended to 64 bits are accepted, and the suffixes of C. */
enum { CODE_NUMBERS = 2 };
size_t code_word_numbers(const char *word, uint32_t numbers[CODE_NUMBERS]);

/* Whether name has the word as a part, ignoring case. The blanks, '_' and '-' of the word are
   joints, which the name may lack; with any_joints, the name may have more of them. */
bool code_word_is_in(const char *word, const char *name, bool any_joints);

/* Whether a word has enough letters to be a part of names. */
bool code_word_is_part(const char *word);

#endif
