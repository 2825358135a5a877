/* BASE_ begins every name, once. */
#include "name_begins_with_base.h"

typedef ptrdiff_t short_function(char *, size_t, const struct msgtab *, uint16_t);
typedef ptrdiff_t function_with_flags(char *, size_t, const struct msgtab *, uint16_t, unsigned);

struct functions {
    short_function *names[7];
    function_with_flags *flags[2];
    ptrdiff_t (*wide)(msgtab_char16 *, size_t, const struct msgtab *, uint16_t, unsigned);
};

extern const struct functions functions;

const struct functions functions = {
    {
        name_begins_with_base_return,
        name_begins_with_base_printf,
        name_begins_with_base_already,
        name_begins_with_base_too,
        name_begins_with_base_name_begins_with_basement,
        name_begins_with_base_name_begins_with_base,
        free_name,
    },
    {name_begins_with_base_return_ex, free_name_ex},
    free_name_ex_w,
};
