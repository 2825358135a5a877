/* What the functions have to look like, as their declarations say. */
#include "stars_take_inserts.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t,
        int32_t,
        int32_t,
        const char *,
        int32_t,
        int32_t);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        int32_t,
        int32_t,
        const msgtab_char16 *,
        int32_t,
        int32_t);
};

extern const struct functions functions;

const struct functions functions = {
    .open = stars_take_inserts_open,
    .f0 = stars_take_inserts_stars,
    .f0_w = stars_take_inserts_stars_w,
};
