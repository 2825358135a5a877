/* Private characters of the double-byte pages 932, 936, 949 and 950, which the C library's tables
   may lack. */
#ifndef MSGTAB_BASE_PRIVATE_USE_H
#define MSGTAB_BASE_PRIVATE_USE_H

#include "base_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The private character of the two bytes at the start of text; 0: not a private one in this
   page. */
uint16_t private_use_decode(unsigned page, const char *text, size_t len);

/* Its bytes; false: the page has no such private character. */
bool private_use_encode(unsigned page, uint32_t c, char bytes[2]);

#endif
