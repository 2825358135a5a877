/* Fuzz target: flags in the first two bytes, then a text, UTF-8 or UTF-16. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    unsigned flags = data[0] | ((data[1] & 1) ? MSGTAB_IGNORE_INSERTS : 0) |
                     ((data[1] & 2) ? (unsigned)MSGTAB_TRIM : 0);
    char *text = calloc(size + 2, 1);
    memcpy(text, data + 2, size - 2);
    fuzz_text(text, flags);
    fuzz_text_w((const msgtab_char16 *)(void *)text, flags);
    free(text);
    return 0;
}
