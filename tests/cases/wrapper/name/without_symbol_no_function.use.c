/* What the functions have to look like, as their declarations say. */
#include "without_symbol_no_function.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t,
        const char *);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *);
};

extern const struct functions functions;

const struct functions functions = {
    .open = without_symbol_no_function_open,
    .f0 = without_symbol_no_function_with,
    .f0_w = without_symbol_no_function_with_w,
};
