/* Files below a folder on POSIX systems. A path is followed name by name from an open folder to the
   next, so that what is renamed meanwhile cannot lead anywhere else. */
#include "root.h"

#include "arena.h"
#include "fold.h"
#include "utf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <msgtab/msgtab.h>

enum { LINKS_MAX = 40, DEPTH_MAX = 256, REST_MAX = 64 * 1024, TARGET_MAX = 4096 };

struct root {
    int folder;
};

struct walk {
    int folders[DEPTH_MAX]; /* from the root down */
    size_t depth;           /* how many there are, at least the root */
    char *rest;             /* the names to come */
    int links;
    int file; /* -1: not there yet */
};

struct root *root_open(const char *folder, const char **why)
{
    const int opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) {
        *why = strerror(errno);
        return NULL;
    }
    struct root *r = memory_zeros(sizeof *r);
    r->folder = opened;
    return r;
}

void root_close(struct root *r)
{
    if (!r)
        return;
    close(r->folder);
    free(r);
}

static int error_now(void)
{
    switch (errno) {
    case ENOENT:
    case ENOTDIR: return MSGTAB_E_NOT_FOUND;
    case EACCES:
    case EPERM: return MSGTAB_E_ACCESS;
    case ENAMETOOLONG: return MSGTAB_E_PATH;
    case ELOOP: return ROOT_E_OUTSIDE; /* a link took the place of what was looked at */
    default: return MSGTAB_E_READ;
    }
}

static bool is_same_name(const char *a, const char *b)
{
    const size_t a_len = strlen(a), b_len = strlen(b);
    size_t i = 0, j = 0;
    while (i < a_len && j < b_len) {
        const uint32_t c = utf8_decode(a, a_len, &i), d = utf8_decode(b, b_len, &j);
        if (c == UTF_INVALID || d == UTF_INVALID)
            return strcmp(a, b) == 0;
        if (fold_char(c) != fold_char(d))
            return false;
    }
    return i == a_len && j == b_len;
}

static int last_folder(const struct walk *w)
{
    return w->folders[w->depth - 1];
}

/* A folder for reading its names; NULL: it cannot be read. */
static DIR *open_folder(int folder)
{
    const int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *all = again < 0 ? NULL : fdopendir(again);
    if (!all && again >= 0)
        close(again);
    return all;
}

/* The first name in byte order that differs from the wanted one only in case; NULL: none. */
static char *other_case(int folder, const char *wanted)
{
    char *best = NULL;
    DIR *all = open_folder(folder);
    if (!all)
        return NULL;
    for (const struct dirent *entry; (entry = readdir(all)) != NULL;) {
        const char *name = entry->d_name;
        if (!is_same_name(name, wanted) || (best && strcmp(best, name) < 0))
            continue;
        free(best);
        best = memory_copy(name, strlen(name));
    }
    closedir(all);
    return best;
}

/* Puts the path of a link before the names to come. */
static int follow_link(struct walk *w, const char *name)
{
    char target[TARGET_MAX + 1];
    const ssize_t len = readlinkat(last_folder(w), name, target, TARGET_MAX);
    if (len < 0)
        return error_now();
    target[len] = '\0';
    if (++w->links > LINKS_MAX)
        return ROOT_E_CIRCLE;
    if (len == 0 || len == TARGET_MAX)
        return MSGTAB_E_PATH;
    if (target[0] == '/')
        return ROOT_E_OUTSIDE;
    const size_t size = (size_t)len + strlen(w->rest) + 2;
    if (size > REST_MAX)
        return MSGTAB_E_PATH;
    char *rest = memory_zeros(size);
    snprintf(rest, size, "%s%s", target, w->rest); /* which begins with a separator */
    free(w->rest);
    w->rest = rest;
    return 0;
}

static int enter(struct walk *w, const char *name)
{
    if (w->depth == DEPTH_MAX)
        return MSGTAB_E_PATH;
    const int folder =
        openat(last_folder(w), name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0)
        return error_now();
    w->folders[w->depth++] = folder;
    return 0;
}

