/* Loaded before the C library: fails one call, or all from one on, of a group of functions.

   MSGTAB_FAULT="GROUP N once|sticky"   which calls fail
   MSGTAB_FAULT_WITHOUT=link|exchange   what the file system cannot do at all
   MSGTAB_FAULT_MEANWHILE="N COMMAND|folder N COMMAND"
                                        what other programs do just before these renames, and before
                                        these folders are read
   MSGTAB_FAULT_COUNT=FILE              at the end of the program: how often each group was called
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Folders are opened and read too. A rename may exchange names. */
enum group { ALLOC, OPEN, READ, WRITE, CLOSE, SYNC, RENAME, LINK, UNLINK, MKDIR, RMDIR, GROUPS };

static const char *const names[GROUPS] = {"alloc",  "open", "read",   "write", "close", "sync",
                                          "rename", "link", "unlink", "mkdir", "rmdir"};
static const int errors[GROUPS] = {ENOMEM, EACCES, EIO,   ENOSPC, EIO,  EIO,
                                   EBUSY,  EPERM,  EBUSY, ENOSPC, EBUSY};

static long counts[GROUPS];
static long fail_at;
static enum group fail_group = GROUPS;
static bool is_sticky;

/* glibc's own, for dlsym allocates too. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *block, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

__attribute__((constructor)) static void start(void)
{
    char name[16], how[16];
    const char *fault = getenv("MSGTAB_FAULT");
    if (!fault || sscanf(fault, "%15s %ld %15s", name, &fail_at, how) != 3)
        return;
    is_sticky = strcmp(how, "sticky") == 0;
    for (int i = 0; i < GROUPS; i++) {
        if (strcmp(name, names[i]) == 0)
            fail_group = (enum group)i;
    }
    memset(counts, 0, sizeof counts);
}

__attribute__((destructor)) static void finish(void)
{
    const char *path = getenv("MSGTAB_FAULT_COUNT");
    int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666) : -1;
    for (int i = 0; file >= 0 && i < GROUPS; i++)
        dprintf(file, "%s %ld\n", names[i], counts[i]);
}

static bool fails(enum group group)
{
    long n = __atomic_add_fetch(&counts[group], 1, __ATOMIC_RELAXED);
    if (group != fail_group || n < fail_at || (n > fail_at && !is_sticky))
        return false;
    errno = errors[group];
    return true;
}

/* The C library's function of this name and type. */
#define REAL(type, name, ...)             \
    type (*real)(__VA_ARGS__);            \
    void *found = dlsym(RTLD_NEXT, name); \
    memcpy(&real, &found, sizeof real)

void *malloc(size_t size)
{
    return fails(ALLOC) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails(ALLOC) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
    return fails(ALLOC) ? NULL : __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return fails(ALLOC) ? NULL : __libc_memalign(alignment, size);
}

FILE *fopen(const char *path, const char *mode)
{
    REAL(FILE *, "fopen", const char *, const char *);
    return fails(OPEN) ? NULL : real(path, mode);
}

int open(const char *path, int flags, ...)
{
    REAL(int, "open", const char *, int, ...);
    mode_t mode = 0;
    va_list rest;
    va_start(rest, flags);
    if (flags & O_CREAT)
        mode = va_arg(rest, mode_t);
    va_end(rest);
    return fails(OPEN) ? -1 : real(path, flags, mode);
}

FILE *fopen64(const char *path, const char *mode)
{
    return fopen(path, mode);
}

size_t fread(void *out, size_t size, size_t count, FILE *file)
{
    REAL(size_t, "fread", void *, size_t, size_t, FILE *);
    if (!fails(READ))
        return real(out, size, count, file);
    file->_flags |= 0x20; /* _IO_ERR_SEEN: ferror */
    return 0;
}

size_t __fread_chk(void *out, size_t room, size_t size, size_t count, FILE *file)
{
    (void)room;
    return fread(out, size, count, file);
}

size_t fwrite(const void *data, size_t size, size_t count, FILE *file)
{
    REAL(size_t, "fwrite", const void *, size_t, size_t, FILE *);
    if (file == stderr || !fails(WRITE))
        return real(data, size, count, file);
    return 0;
}

int fclose(FILE *file)
{
    REAL(int, "fclose", FILE *);
    int result = real(file);
    return fails(CLOSE) ? EOF : result;
}

int fsync(int file)
{
    REAL(int, "fsync", int);
    return fails(SYNC) ? -1 : real(file);
}

/* What other programs do before a rename, or before a folder is read; their own are nobody's
   business. */
static void be_late(bool is_folder)
{
    static const char mark[] = "folder ";
    static long counts[2];
    static char *plan;
    const char *given = getenv("MSGTAB_FAULT_MEANWHILE");
    counts[is_folder]++;
    if (given)
        plan = strdup(given);
    unsetenv("MSGTAB_FAULT_MEANWHILE");
    if (!plan || is_folder != (strncmp(plan, mark, strlen(mark)) == 0))
        return;
    char *command;
    if (strtol(is_folder ? plan + strlen(mark) : plan, &command, 10) != counts[is_folder])
        return;
    char *end = strchr(command, '|');
    plan = end ? end + 1 : NULL;
    if (end)
        *end = 0;
    unsetenv("MSGTAB_FAULT");
    if (system(command) != 0)
        abort();
}

int rename(const char *from, const char *to)
{
    be_late(false);
    REAL(int, "rename", const char *, const char *);
    return fails(RENAME) ? -1 : real(from, to);
}

static bool is_without(const char *what)
{
    const char *without = getenv("MSGTAB_FAULT_WITHOUT");
    return without && strcmp(without, what) == 0;
}

/* Only renameat2 comes this way. */
long syscall(long number, ...)
{
    REAL(long, "syscall", long, ...);
    long a[5];
    va_list list;
    va_start(list, number);
    for (int i = 0; i < 5; i++)
        a[i] = va_arg(list, long);
    va_end(list);
    if (number == SYS_renameat2)
        be_late(false);
    if (number == SYS_renameat2 && fails(RENAME))
        return -1;
    if (number == SYS_renameat2 && is_without("exchange")) {
        errno = EINVAL;
        return -1;
    }
    return real(number, a[0], a[1], a[2], a[3], a[4]);
}

int link(const char *from, const char *to)
{
    REAL(int, "link", const char *, const char *);
    if (is_without("link")) {
        errno = EPERM;
        return -1;
    }
    return fails(LINK) ? -1 : real(from, to);
}

int unlink(const char *path)
{
    REAL(int, "unlink", const char *);
    return fails(UNLINK) ? -1 : real(path);
}

int mkdir(const char *path, mode_t mode)
{
    REAL(int, "mkdir", const char *, mode_t);
    return fails(MKDIR) ? -1 : real(path, mode);
}

int rmdir(const char *path)
{
    REAL(int, "rmdir", const char *);
    return fails(RMDIR) ? -1 : real(path);
}

DIR *opendir(const char *path)
{
    be_late(true);
    REAL(DIR *, "opendir", const char *);
    return fails(OPEN) ? NULL : real(path);
}

struct dirent *readdir(DIR *folder)
{
    REAL(struct dirent *, "readdir", DIR *);
    return fails(READ) ? NULL : real(folder);
}

struct dirent64 *readdir64(DIR *folder)
{
    REAL(struct dirent64 *, "readdir64", DIR *);
    return fails(READ) ? NULL : real(folder);
}
