/* What the functions have to look like, as their declarations say. */
#include "function_name_given.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t,
        const char *);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *);
};

extern const struct functions functions;

const struct functions functions = {
    .open = function_name_given_open,
    .f0 = show_printer,
    .f0_w = show_printer_w,
};
