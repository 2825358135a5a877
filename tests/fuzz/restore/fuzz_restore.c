/* Fuzz target: a resource WEVT_TEMPLATE, or a file with one, becomes a manifest, which is compiled
   and compared. */
#include "restore.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct restored r;
    struct buf file = {0}, text = {0};
    char error[RESTORE_ERROR_SIZE];
    size_t differs = 0;
    buf_bytes(&file, data, size);
    if (restore_read(&r, "file.dll", false, &file, NULL, NULL) && restore_write(&text, &r, error))
        restore_prove(&r, &text, &differs);
    restore_free(&r);
    buf_free(&text);
    buf_free(&file);
    return 0;
}
