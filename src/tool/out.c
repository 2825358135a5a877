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

/* Takes a name for an input (0) or an output (1); false: *by an earlier one. */
static bool take_name(struct out *o, const char *canonical, uint32_t kind, uint32_t *by)
{
    char *key = disk_name_key(canonical);
    struct slice name = {arena_copy(&o->names, key, strlen(key)), (uint32_t)strlen(key)};
    free(key);
    *by = map_add(&o->taken, name, kind);
    return *by == MAP_NONE;
}

/* No output may have the name of an input. */
static void take_inputs(struct out *o)
{
    o->taken.exact_case = true;
    for (size_t i = 0; i < o->input_count; i++) {
        if (disk_is_standard(o->inputs[i]))
            continue;
        char *canonical = disk_canonical(o->inputs[i]);
        uint32_t by;
        take_name(o, canonical, 0, &by);
        free(canonical);
    }
}

/* Whether the name is free: no input and no other output. */
static bool check_name(struct out *o, const struct out_file *file)
{
    uint32_t by;
    if (o->taken.entries.count == 0)
        take_inputs(o);
    if (take_name(o, file->canonical, 1, &by))
        return true;
    return refuse(file->path, by == 0 ? "it is a source" : "two outputs have this name");
}

/* The length of a path whose last part is cut, between characters, so that an ending fits after it
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

/* A name beside a file that no file has yet, or NULL; free() it. */
static char *name_beside(const char *path)
{
    enum { TRIES = 100 };
    size_t stem = stem_len(path);
    size_t size = stem + 16;
    char *name = memory_resize(NULL, size);
    for (int i = 0; i < TRIES; i++) {
        snprintf(name, size, "%.*s.tmp%d", (int)stem, path, i);
        if (disk_kind(name) == DISK_NONE)
            return name;
    }
    free(name);
    return NULL;
}

/* Writes the data to a file beside the output. */
static bool write_temporary(struct out_file *file, const void *data, size_t size)
{
    char *name = name_beside(file->canonical);
    const char *why =
        name ? disk_write(name, data, size, true) : "no free name for a temporary file";
    if (!why) {
        file->temporary = name;
        return true;
    }
    free(name);
    return refuse(file->path, why);
}

static bool has_standard(const struct out *o)
{
    for (size_t i = 0; i < o->devices.count; i++) {
        if (disk_is_standard(o->devices.items[i].path))
            return true;
    }
    return false;
}

static void keep_for_device(struct out *o, const char *path, const void *data, size_t size)
{
    struct out_device device = {arena_copy(&o->names, path, strlen(path)), memory_zeros(size),
                                size};
    if (size > 0)
        memcpy(device.data, data, size);
    ARRAY_ADD(&o->devices, device);
}

static bool write_devices(const struct out *o)
{
    for (size_t i = 0; i < o->devices.count; i++) {
        const struct out_device *device = &o->devices.items[i];
        const char *why = disk_is_standard(device->path)
                              ? disk_write_standard(device->data, device->size)
                              : disk_write(device->path, device->data, device->size, false);
        if (why)
            return refuse(device->path, why);
    }
    return true;
}

bool out_write(struct out *o, const char *path, const void *data, size_t size)
{
    bool is_standard = disk_is_standard(path);
    enum disk_kind kind = is_standard ? DISK_DEVICE : disk_kind(path);
    if (*path == 0)
        return refuse(path, "the name is empty");
    if (*disk_base_name(path) == 0 || kind == DISK_FOLDER)
        return refuse(path, "it is a folder");
    if (is_standard && has_standard(o))
        return refuse(path, "another output goes to standard output");
    if (kind == DISK_DEVICE) {
        keep_for_device(o, path, data, size);
        return true;
    }
    struct out_file file = {.path = path, .canonical = disk_canonical(path)};
    if (!check_name(o, &file) || !write_temporary(&file, data, size)) {
        free(file.canonical);
        return false;
    }
    file.path = arena_copy(&o->names, path, strlen(path));
    ARRAY_ADD(&o->files, file);
    return true;
}

/* Gives the file in an output's place a second name, where the file system can do that. */
static void keep_old(struct out_file *file)
{
    file->is_new = disk_kind(file->canonical) == DISK_NONE;
    char *name = file->is_new ? NULL : name_beside(file->canonical);
    if (name && !disk_link(file->canonical, name))
        file->old = name;
    else
        free(name);
}

/* Gives a place back. */
static void undo(struct out_file *file)
{
    if (file->is_new)
        disk_remove(file->canonical);
    else if (file->old)
        disk_replace(file->old, file->canonical);
}

static bool commit(struct out *o)
{
    if (!write_devices(o))
        return false;
    for (size_t i = 0; i < o->files.count; i++) {
        struct out_file *file = &o->files.items[i];
        if (o->files.count > 1)
            keep_old(file);
        const char *why = disk_replace(file->temporary, file->canonical);
        if (why) {
            refuse(file->path, why);
            while (i-- > 0)
                undo(&o->files.items[i]);
            return false;
        }
        free(file->temporary);
        file->temporary = NULL;
    }
    return true;
}

static void remove_file(char *path)
{
    if (path)
        disk_remove(path);
    free(path);
}

int out_end(struct out *o, int status)
{
    if (status == STATUS_OK && !commit(o))
        status = STATUS_USAGE;
    for (size_t i = 0; i < o->files.count; i++) {
        remove_file(o->files.items[i].temporary);
        remove_file(o->files.items[i].old);
        free(o->files.items[i].canonical);
    }
    for (size_t i = 0; i < o->devices.count; i++)
        free(o->devices.items[i].data);
    free(o->files.items);
    free(o->devices.items);
    arena_free(&o->names);
    map_free(&o->taken);
    *o = (struct out){0};
    return status;
}