static int leave(struct walk *w)
{
    if (w->depth == 1)
        return ROOT_E_OUTSIDE;
    close(w->folders[--w->depth]);
    return 0;
}

/* Opens the last name. A device or FIFO is looked at, and not opened. */
static int open_last(struct walk *w, const char *name)
{
    struct stat st;
    if (*w->rest != '\0')
        return MSGTAB_E_NOT_FOUND;
    w->file =
        openat(last_folder(w), name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (w->file < 0)
        return error_now();
    return fstat(w->file, &st) == 0 && S_ISREG(st.st_mode) ? 0 : MSGTAB_E_READ;
}

/* Goes to what has exactly this name; MSGTAB_E_NOT_FOUND without one. */
static int step_exactly(struct walk *w, const char *name)
{
    struct stat st;
    if (fstatat(last_folder(w), name, &st, AT_SYMLINK_NOFOLLOW) != 0)
        return error_now();
    if (S_ISLNK(st.st_mode))
        return follow_link(w, name);
    if (S_ISDIR(st.st_mode))
        return enter(w, name);
    return S_ISREG(st.st_mode) ? open_last(w, name) : MSGTAB_E_READ;
}

static int step(struct walk *w, const char *name)
{
    struct stat st;
    if (strcmp(name, ".") == 0)
        return 0;
    if (strcmp(name, "..") == 0)
        return leave(w);
    if (fstatat(last_folder(w), name, &st, AT_SYMLINK_NOFOLLOW) == 0 || errno != ENOENT)
        return step_exactly(w, name);
    char *other = other_case(last_folder(w), name);
    const int code = other ? step_exactly(w, other) : MSGTAB_E_NOT_FOUND;
    free(other);
    return code;
}

static int walk_path(struct walk *w)
{
    int code = 0;
    while (code == 0 && w->file < 0) {
        char *start = w->rest + strspn(w->rest, "/");
        const size_t len = strcspn(start, "/");
        if (len == 0)
            return MSGTAB_E_FOLDER;
        char *name = memory_copy(start, len);
        memmove(w->rest, start + len, strlen(start + len) + 1);
        code = step(w, name);
        free(name);
    }
    return code;
}

static int walk_start(struct walk *w, const struct root *r, const char *path)
{
    const size_t len = strlen(path);
    w->folders[0] = r->folder;
    w->depth = 1;
    w->file = -1;
    if (len >= REST_MAX)
        return MSGTAB_E_PATH;
    w->rest = memory_copy(path, len);
    for (char *at = w->rest; (at = strchr(at, '\\')) != NULL;)
        *at = '/';
    return walk_path(w);
}

static void walk_end(struct walk *w)
{
    while (w->depth > 1)
        close(w->folders[--w->depth]);
    free(w->rest);
    free(w);
}

int root_file_open(const struct root *r, const char *path, struct root_file *f)
{
    struct walk *w = memory_zeros(sizeof *w);
    const int code = walk_start(w, r, path);
    if (code && w->file >= 0)
        close(w->file);
    *f = (struct root_file){.handle = code ? -1 : w->file};
    snprintf(f->path, sizeof f->path, "/dev/fd/%d", f->handle);
    walk_end(w);
    return code;
}

char *root_file_identity(const struct root_file *f)
{
    struct stat st = {0};
    char text[2 * sizeof "18446744073709551615"];
    fstat(f->handle, &st); /* of an open file: it cannot fail */
    snprintf(text, sizeof text, "%ju:%ju", (uintmax_t)st.st_dev, (uintmax_t)st.st_ino);
    return memory_copy(text, strlen(text));
}

void root_folder_read(const struct root *r, const char *path, root_taker *take, void *context)
{
    struct walk *w = memory_zeros(sizeof *w);
    const int code = walk_start(w, r, path);
    DIR *all = code == MSGTAB_E_FOLDER ? open_folder(last_folder(w)) : NULL;
    if (all) {
        for (const struct dirent *entry; (entry = readdir(all)) != NULL;)
            take(context, entry->d_name);
        closedir(all);
    }
    if (w->file >= 0)
        close(w->file);
    walk_end(w);
}

void root_file_close(struct root_file *f)
{
    close(f->handle);
}
