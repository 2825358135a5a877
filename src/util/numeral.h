/* Numbers of the language: decimal, 0x hexadecimal, 0 octal; every digit must be valid in the
   base. */
#ifndef MSGTAB_UTIL_NUMERAL_H
#define MSGTAB_UTIL_NUMERAL_H

#include "slice.h"

#include <stdbool.h>

enum numeral_result { NUMERAL_OK, NUMERAL_MALFORMED, NUMERAL_TOO_LARGE };

/* Parses a whole word as a number of at most max. */
enum numeral_result numeral_parse(struct slice word, uint32_t max, uint32_t *out);

/* The same for words that were never octal: a 0 before other digits is malformed. */
enum numeral_result numeral_parse_plain(struct slice word, uint32_t max, uint32_t *out);

#endif
