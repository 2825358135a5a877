/* Files beside an output: new ones, and what was there before. */
#include "out_files.h"

#include "buf.h"
#include "disk.h"

#include <stddef.h>

/* A maker of second names of the file that the context names. */
static const char *make_link(const void *context, const char *path, bool *exists)
{
    return disk_link(context, path, exists);
}

/* A maker of empty files. What takes the place of the file that the context names is nobody else's
   until it has that file's permissions. */
static const char *make_empty(const void *context, const char *path, bool *exists)
{
    return disk_create(path, disk_kind(context) != DISK_NONE, exists);
}

static struct temporary *beside(struct out *o, const char *canonical, temporary_maker *make,
                                const char **why)
{
    struct temporary *t = arena_alloc(&o->names, sizeof *t);
    *why = temporary_beside(t, canonical, false, make, canonical);
    if (!*why)
        return t;
    temporary_free(t);
    return NULL;
}

struct temporary *out_temporary(struct out *o, const struct out_file *file, const char **why)
{
    return beside(o, file->canonical, make_empty, why);
}

static const char *copy_file(const char *from, const char *to)
{
    struct buf data = {0};
    const char *why = disk_read(from, &data);
    if (!why)
        why = disk_write(to, data.data, data.size, false);
    if (!why)
        disk_same_access(to, from);
    buf_free(&data);
    return why;
}

struct temporary *out_keep(struct out *o, const struct out_file *file, const char **why)
{
    struct temporary *t = beside(o, file->canonical, make_link, why);
    if (t)
        return t;
    t = beside(o, file->canonical, make_empty, why);
    if (t)
        *why = copy_file(file->canonical, t->path);
    return t;
}
