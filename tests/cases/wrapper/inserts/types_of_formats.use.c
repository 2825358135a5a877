/* What the functions have to look like, as their declarations say. */
#include "types_of_formats.h"

struct functions {
    int (*open)(struct msgtab *, const char *);
    ptrdiff_t (*f0)(char *, size_t, const struct msgtab *, uint16_t,
        const char *,
        int32_t,
        uint32_t,
        uint32_t,
        int64_t,
        uint64_t,
        uint32_t,
        const void *,
        const char *,
        int32_t);
    ptrdiff_t (*f0_w)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t,
        const msgtab_char16 *,
        int32_t,
        uint32_t,
        uint32_t,
        int64_t,
        uint64_t,
        uint32_t,
        const void *,
        const msgtab_char16 *,
        int32_t);
};

extern const struct functions functions;

const struct functions functions = {
    .open = types_of_formats_open,
    .f0 = types_of_formats_types,
    .f0_w = types_of_formats_types_w,
};
