/* iconv as a library of its own, whose functions have other names for a linker, as in GNU libiconv.
   libiconv.c makes them of the C library's. */
#ifndef ICONV_H
#define ICONV_H

#include <stddef.h>

typedef void *iconv_t;
iconv_t libiconv_open(const char *to, const char *from);
size_t libiconv(iconv_t converter, char **in, size_t *in_left, char **out, size_t *out_left);
int libiconv_close(iconv_t converter);

#define iconv_open  libiconv_open
#define iconv       libiconv
#define iconv_close libiconv_close

#endif
