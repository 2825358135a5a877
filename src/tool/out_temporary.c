/* Files beside an output: new ones, and what was there before. */
#include "out_files.h"

#include "buf.h"
#include "disk.h"
#include "disk_system.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ENDING_MAX = 24 }; /* .tmpPROCESS-N */

/* The length of a path whose last part is cut, between characters, so that an ending fits after it
   where names have 255 bytes. */
static size_t stem_len(const char *path)
{
    enum { STEM_MAX = 255 - ENDING_MAX };
    const char *base = disk_base_name(path);
    size_t len = strlen(base);
    if (len > STEM_MAX) {
        len = STEM_MAX;
        while (len > 0 && ((unsigned char)base[len] & 0xC0u) == 0x80)
            len--;
    }
    return (size_t)(base - path) + len;
}

/* How a name comes to be; only what did not exist yet is made. */
typedef const char *make_fn(const char *canonical, const char *name, bool *exists);

static const char *make_empty(const char *canonical, const char *name, bool *exists)
{
    (void)canonical;
    return disk_create(name, exists);
}

/* A signal finds the file either not made, or in the list of what is to be removed. */
static const char *make_listed(struct out_temporary *t, const char *canonical, make_fn *make,
                               bool *exists)
{
    t->leftover.name = disk_system_name(t->path);
    leftovers_hold();
    const char *why = make(canonical, t->path, exists);
    if (!why)
        leftovers_add(&t->leftover);
    leftovers_release();
    if (why)
        free(t->leftover.name);
    return why;
}

/* Names that other runs have, or that killed ones have left, are passed over. */
static struct out_temporary *beside(struct out *o, const char *canonical, make_fn *make,
                                    const char **why)
{
    enum { TRIES = 10000 };
    size_t stem = stem_len(canonical);
    size_t size = stem + ENDING_MAX + 1;
    struct out_temporary *t = arena_alloc(&o->names, sizeof *t);
    char *path = arena_alloc(&o->names, size);
    bool exists = true;
    *t = (struct out_temporary){.path = path};
    for (unsigned i = 0; exists && i < TRIES; i++) {
        snprintf(path, size, "%.*s.tmp%lu-%u", (int)stem, canonical, disk_process(), i);
        *why = make_listed(t, canonical, make, &exists);
    }
    return *why ? NULL : t;
}

struct out_temporary *out_temporary(struct out *o, const struct out_file *file, const char **why)
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

struct out_temporary *out_keep(struct out *o, const struct out_file *file, const char **why)
{
    struct out_temporary *t = beside(o, file->canonical, disk_link, why);
    if (t)
        return t;
    t = beside(o, file->canonical, make_empty, why);
    if (t)
        *why = copy_file(file->canonical, t->path);
    return *why ? NULL : t;
}
