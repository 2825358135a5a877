/* Numbers of the language: decimal, 0x hexadecimal, 0 octal; every digit must fit the base. */
#ifndef MSGTAB_COMPILER_NUMBER_H
#define MSGTAB_COMPILER_NUMBER_H

#include "span.h"

#include <stdbool.h>

enum number_result { NUMBER_OK, NUMBER_MALFORMED, NUMBER_TOO_LARGE };

/* A whole word as a number of at most max. */
enum number_result number_parse(struct slice word, uint32_t max, uint32_t *out);

#endif
