/* What programs say to people. A %s shows what it is given: nothing in a name, a text or a word
   from elsewhere steers a terminal, or looks like a line of the program's own. */
#ifndef MSGTAB_UTIL_SAY_H
#define MSGTAB_UTIL_SAY_H

#include "buf.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

/* To standard error. Of printf's conversions %s, %c, %d, %u, %x, %X and %% are known, with flags 0
   and -, widths and precisions, l, ll and z. In the strings hidden characters and bytes that are
   not UTF-8 are shown as '?'. They allocate nothing. */
void say_error(const char *format, ...) BUF_PRINTF(1, 2);

/* The same to a file. */
void say_to(FILE *to, const char *format, ...) BUF_PRINTF(2, 3);
void say_list(FILE *to, const char *format, va_list args) BUF_PRINTF(2, 0);

/* A text of many lines for a terminal: what would steer it, or turn the order of a line round, as
   <U+001B>. Line ends, TABs, and the marks and joiners of languages stay. */
void say_text(FILE *to, const char *text, size_t len);

#endif
