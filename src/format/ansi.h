/* Texts in an ANSI code page: entries with flag 0. The only part of the library that allocates.

   The programs have util/codepage.h instead, because they need the opposite. The library reads a
   table as FormatMessage does: every byte gives some unit, including private characters and
   controls, and the memory is one block that the call frees. The programs reject a source at its
   first byte that is not a character, and say where, for every page that Windows has. They use
   buffers of their own layer util, on which the library must not depend. Both share what they must
   agree on: which page a language has (ansi_codepage) and where private characters are
   (base/private_use.h). */
#ifndef MSGTAB_FORMAT_ANSI_H
#define MSGTAB_FORMAT_ANSI_H

#include "format_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <msgtab/msgtab.h>

/* The ANSI code page of a language; 1252 when it does not have its own. */
unsigned ansi_codepage(uint16_t lang);

/* How many bytes a text has up to its NUL, and whether all are ASCII, which is the same in every
   code page. */
size_t ansi_length(const struct msgtab_text *text, bool *ascii);

/* Converts a text from the code page of lang; free *out with ansi_free. Returns 0,
   MSGTAB_E_CODEPAGE or MSGTAB_E_MEMORY. Both functions preserve errno and GetLastError. */
int ansi_decode(uint16_t lang, const char *text, size_t len, uint16_t **out, size_t *out_len);

void ansi_free(uint16_t *text);

/* Whether every byte is a character of the page. An undefined byte counts as its own number, or as
   what Windows maps it to. */
bool ansi_is_single_byte(unsigned codepage);

/* The system's conversion, into at most *out_len units; sets *out_len to the number written. */
bool ansi_convert(unsigned codepage, const char *text, size_t len, uint16_t *out, size_t *out_len);

/* Reads the character at *text, which must not be its NUL, in the system's ANSI code page (ASCII
   where the system has none). Moves *text past it. A byte that is not a character gives U+FFFD.
   Returns the number of units, 1 or 2. Allocates nothing. */
size_t ansi_char(const char **text, uint16_t units[2]);

#endif
