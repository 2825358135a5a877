/* Files: what is the same on every system. */
#include "disk.h"

#include "disk_system.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

/* The size of a file that has one, for reading it in one piece; 0 for others. */
static size_t size_of(FILE *file)
{
    long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : 0;
    rewind(file);
    return size > 0 && size < LONG_MAX / 2 ? (size_t)size : 0;
}

static const char *read_all(FILE *file, struct buf *out)
{
    enum { STEP = 64 * 1024 };
    size_t size = size_of(file);
    size_t got = size > 0 ? fread(buf_reserve(out, size + STEP), 1, size, file) : 0;
    out->size += got;
    do {
        got = fread(buf_reserve(out, STEP), 1, STEP, file);
        out->size += got;
    } while (got == STEP);
    return ferror(file) ? strerror(errno) : NULL;
}

const char *disk_read(const char *path, struct buf *out)
{
    if (disk_kind(path) == DISK_FOLDER)
        return "it is a folder";
    FILE *file = disk_system_open(path, "rb");
    if (!file)
        return strerror(errno);
    const char *error = read_all(file, out);
    fclose(file);
    return error;
}

const char *disk_write(const char *path, const void *data, size_t size, bool create_new)
{
    FILE *file = disk_system_open(path, create_new ? "wbx" : "wb");
    if (!file)
        return strerror(errno);
    const char *error = NULL;
    if (size > 0 && fwrite(data, 1, size, file) != size)
        error = strerror(errno);
    if (fclose(file) != 0 && !error)
        error = strerror(errno);
    if (error && create_new)
        disk_remove(path);
    return error;
}

const char *disk_base_name(const char *path)
{
    const char *base = path;
    for (const char *p = path; *p; p++) {
        if (disk_is_separator(*p))
            base = p + 1;
    }
    return base;
}
