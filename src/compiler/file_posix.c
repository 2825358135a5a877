/* Files on POSIX systems. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "file.h"
#include "file_system.h"
#include "memory.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

FILE *system_open(const char *path, const char *mode)
{
    return fopen(path, mode);
}

bool file_is_separator(char c)
{
    return c == '/';
}

enum file_kind file_kind(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return FILE_NONE;
    if (S_ISREG(st.st_mode))
        return FILE_REGULAR;
    return S_ISDIR(st.st_mode) ? FILE_FOLDER : FILE_DEVICE;
}

const char *file_replace(const char *from, const char *to)
{
    return rename(from, to) == 0 ? NULL : strerror(errno);
}

void file_remove(const char *path)
{
    remove(path);
}

static char *copy(const char *path)
{
    size_t len = strlen(path);
    return memcpy(memory_zeros(len + 1), path, len);
}

/* folder/base */
static char *join(const char *folder, const char *base)
{
    size_t size = strlen(folder) + strlen(base) + 2;
    char *path = memory_zeros(size);
    snprintf(path, size, "%s/%s", folder, base);
    return path;
}

char *file_canonical(const char *path)
{
    char *whole = realpath(path, NULL);
    if (whole)
        return whole;
    const char *base = file_base_name(path);
    char *folder = copy(base == path ? "." : path);
    if (base != path)
        folder[base - path] = 0;
    char *real = realpath(folder, NULL);
    char *result = real ? join(real, base) : copy(path);
    free(folder);
    free(real);
    return result;
}

bool file_same_name(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}
