/* The digits of an integer conversion. */
#ifndef MSGTAB_FORMAT_NUMBER_H
#define MSGTAB_FORMAT_NUMBER_H

#include "format_names.h"
#include "insert.h"

enum { NUMBER_DIGITS_MAX = 22 }; /* 64 bits in octal */

struct number {
    char prefix[2]; /* a sign, or 0x, or nothing */
    size_t prefix_len;
    size_t zeros; /* between prefix and digits, for the precision */
    size_t len;
    char digits[NUMBER_DIGITS_MAX];
};

/* Converts value as the conversion of insert requires, using its low bits. precision is the minimum
   number of digits or INSERT_NONE. */
void number_digits(const struct insert *insert, int32_t precision, uint64_t value,
                   struct number *out);

#endif
