/* Files on POSIX systems. */
#define _XOPEN_SOURCE 700 /* realpath */

#include "arena.h"
#include "disk.h"
#include "disk_system.h"
#include "numeral.h"
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

bool disk_system_create(const char *path, bool is_private)
{
    const mode_t mine = S_IRUSR | S_IWUSR;
    const mode_t all = mine | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;
    const int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, is_private ? mine : all);
    if (file < 0)
        return false;
    if (close(file) == 0)
        return true;
    const int error = errno;
    unlink(path);
    errno = error;
    return false;
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
    enum { GROUP_OVER_OTHERS = 3 }; /* bits */
    struct stat st;
    if (stat(other, &st) != 0)
        return;
    mode_t mode = st.st_mode & (S_ISGID | S_IRWXU | S_IRWXG | S_IRWXO);
    const mode_t others = mode & S_IRWXO;
    if (chown(path, st.st_uid, st.st_gid) != 0 && chown(path, (uid_t)-1, st.st_gid) != 0)
        mode &= S_IRWXU | S_IRWXO | others << GROUP_OVER_OTHERS;
    chmod(path, mode);
}

unsigned long disk_process(void)
{
    return (unsigned long)getpid();
}

const char *disk_sync(const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 && errno == EACCES && disk_kind(path) == DISK_REGULAR)
        file = open(path, O_WRONLY | O_CLOEXEC);
    const char *why = file < 0 || fsync(file) != 0 ? strerror(errno) : NULL;
    if (file >= 0)
        close(file);
    return why;
}

bool disk_is_unreadable(const char *folder)
{
    return access(folder, R_OK) != 0 && errno == EACCES;
}

bool disk_identity(const char *path, bool is_output, struct disk_identity *out)
{
    struct stat st;
    const int standard = is_output ? STDOUT_FILENO : STDIN_FILENO;
    if ((disk_is_standard(path) ? fstat(standard, &st) : stat(path, &st)) != 0)
        return false;
    *out = (struct disk_identity){(uint64_t)st.st_dev, (uint64_t)st.st_ino};
    return S_ISREG(st.st_mode);
}

const char *disk_write_descriptor(int file, const void *data, size_t size)
{
    const char *bytes = data;
    while (size > 0) {
        const ssize_t count = write(file, bytes, size);
        if (count < 0 && errno != EINTR)
            return strerror(errno);
        if (count > 0) {
            bytes += count;
            size -= (size_t)count;
        }
    }
    return NULL;
}

/* folder/base */
static char *join(const char *folder, const char *base)
{
    size_t size = strlen(folder) + strlen(base) + 2;
    char *path = memory_zeros(size);
    snprintf(path, size, "%s/%s", folder, base);
    return path;
}

enum { LINKS_MAX = 40 };

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

static bool same_folder(const char *canonical, const char *other)
{
    char *whole = realpath(other, NULL);
    const bool same = whole && strcmp(whole, canonical) == 0;
    free(whole);
    return same;
}

/* The number that a name has in a folder of the system's names for open files, or -1. */
static int number_in_folder(const char *path)
{
    enum { DESCRIPTOR_MAX = 1 << 20 };
    uint32_t number;
    if (numeral_parse(slice_of(disk_base_name(path)), DESCRIPTOR_MAX, &number) != NUMERAL_OK)
        return -1;
    char *folder = disk_folder_of(path);
    char *canonical = realpath(folder, NULL);
    const bool found =
        canonical && (same_folder(canonical, "/dev/fd") || same_folder(canonical, "/proc/self/fd"));
    free(canonical);
    free(folder);
    return found ? (int)number : -1;
}

int disk_descriptor(const char *path)
{
    int number = strcmp(path, "/dev/stdout") == 0 ? STDOUT_FILENO : number_in_folder(path);
    char *name = copy(path);
    for (int i = 0; name && number < 0 && i < LINKS_MAX; i++) {
        char *target = link_target(name);
        free(name);
        name = target;
        number = name ? number_in_folder(name) : -1;
    }
    free(name);
    return number;
}

/* The path that links lead to, even if no file is there yet. */
static char *follow_links(const char *path)
{
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
