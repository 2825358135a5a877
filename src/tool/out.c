/* Outputs through temporary files, a checked close and a rename. */
#include "out.h"

#include "console.h"
#include "disk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool refuse(const char *path, const char *why)
{
    fprintf(stderr, "msgtab: cannot write '%s': %s\n", path, why);
    return false;
}

static bool same_file(const char *canonical, const char *path)
{
    char *other = disk_canonical(path);
    bool same = disk_same_name(canonical, other);
    free(other);
    return same;
}

/* Whether the name is free: no input and no other output. */
static bool check_name(const struct out *o, const struct out_file *file)
{
    for (size_t i = 0; i < o->input_count; i++) {
        if (same_file(file->canonical, o->inputs[i]))
            return refuse(file->path, "it is a source");
    }
    for (size_t i = 0; i < o->count; i++) {
        if (disk_same_name(file->canonical, o->files[i].canonical))
            return refuse(file->path, "two outputs have this name");
    }
    return true;
}

/* The length of a path whose last part is cut, between characters, so that an ending fits behind it
   where names have 255 bytes. */
static size_t stem_len(const char *path)
{
    enum { STEM_MAX = 240 };
    const char *base = disk_base_name(path);
    size_t len = strlen(base);
    if (len > STEM_MAX) {
        len = STEM_MAX;
        while (len > 0 && ((unsigned char)base[len] & 0xC0u) == 0x80)
            len--;
    }
    return (size_t)(base - path) + len;
}

/* Writes the data to a file beside the output, under a name that no file has yet. */
static bool write_temporary(struct out_file *file, const void *data, size_t size)
{
    enum { TRIES = 100 };
    size_t stem = stem_len(file->canonical);
    size_t name_size = stem + 16;
    char *name = memory_resize(NULL, name_size);
    const char *why = "no free name for a temporary file";
    for (int i = 0; i < TRIES; i++) {
        snprintf(name, name_size, "%.*s.tmp%d", (int)stem, file->canonical, i);
        if (disk_kind(name) != DISK_NONE)
            continue;
        why = disk_write(name, data, size, true);
        break;
    }
    if (!why) {
        file->temporary = name;
        return true;
    }
    free(name);
    return refuse(file->path, why);
}

static bool write_direct(const struct out_file *file, const void *data, size_t size)
{
    const char *why = disk_write(file->path, data, size, false);
    return why ? refuse(file->path, why) : true;
}

bool out_write(struct out *o, const char *path, const void *data, size_t size)
{
    enum disk_kind kind = disk_kind(path);
    if (*disk_base_name(path) == 0 || kind == DISK_FOLDER)
        return refuse(path, "it is a folder");
    struct out_file file = {.path = path, .canonical = disk_canonical(path)};
    if (kind == DISK_DEVICE) {
        free(file.canonical);
        return write_direct(&file, data, size);
    }
    if (!check_name(o, &file) || !write_temporary(&file, data, size)) {
        free(file.canonical);
        return false;
    }
    o->files = array_grow(o->files, o->count, &o->capacity, sizeof *o->files);
    file.path = arena_copy(&o->names, path, strlen(path));
    o->files[o->count++] = file;
    return true;
}

static bool commit(struct out *o)
{
    for (size_t i = 0; i < o->count; i++) {
        struct out_file *file = &o->files[i];
        const char *why = disk_replace(file->temporary, file->canonical);
        if (why)
            return refuse(file->path, why);
        free(file->temporary);
        file->temporary = NULL;
    }
    return true;
}

int out_end(struct out *o, int status)
{
    if (status == STATUS_OK && !commit(o))
        status = STATUS_USAGE;
    for (size_t i = 0; i < o->count; i++) {
        if (o->files[i].temporary)
            disk_remove(o->files[i].temporary);
        free(o->files[i].temporary);
        free(o->files[i].canonical);
    }
    free(o->files);
    arena_free(&o->names);
    *o = (struct out){0};
    return status;
}
