/* Fuzz target: kinds, numbers and strings of the arguments from the input, after a text that ends
   at its first NUL. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

enum { ARGS = 8 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct msgtab_arg args[ARGS];
    char out[64];
    const uint8_t *nul = size > 0 ? memchr(data, 0, size) : NULL;
    const size_t len = nul ? (size_t)(nul - data) : size, left = size - len;
    const char *rest = (const char *)data + len;
    char *text = malloc(len + 1);
    if (!text)
        abort();
    memcpy(text, data, len);
    text[len] = 0;
    for (size_t i = 0; i < ARGS; i++) {
        unsigned kind = left > i ? (unsigned char)rest[i] : 0;
        args[i] = kind % 3 ? msgtab_number((enum msgtab_kind)(MSGTAB_KIND_INT + kind % 6), kind)
                           : msgtab_strn(rest, left * (kind & 1));
    }
    for (size_t count = 0; count <= ARGS; count += ARGS / 2)
        msgtab_format_text(out, sizeof out, text, size & 15, args, count);
    free(text);
    return 0;
}
