/* Fuzz target: kinds, numbers and strings of the arguments from the input, after a text that ends
   at its first NUL. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct msgtab_arg args[8];
    char out[64], *text = calloc(size + 2, 1);
    memcpy(text, data, size);
    const char *rest = text + strlen(text);
    size_t left = size > strlen(text) ? size - strlen(text) : 0;
    for (size_t i = 0; i < 8; i++) {
        unsigned kind = left > i ? (unsigned char)rest[i] : 0;
        args[i] = kind % 3 ? msgtab_number((enum msgtab_kind)(MSGTAB_KIND_INT + kind % 6), kind)
                           : msgtab_strn(rest, left * (kind & 1));
    }
    msgtab_format_text(out, sizeof out, text, size & 15, args, 8);
    free(text);
    return 0;
}
