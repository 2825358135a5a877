/* Texts in an ANSI code page: entries with flag 0. The only part of the library that allocates. */
#ifndef MSGTAB_FORMAT_ANSI_H
#define MSGTAB_FORMAT_ANSI_H

#include "format_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <msgtab/msgtab.h>

/* The ANSI code page of a language; 1252 when it has none of its own. */
unsigned ansi_codepage(uint16_t lang);

/* How many bytes a text has up to its NUL, and whether all are ASCII, which means the same in each
   code page. */
size_t ansi_length(const struct msgtab_text *text, bool *ascii);

/* Converts a text from the code page of lang; *out is freed with ansi_free. Returns 0,
   MSGTAB_E_CODEPAGE or MSGTAB_E_MEMORY. errno and GetLastError stay as they were in both. */
int ansi_decode(uint16_t lang, const char *text, size_t len, uint16_t **out, size_t *out_len);

void ansi_free(uint16_t *text);

#if defined(_WIN32)
/* Reads the character at *text, which is not its NUL, in the system's ANSI code page and moves
   *text behind it; U+FFFD for a byte that is none. Returns the number of units, 1 or 2. Allocates
   nothing. */
size_t ansi_char(const char **text, uint16_t units[2]);
#endif

#endif
