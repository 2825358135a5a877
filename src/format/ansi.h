/* Texts in an ANSI code page: entries with flag 0. The only part of the library that allocates.

   The library has this door of its own, and programs have util/codepage.h, because they ask for
   opposite things. A table is read as FormatMessage reads it: every byte gives some unit, private
   characters and controls included, and the memory is one block that the call frees. A source is
   refused at its first byte that is no character, by its place, for every page that Windows has,
   into buffers of the programs' layer util, which the library must not need. What both must agree
   on they share: which page a language has (ansi_codepage) and where private characters are
   (base/private_use.h). */
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

/* Whether every byte is a character of the page; one that is not defined is its own number, or
   Windows has a place for it. */
bool ansi_is_single_byte(unsigned codepage);

/* The system's conversion into *out_len units, of which it sets how many it took. */
bool ansi_convert(unsigned codepage, const char *text, size_t len, uint16_t *out, size_t *out_len);

/* Reads the character at *text, which is not its NUL, in the system's ANSI code page, which is
   ASCII where the system has none, and moves *text past it; U+FFFD for a byte that is none. Returns
   the number of units, 1 or 2. Allocates nothing. */
size_t ansi_char(const char **text, uint16_t units[2]);

#endif
