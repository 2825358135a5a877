/* A .mc file as a file of a source. */
#include "source_catalogue.h"

#include "catalogue_image.h"
#include "console.h"

int source_add_catalogue(struct source_files *f, const char *path, struct buf *image)
{
    int status = catalogue_image(path, image, NULL);
    if (status != STATUS_OK)
        return status;
    int code = source_files_add_memory(f, image->data, image->size);
    return code ? source_files_fail(path, code) : STATUS_OK;
}
