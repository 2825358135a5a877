/* How many terminal columns characters occupy. */
#ifndef MSGTAB_UTIL_CHAR_WIDTH_H
#define MSGTAB_UTIL_CHAR_WIDTH_H

#include <stddef.h>
#include <stdint.h>

/* 0, 1 or 2; 1 for what is not a character. */
unsigned char_width(uint32_t c);

/* The columns of a UTF-8 text without line ends. */
size_t text_width(const char *text);

#endif
