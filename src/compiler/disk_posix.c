/* Files on POSIX systems. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "arena.h"
#include "disk.h"
#include "disk_system.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

FILE *system_open(const char *path, const char *mode)
{
    return fopen(path, mode);
}

bool disk_is_separator(char c)
{
    return c == '/';
}

enum disk_kind disk_kind(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return DISK_NONE;
    if (S_ISREG(st.st_mode))
        return DISK_REGULAR;
    return S_ISDIR(st.st_mode) ? DISK_FOLDER : DISK_DEVICE;
}

const char *disk_replace(const char *from, const char *to)
{
    return rename(from, to) == 0 ? NULL : strerror(errno);
}

void disk_remove(const char *path)
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

char *disk_canonical(const char *path)
{
    char *whole = realpath(path, NULL);
    if (whole)
        return whole;
    const char *base = disk_base_name(path);
    char *folder = copy(base == path ? "." : path);
    if (base != path)
        folder[base - path] = 0;
    char *real = realpath(folder, NULL);
    char *result = real ? join(real, base) : copy(path);
    free(folder);
    free(real);
    return result;
}

bool disk_same_name(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}
