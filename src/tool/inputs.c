/* Sources and translations apart, then in one list. */
#include "inputs.h"

#include "text_util.h"

#include <stdlib.h>
#include <string.h>

bool inputs_is_po(const char *path)
{
    size_t len = strlen(path);
    return len > 3 && slice_is(slice_of(path + len - 3), ".po");
}

void inputs_take(struct inputs *in, const char *path)
{
    if (inputs_is_po(path))
        inputs_take_po(in, path);
    else
        ARRAY_ADD(&in->files, path);
}

void inputs_take_po(struct inputs *in, const char *path)
{
    ARRAY_ADD(&in->translations, path);
}

void inputs_join(struct inputs *in)
{
    for (size_t i = 0; i < in->translations.count; i++)
        ARRAY_ADD(&in->files, in->translations.items[i]);
}

void inputs_free(struct inputs *in)
{
    free((void *)in->files.items);
    free((void *)in->translations.items);
    *in = (struct inputs){0};
}
