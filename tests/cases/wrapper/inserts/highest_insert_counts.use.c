/* What the functions have to look like, as their declarations say. */
#include "highest_insert_counts.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t,
        const char *,
        const char *,
        const char *);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *);
    ptrdiff_t (*f1)(char *, size_t, const struct msgtab *, uint16_t,
        const char *,
        const char *,
        const char *,
        const char *,
        const char *,
        const char *,
        const char *,
        const char *,
        const char *,
        const char *,
        const char *,
        const char *);
    ptrdiff_t (*f1_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *,
        const msgtab_char16 *);
};

extern const struct functions functions;

const struct functions functions = {
    .open = highest_insert_counts_open,
    .f0 = highest_insert_counts_gap,
    .f0_w = highest_insert_counts_gap_w,
    .f1 = highest_insert_counts_many,
    .f1_w = highest_insert_counts_many_w,
};
