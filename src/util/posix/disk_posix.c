/* Files on POSIX systems. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "arena.h"
#include "disk.h"
#include "disk_system.h"
#include "text_util.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
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

const char *disk_read_some(void *out, size_t room, size_t *got)
{
    ssize_t count;
    do {
        count = read(STDIN_FILENO, out, room);
    } while (count < 0 && errno == EINTR);
    *got = count > 0 ? (size_t)count : 0;
    return count < 0 ? strerror(errno) : NULL;
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

static char *copy(const char *path)
{
    return memory_copy(path, strlen(path));
}

void *disk_system_name(const char *path)
{
    return copy(path);
}

bool disk_system_move(const void *from, const void *to)
{
    return rename(from, to) == 0;
}

bool disk_system_move_folder(const void *from, const void *to)
{
    return rename(from, to) == 0;
}

bool disk_system_identity(const void *name, struct disk_identity *out)
{
    struct stat st;
    if (stat(name, &st) != 0)
        return false;
    *out = (struct disk_identity){(uint64_t)st.st_dev, (uint64_t)st.st_ino};
    return true;
}

bool disk_system_remove(const void *name)
{
    return unlink(name) == 0;
}

bool disk_system_remove_folder(const void *name)
{
    return rmdir(name) == 0;
}

/* Where a folder's files are for their owners to remove, as in /tmp, a name of another user's file
   could not be removed again. */
static bool may_link(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return false;
    errno = EPERM;
    return st.st_uid == geteuid() || geteuid() == 0;
}

const char *disk_link(const char *path, const char *second, bool *exists)
{
    bool ok = may_link(path) && link(path, second) == 0;
    *exists = !ok && errno == EEXIST;
    return ok ? NULL : strerror(errno);
}

/* The superuser may write everywhere: the marks count for him too. */
const char *disk_read_only(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0)
        return errno == ENOENT ? NULL : strerror(errno);
    if ((st.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0)
        return "it is read-only";
    return access(path, W_OK) == 0 ? NULL : strerror(errno);
}

void disk_same_access(const char *path, const char *other)
{
    struct stat st;
    if (stat(other, &st) != 0)
        return;
    if (chown(path, st.st_uid, st.st_gid) == 0 || st.st_uid == geteuid())
        chmod(path, st.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO));
}

unsigned long disk_process(void)
{
    return (unsigned long)getpid();
}

const char *disk_sync(const char *path)
{
    int file = open(path, O_RDONLY);
    const char *why = file < 0 || fsync(file) != 0 ? strerror(errno) : NULL;
    if (file >= 0)
        close(file);
    return why;
}

/* folder/base */
static char *join(const char *folder, const char *base)
{
    size_t size = strlen(folder) + strlen(base) + 2;
    char *path = memory_zeros(size);
    snprintf(path, size, "%s/%s", folder, base);
    return path;
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
    char *folder = disk_folder_of(path);
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
    char *folder = disk_folder_of(name);
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
