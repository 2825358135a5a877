/* Files on POSIX systems. */
#include "file.h"
#include "sink.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

int file_append(struct file_path *path, const char *text, size_t len)
{
    if (len >= FILE_PATH_ROOM - path->len)
        return MSGTAB_E_PATH;
    memcpy(path->text + path->len, text, len);
    path->len += len;
    path->text[path->len] = '\0';
    return 0;
}

ptrdiff_t file_path_text(char *buf, size_t size, const struct file_path *path)
{
    struct sink s;
    sink_open8(&s, buf, size, false);
    bool whole = sink_text8(&s, path->text, path->len) == path->len;
    ptrdiff_t len = sink_close(&s, size, false);
    if (!whole && size > 0)
        buf[0] = '\0';
    return whole ? len : MSGTAB_E_PATH;
}

int file_program_folder(struct file_path *path)
{
#if defined(__APPLE__)
    uint32_t size = FILE_PATH_ROOM;
    if (_NSGetExecutablePath(path->text, &size) != 0)
        return MSGTAB_E_PATH;
    path->len = strlen(path->text);
#else
    ssize_t len = readlink("/proc/self/exe", path->text, FILE_PATH_ROOM - 1);
    if (len < 0)
        return MSGTAB_E_NOT_FOUND;
    if (len == FILE_PATH_ROOM - 1)
        return MSGTAB_E_PATH;
    path->len = (size_t)len;
#endif
    while (path->len > 0 && path->text[path->len - 1] != '/')
        path->len--;
    path->text[path->len] = '\0';
    return path->len > 0 ? 0 : MSGTAB_E_NOT_FOUND;
}

static int open_error(void)
{
    switch (errno) {
    case ENOENT:
    case ENOTDIR: return MSGTAB_E_NOT_FOUND;
    case EACCES:
    case EPERM: return MSGTAB_E_ACCESS;
    case ENAMETOOLONG: return MSGTAB_E_PATH;
    default: return MSGTAB_E_READ;
    }
}

static int map(struct opened *t, int fd)
{
    struct stat status;
    if (fstat(fd, &status) != 0)
        return MSGTAB_E_READ;
    if (!S_ISREG(status.st_mode))
        return S_ISDIR(status.st_mode) ? MSGTAB_E_FOLDER : MSGTAB_E_READ;
    if (status.st_size == 0)
        return MSGTAB_E_NO_IMAGE;
    if ((uintmax_t)status.st_size > PTRDIFF_MAX)
        return MSGTAB_E_READ;
    size_t size = (size_t)status.st_size;
    void *mapping = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (mapping == MAP_FAILED)
        return MSGTAB_E_READ;
    t->mapping = mapping;
    t->image = mapping;
    t->size = size;
    return 0;
}

int file_map(struct opened *t, const struct file_path *path)
{
    /* O_NONBLOCK: a FIFO must not make the caller wait. */
    int fd = open(path->text, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return open_error();
    int code = map(t, fd);
    close(fd);
    return code;
}

void file_unmap(void *mapping, size_t size)
{
    if (mapping)
        munmap(mapping, size);
}

unsigned long file_last_error(void)
{
    return (unsigned long)errno;
}

void file_set_last_error(unsigned long code)
{
    errno = (int)code;
}
