/* What the functions have to look like, as their declarations say. */
#include "no_insert.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t);
};

extern const struct functions functions;

const struct functions functions = {
    .open = no_insert_open,
    .f0 = no_insert_msg_one,
    .f0_w = no_insert_msg_one_w,
};
