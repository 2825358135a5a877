/* Fuzz target: any bytes opened as an image, in every way to read it. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct msgtab t;
    uint16_t langs[4] = {0};
    struct msgtab_text text;
    void *image = memcpy(malloc(size + 1), data, size);
    if (msgtab_open_memory(&t, image, size) == 0) {
        ptrdiff_t index_size = msgtab_index_size(&t);
        void *index = malloc((size_t)(index_size > 0 ? index_size : 1));
        msgtab_index(&t, index, (size_t)index_size);
        struct msgtab_cursor c = {0};
        msgtab_languages(&t, langs, 4);
        for (int i = 0; i < 100 && msgtab_next(&t, langs[0], &c, &text) == 1; i++)
            fuzz_message(&t, text.id, langs[i % 4]);
        free(index);
    }
    msgtab_close(&t);
    free(image);
    return 0;
}
