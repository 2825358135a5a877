/* What the functions have to look like, as their declarations say. */
#include "inserts_in_order.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t,
        const char *,
        const char *);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *,
        const msgtab_char16 *);
    ptrdiff_t (*f1)(char *, size_t, const struct msgtab *, uint16_t,
        const char *,
        const char *);
    ptrdiff_t (*f1_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *,
        const msgtab_char16 *);
};

extern const struct functions functions;

const struct functions functions = {
    .open = inserts_in_order_open,
    .f0 = inserts_in_order_logon_denied,
    .f0_w = inserts_in_order_logon_denied_w,
    .f1 = inserts_in_order_copied,
    .f1_w = inserts_in_order_copied_w,
};
