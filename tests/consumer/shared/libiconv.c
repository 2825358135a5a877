#include "iconv.h"

#undef iconv_open
#undef iconv
#undef iconv_close
iconv_t iconv_open(const char *to, const char *from);
size_t iconv(iconv_t converter, char **in, size_t *in_left, char **out, size_t *out_left);
int iconv_close(iconv_t converter);

iconv_t libiconv_open(const char *to, const char *from)
{
    return iconv_open(to, from);
}

size_t libiconv(iconv_t converter, char **in, size_t *in_left, char **out, size_t *out_left)
{
    return iconv(converter, in, in_left, out, out_left);
}

int libiconv_close(iconv_t converter)
{
    return iconv_close(converter);
}
