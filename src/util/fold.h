/* Characters regardless of their case, in every script that has cases. */
#ifndef MSGTAB_UTIL_FOLD_H
#define MSGTAB_UTIL_FOLD_H

#include <stdint.h>

/* The rarely needed part of fold_char. */
uint32_t fold_other(uint32_t c);

/* What a character has in common with its other cases: its simple case folding. */
static inline uint32_t fold_char(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    return fold_other(c);
}

#endif
