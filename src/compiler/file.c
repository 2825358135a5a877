/* Files: what is the same on every system. */
#include "file.h"

#include "file_system.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const char *read_all(FILE *file, struct buf *out)
{
    enum { STEP = 64 * 1024 };
    size_t got;
    do {
        got = fread(buf_reserve(out, STEP), 1, STEP, file);
        out->size += got;
    } while (got == STEP);
    return ferror(file) ? strerror(errno) : NULL;
}

const char *file_read(const char *path, struct buf *out)
{
    if (file_kind(path) == FILE_FOLDER)
        return "it is a folder";
    FILE *file = system_open(path, "rb");
    if (!file)
        return strerror(errno);
    const char *error = read_all(file, out);
    fclose(file);
    return error;
}

const char *file_write(const char *path, const struct buf *data, bool create_new)
{
    FILE *file = system_open(path, create_new ? "wbx" : "wb");
    if (!file)
        return strerror(errno);
    const char *error = NULL;
    if (data->size > 0 && fwrite(data->data, 1, data->size, file) != data->size)
        error = strerror(errno);
    if (fclose(file) != 0 && !error)
        error = strerror(errno);
    if (error && create_new)
        file_remove(path);
    return error;
}

const char *file_base_name(const char *path)
{
    const char *base = path;
    for (const char *p = path; *p; p++) {
        if (file_is_separator(*p))
            base = p + 1;
    }
    return base;
}
