/* What the functions have to look like, as their declarations say. */
#include "with_dll_name.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t);
};

extern const struct functions functions;

const struct functions functions = {
    .open = with_dll_name_open,
    .f0 = with_dll_name_a,
    .f0_w = with_dll_name_a_w,
};
