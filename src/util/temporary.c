/* How what is temporary is named and made. That it did not exist before is for the system to say
   when it is made: what was asked earlier may no longer hold. */
#include "temporary.h"

#include "arena.h"
#include "disk.h"
#include "disk_system.h"
#include "folder.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ENDING_MAX = 24, TRIES = 10000 }; /* .tmpPROCESS-N */

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

const char *temporary_folder(const void *context, const char *path, bool *exists)
{
    (void)context;
    return folder_make(path, exists);
}

/* A signal finds it either not made, or in the list of what is to be removed. */
static const char *make_listed(struct temporary *t, temporary_maker *make, const void *context,
                               bool *exists)
{
    *exists = false;
    leftovers_hold();
    const char *why = make(context, t->path, exists);
    if (!why)
        leftovers_add(&t->leftover);
    leftovers_release();
    t->is_gone = why != NULL;
    return why;
}

void temporary_name(struct temporary *t, const char *path, bool is_folder)
{
    *t = (struct temporary){.leftover.is_folder = is_folder,
                            .path = memory_copy(path, strlen(path))};
    t->leftover.name = disk_system_name(path);
}

const char *temporary_at(struct temporary *t, const char *path, bool is_folder,
                         temporary_maker *make, const void *context)
{
    bool exists;
    temporary_name(t, path, is_folder);
    return make_listed(t, make, context, &exists);
}

const char *temporary_beside(struct temporary *t, const char *place, bool is_folder,
                             temporary_maker *make, const void *context)
{
    const size_t stem = stem_len(place);
    const size_t size = stem + ENDING_MAX + 1;
    const char *why = NULL;
    bool exists = true;
    *t = (struct temporary){.leftover.is_folder = is_folder, .path = memory_zeros(size)};
    for (unsigned i = 0; exists && i < TRIES; i++) {
        free(t->leftover.name);
        snprintf(t->path, size, "%.*s.tmp%lu-%u", (int)stem, place, disk_process(), i);
        t->leftover.name = disk_system_name(t->path);
        why = make_listed(t, make, context, &exists);
    }
    return why;
}

bool temporary_remove(struct temporary *t)
{
    if (!t->path || t->is_gone)
        return true;
    t->is_gone = t->leftover.is_folder ? disk_system_remove_folder(t->leftover.name)
                                       : disk_system_remove(t->leftover.name);
    t->is_gone = t->is_gone || errno == ENOENT;
    return t->is_gone;
}

void temporary_free(struct temporary *t)
{
    free(t->leftover.name);
    free(t->path);
    *t = (struct temporary){0};
}
