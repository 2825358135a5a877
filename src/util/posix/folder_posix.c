/* Folders on POSIX systems. */
#include "folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

/* A name that has gone meanwhile and a link to nothing are nothing; all else is an error. */
static enum disk_kind kind_without_stat(void)
{
    return errno == ENOENT ? DISK_NONE : DISK_BROKEN;
}

static enum disk_kind kind_of(int folder, const char *name)
{
    struct stat st;
    if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) != 0)
        return kind_without_stat();
    if (S_ISDIR(st.st_mode))
        return DISK_FOLDER;
    if (S_ISLNK(st.st_mode) && fstatat(folder, name, &st, 0) != 0)
        return kind_without_stat();
    if (S_ISREG(st.st_mode))
        return DISK_REGULAR;
    return S_ISDIR(st.st_mode) ? DISK_NONE : DISK_DEVICE;
}

const char *folder_read(const char *folder, folder_entry *entry, void *context)
{
    DIR *all = opendir(folder);
    if (!all)
        return strerror(errno);
    errno = 0;
    for (const struct dirent *each; (each = readdir(all)) != NULL; errno = 0) {
        const char *name = each->d_name;
        if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0)
            entry(context, name, kind_of(dirfd(all), name));
    }
    const int error = errno;
    closedir(all);
    return error ? strerror(error) : NULL;
}

const char *folder_make(const char *folder, bool *exists)
{
    const bool ok = mkdir(folder, 0777) == 0;
    *exists = !ok && errno == EEXIST;
    return ok ? NULL : strerror(errno);
}
