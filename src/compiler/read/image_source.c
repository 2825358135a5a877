/* From the bytes of a file to its source. */
#include "image_source.h"

#include "image_tables.h"
#include "image_text.h"
#include "pe.h"

#include <stdio.h>

#include <msgtab/msgtab.h>

/* A DLL without message tables is an image too: what is missing is said of it. */
bool image_is_source(const struct buf *file)
{
    struct msgtab opened;
    if (file->size < TABLE_HEADER_SIZE || !memchr(file->data, 0, file->size))
        return false;
    int code = msgtab_open_memory(&opened, file->data, file->size);
    msgtab_close(&opened);
    return code != MSGTAB_E_NO_IMAGE;
}

bool image_source(struct buf *out, const struct msgtab *file, const struct image_options *o,
                  char error[IMAGE_ERROR_SIZE])
{
    struct image_tables tables;
    bool ok = image_tables_read(&tables, file, o, error) && image_text(out, &tables, &o->names);
    image_tables_free(&tables);
    return ok;
}

bool image_replace(struct buf *file, const char *path, char error[IMAGE_ERROR_SIZE])
{
    struct buf text = {0};
    struct msgtab opened;
    const struct image_options options = {.path = path};
    int code = msgtab_open_memory(&opened, file->data, file->size);
    if (code != 0)
        snprintf(error, IMAGE_ERROR_SIZE, "this file cannot be read as a source: %s",
                 msgtab_strerror(code));
    bool ok = code == 0 && image_source(&text, &opened, &options, error);
    msgtab_close(&opened);
    if (!ok)
        text.size = 0;
    buf_free(file);
    *file = text;
    return ok;
}
