/* What the functions have to look like, as their declarations say. */
#include "all_languages_count.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t,
        const char *,
        int32_t);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *,
        int32_t);
};

extern const struct functions functions;

const struct functions functions = {
    .open = all_languages_count_open,
    .f0 = all_languages_count_two,
    .f0_w = all_languages_count_two_w,
};
