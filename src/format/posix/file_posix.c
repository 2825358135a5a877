/* Files on POSIX systems. */
#define _DEFAULT_SOURCE  /* MAP_ANONYMOUS */
#define _DARWIN_C_SOURCE /* the same on macOS */

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

/* Opens a file for reading; returns its descriptor, or an error. O_NONBLOCK: a FIFO must not make
   the caller wait. */
static int open_file(const struct file_path *path)
{
    int fd = open(path->text, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    return fd < 0 ? open_error() : fd;
}

/* The size of a regular file that has bytes, or an error. */
static ptrdiff_t regular_size(int fd)
{
    struct stat status;
    if (fstat(fd, &status) != 0)
        return MSGTAB_E_READ;
    if (!S_ISREG(status.st_mode))
        return S_ISDIR(status.st_mode) ? MSGTAB_E_FOLDER : MSGTAB_E_READ;
    if (status.st_size == 0)
        return MSGTAB_E_NO_IMAGE;
    return (uintmax_t)status.st_size <= PTRDIFF_MAX ? (ptrdiff_t)status.st_size : MSGTAB_E_READ;
}

/* Reads up to size bytes; fewer when the file has become shorter. */
static ptrdiff_t read_bytes(int fd, unsigned char *memory, size_t size)
{
    size_t len = 0;
    while (len < size) {
        ssize_t got = read(fd, memory + len, size - len);
        if (got == 0)
            break;
        if (got < 0 && errno != EINTR)
            return MSGTAB_E_READ;
        len += got > 0 ? (size_t)got : 0;
    }
    return len > 0 ? (ptrdiff_t)len : MSGTAB_E_NO_IMAGE;
}

ptrdiff_t file_copy(void *memory, size_t size, const struct file_path *path)
{
    int fd = open_file(path);
    if (fd < 0)
        return fd;
    ptrdiff_t len = regular_size(fd);
    if (len > 0 && (size_t)len <= size)
        len = read_bytes(fd, memory, (size_t)len);
    close(fd);
    return len;
}

/* Memory of the system that has the bytes of a file; what has been cut off since is zeros. */
static void *copy_of(int fd, size_t size, int *code)
{
    void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ptrdiff_t len = memory == MAP_FAILED ? MSGTAB_E_MEMORY : read_bytes(fd, memory, size);
    *code = len < 0 ? (int)len : 0;
    if (len < 0 && memory != MAP_FAILED)
        munmap(memory, size);
    return memory;
}

static int map(struct opened *t, int fd, bool is_copied)
{
    ptrdiff_t size = regular_size(fd);
    int code = 0;
    if (size < 0)
        return (int)size;
    void *mapping = is_copied ? copy_of(fd, (size_t)size, &code)
                              : mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (code || mapping == MAP_FAILED)
        return code ? code : MSGTAB_E_READ;
    t->mapping = mapping;
    t->image = mapping;
    t->size = (size_t)size;
    return 0;
}

int file_map(struct opened *t, const struct file_path *path)
{
    int fd = open_file(path);
    if (fd < 0)
        return fd;
    int code = map(t, fd, path->is_copied);
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
