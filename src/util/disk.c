/* Files: what is the same on every system. */
#include "disk.h"

#include "arena.h"
#include "disk_system.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The size of a file that has one, for reading it in one piece; 0 for others. */
static size_t size_of(FILE *file)
{
    long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : 0;
    rewind(file);
    return size > 0 && size < LONG_MAX / 2 ? (size_t)size : 0;
}

enum { STEP = 64 * 1024 };

/* Reads the rest of a file, step by step. */
static const char *read_rest(FILE *file, struct buf *out)
{
    size_t got;
    do {
        got = fread(buf_reserve(out, STEP), 1, STEP, file);
        out->size += got;
    } while (got == STEP);
    return ferror(file) ? strerror(errno) : NULL;
}

static const char *read_all(FILE *file, struct buf *out)
{
    size_t size = size_of(file);
    size_t got = size > 0 ? fread(buf_reserve(out, size + STEP), 1, size, file) : 0;
    out->size += got;
    return read_rest(file, out);
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

bool disk_is_standard(const char *path)
{
    return strcmp(path, "-") == 0;
}

bool disk_is_standard_output(const char *path)
{
    enum { STANDARD_OUTPUT = 1 };
    return disk_is_standard(path) || disk_descriptor(path) == STANDARD_OUTPUT;
}

const char *disk_read_standard(struct buf *out)
{
    return read_rest(disk_system_input(), out);
}

const char *disk_write_standard(const void *data, size_t size)
{
    bool ok = size == 0 || fwrite(data, 1, size, stdout) == size;
    return ok && fflush(stdout) == 0 ? NULL : strerror(errno);
}

const char *disk_write(const char *path, const void *data, size_t size, bool create_new)
{
    FILE *file = disk_system_open(path, create_new ? "wbx" : "wb");
    if (!file)
        return strerror(errno);
    const char *error = NULL;
    setvbuf(file, NULL, _IONBF, 0); /* all is written at once */
    if (size > 0 && fwrite(data, 1, size, file) != size)
        error = strerror(errno);
    if (fclose(file) != 0 && !error)
        error = strerror(errno);
    if (error && create_new)
        disk_remove(path);
    return error;
}

const char *disk_create(const char *path, bool is_private, bool *exists)
{
    const bool ok = disk_system_create(path, is_private);
    *exists = !ok && errno == EEXIST;
    return ok ? NULL : strerror(errno);
}

void disk_remove(const char *path)
{
    void *name = disk_system_name(path);
    if (name)
        disk_system_remove(name);
    free(name);
}

char *disk_folder_of(const char *path)
{
    const char *base = disk_base_name(path);
    return base == path ? memory_copy(".", 1) : memory_copy(path, (size_t)(base - path));
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
