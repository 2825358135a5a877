/* What the functions have to look like, as their declarations say. */
#include "with_crlf.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t,
        const char *);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *);
};

extern const struct functions functions;

const struct functions functions = {
    .open = with_crlf_open,
    .f0 = with_crlf_hello,
    .f0_w = with_crlf_hello_w,
};
