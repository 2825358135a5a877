/* What the functions have to look like, as their declarations say. */
#include "escapes_are_no_inserts.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t);
};

extern const struct functions functions;

const struct functions functions = {
    .open = escapes_are_no_inserts_open,
    .f0 = escapes_are_no_inserts_escaped,
    .f0_w = escapes_are_no_inserts_escaped_w,
};
