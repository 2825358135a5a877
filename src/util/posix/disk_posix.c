/* Files on POSIX systems. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "arena.h"
#include "disk.h"
#include "disk_system.h"
#include "text_util.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

FILE *disk_system_open(const char *path, const char *mode)
{
    return fopen(path, mode);
}

FILE *disk_system_input(void)
{
    return stdin;
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

const char *disk_link(const char *path, const char *second)
{
    return link(path, second) == 0 ? NULL : strerror(errno);
}

void disk_remove(const char *path)
{
    remove(path);
}

static char *copy(const char *path)
{
    return memory_copy(path, strlen(path));
}

/* folder/base */
static char *join(const char *folder, const char *base)
{
    size_t size = strlen(folder) + strlen(base) + 2;
    char *path = memory_zeros(size);
    snprintf(path, size, "%s/%s", folder, base);
    return path;
}

/* The folder that a path is in. */
static char *folder_of(const char *path)
{
    const char *base = disk_base_name(path);
    char *folder = copy(base == path ? "." : path);
    if (base != path)
        folder[base - path] = 0;
    return folder;
}

/* The path stored in a link, or NULL if it is not a link. */
static char *link_target(const char *path)
{
    enum { TARGET_MAX = 4096 };
    char target[TARGET_MAX + 1];
    ssize_t len = readlink(path, target, TARGET_MAX);
    if (len <= 0)
        return NULL;
    target[len] = 0;
    char *folder = folder_of(path);
    char *result = target[0] == '/' ? copy(target) : join(folder, target);
    free(folder);
    return result;
}

/* The path that links lead to, even if no file is there yet. */
static char *follow_links(const char *path)
{
    enum { LINKS_MAX = 40 };
    char *name = copy(path);
    char *target = link_target(name);
    for (int i = 0; target && i < LINKS_MAX; i++) {
        free(name);
        name = target;
        target = link_target(name);
    }
    free(target);
    return name;
}

char *disk_canonical(const char *path)
{
    char *whole = realpath(path, NULL);
    if (whole)
        return whole;
    char *name = follow_links(path);
    char *folder = folder_of(name);
    char *real = realpath(folder, NULL);
    char *result = real ? join(real, disk_base_name(name)) : copy(name);
    free(name);
    free(folder);
    free(real);
    return result;
}

bool disk_same_name(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

char *disk_name_key(const char *canonical)
{
    return copy(canonical);
}

/* Whether a file is closer to the wanted name than the best one so far, which may be NULL. */
static bool is_nearer(const char *file, const char *best, struct slice wanted)
{
    struct slice name = slice_of(file);
    if (!slice_equal(name, wanted) || (best && strcmp(best, wanted.text) == 0))
        return false;
    return !best || strcmp(file, wanted.text) == 0 || strcmp(file, best) < 0;
}

char *disk_find(const char *folder, const char *name)
{
    struct slice wanted = slice_of(name);
    char *best = NULL;
    if (strchr(name, '/') || strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
        return NULL;
    DIR *all = opendir(folder);
    if (!all)
        return NULL;
    for (const struct dirent *entry; (entry = readdir(all)) != NULL;) {
        if (!is_nearer(entry->d_name, best, wanted))
            continue;
        free(best);
        best = copy(entry->d_name);
    }
    closedir(all);
    char *path = best ? join(folder, best) : NULL;
    free(best);
    return path;
}
