/* Fuzz target: flags in the first two bytes, then a text, UTF-8 or UTF-16. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

/* What must be freed: the bytes, as units of this size, with a NUL. */
static void *terminated(const uint8_t *data, size_t size, size_t unit)
{
    const size_t len = size / unit * unit;
    uint8_t *text = malloc(len + unit);
    if (!text)
        abort();
    memcpy(text, data, len);
    memset(text + len, 0, unit);
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    unsigned flags = data[0] | ((data[1] & 1) ? MSGTAB_IGNORE_INSERTS : 0) |
                     ((data[1] & 2) ? (unsigned)MSGTAB_TRIM : 0);
    char *text = terminated(data + 2, size - 2, 1);
    msgtab_char16 *wide = terminated(data + 2, size - 2, sizeof *wide);
    fuzz_text(text, flags);
    fuzz_text_w(wide, flags);
    free(wide);
    free(text);
    return 0;
}
