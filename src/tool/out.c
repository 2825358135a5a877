/* Outputs: their names are checked, and they are written to temporary files. */
#include "out.h"

#include "console.h"
#include "disk.h"
#include "disk_system.h"
#include "out_files.h"
#include "say.h"
#include "terminal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool out_refuse(const char *path, const char *why)
{
    say_error("msgtab: cannot write '%s': %s\n", path, why);
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

/* A key that no name is. */
static struct slice identity_key(struct out *o, const struct disk_identity *id)
{
    char text[64];
    const int len = snprintf(text, sizeof text, "%c%" PRIx64 ".%" PRIx64, 0, id->device, id->file);
    return (struct slice){arena_copy(&o->names, text, (size_t)len), (uint32_t)len};
}

void out_input(struct out *o, const char *path)
{
    struct disk_identity id;
    uint32_t by;
    o->taken.exact_case = true;
    if (disk_identity(path, false, &id))
        map_add(&o->taken, identity_key(o, &id), 0);
    if (disk_is_standard(path))
        return;
    char *canonical = disk_canonical(path);
    take_name(o, canonical, 0, &by);
    free(canonical);
}

/* No output may be an input. */
static void take_inputs(struct out *o)
{
    for (size_t i = 0; !o->inputs_taken && i < o->input_count; i++)
        out_input(o, o->inputs[i]);
    o->taken.exact_case = true;
    o->inputs_taken = true;
}

/* Another name of an input is that input: a link, another case, a file that is open already. */
static bool is_input(struct out *o, const char *path)
{
    struct disk_identity id;
    take_inputs(o);
    return disk_identity(path, true, &id) && map_get(&o->taken, identity_key(o, &id)) != MAP_NONE;
}

/* Whether the name is free: no input and no other output. */
static bool check_name(struct out *o, const struct out_file *file)
{
    uint32_t by;
    if (take_name(o, file->canonical, 1, &by))
        return true;
    return out_refuse(file->path, by == 0 ? "it is a source" : "two outputs have this name");
}

/* Writes the data to a file beside the output. */
static bool write_temporary(struct out *o, struct out_file *file, const void *data, size_t size)
{
    const char *why = disk_read_only(file->canonical);
    if (!why)
        file->temporary = out_temporary(o, file, &why);
    if (!why)
        why = disk_write(file->temporary->path, data, size, false);
    if (!why)
        disk_same_access(file->temporary->path, file->canonical);
    return !why || out_refuse(file->path, why);
}

static bool has_standard(const struct out *o)
{
    for (size_t i = 0; i < o->devices.count; i++) {
        if (disk_is_standard_output(o->devices.items[i].path))
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

static const char *write_standard(const void *data, size_t size)
{
    if (!terminal_is_output())
        return disk_write_standard(data, size);
    terminal_print(data, size);
    return disk_write_standard(NULL, 0);
}

static const char *write_device(const struct out_device *device)
{
    const int descriptor = disk_descriptor(device->path);
    if (disk_is_standard_output(device->path))
        return write_standard(device->data, device->size);
    if (descriptor >= 0)
        return disk_write_descriptor(descriptor, device->data, device->size);
    return disk_write(device->path, device->data, device->size, false);
}

static bool write_devices(const struct out *o)
{
    for (size_t i = 0; i < o->devices.count; i++) {
        const struct out_device *device = &o->devices.items[i];
        const char *why = write_device(device);
        if (why)
            return out_refuse(device->path, why);
    }
    return true;
}

bool out_write(struct out *o, const char *path, const void *data, size_t size)
{
    const bool is_standard = disk_is_standard_output(path);
    const bool is_open = is_standard || disk_descriptor(path) >= 0;
    const enum disk_kind kind = is_open ? DISK_DEVICE : disk_kind(path);
    if (*path == 0)
        return out_refuse(path, "the name is empty");
    if (*disk_base_name(path) == 0 || kind == DISK_FOLDER)
        return out_refuse(path, "it is a folder");
    if (is_input(o, path))
        return out_refuse(path, "it is a source");
    if (is_standard && has_standard(o))
        return out_refuse(path, "another output goes to standard output");
    if (kind == DISK_DEVICE) {
        keep_for_device(o, path, data, size);
        return true;
    }
    struct out_file file = {.path = path, .canonical = disk_canonical(path)};
    if (!check_name(o, &file)) {
        free(file.canonical);
        return false;
    }
    bool ok = write_temporary(o, &file, data, size);
    file.path = arena_copy(&o->names, path, strlen(path));
    file.folder = disk_folder_of(file.canonical);
    file.place = disk_system_name(file.canonical);
    ARRAY_ADD(&o->files, file);
    return ok;
}

static bool sync_files(const struct out *o)
{
    for (size_t i = 0; o->sync && i < o->files.count; i++) {
        const struct out_file *file = &o->files.items[i];
        const char *why = disk_sync(file->temporary->path);
        if (why)
            return out_refuse(file->path, why);
    }
    return true;
}

/* From here to the last rename no other run changes any of these outputs, if it has the same ones:
   it waits for the same folder, whatever the order of its options is. */
static void lock(struct out *o)
{
    const char *first = NULL;
    for (size_t i = 0; i < o->files.count; i++) {
        const char *folder = o->files.items[i].folder;
        if (!first || strcmp(folder, first) < 0)
            first = folder;
    }
    if (o->files.count > 1)
        folder_lock(&o->lock, first);
}

/* Inputs may have been found after an output was written. */
static bool check_inputs(struct out *o)
{
    for (size_t i = 0; i < o->files.count; i++) {
        if (is_input(o, o->files.items[i].canonical))
            return out_refuse(o->files.items[i].path, "it is a source");
    }
    return true;
}

/* All that can fail or needs memory, before the first output takes its place. One alone needs
   nothing to go back to. */
static bool prepare(struct out *o)
{
    if (!check_inputs(o) || !sync_files(o))
        return false;
    lock(o);
    for (size_t i = 0; o->files.count > 1 && i < o->files.count; i++) {
        struct out_file *file = &o->files.items[i];
        const char *why = NULL;
        if (disk_kind(file->canonical) != DISK_NONE)
            file->old = out_keep(o, file, &why);
        if (why)
            return out_refuse(file->path, why);
    }
    return write_devices(o);
}

/* The names are on the disk when their folders are. A folder that may not be read cannot be waited
   for; that is no failure, but said. */
static bool sync_folders(const struct out *o)
{
    for (size_t i = 0; o->sync && i < o->files.count; i++) {
        const char *why = disk_sync(o->files.items[i].folder);
        if (why)
            say_error("msgtab: '%s' is written, but perhaps not on the disk yet: %s\n",
                      o->files.items[i].path, why);
        if (why && !disk_is_unreadable(o->files.items[i].folder))
            return false;
    }
    return true;
}

/* No signal ends the program while outputs take their places. */
static bool commit(struct out *o, bool ok)
{
    leftovers_hold();
    ok = ok && out_take_places(o);
    bool clean = out_remove(o);
    leftovers_forget();
    leftovers_release();
    folder_unlock(&o->lock);
    return clean && (!ok || sync_folders(o)) && ok;
}

static void free_file(struct out_file *file)
{
    if (file->temporary)
        temporary_free(file->temporary);
    if (file->old)
        temporary_free(file->old);
    free(file->place);
    free(file->folder);
    free(file->canonical);
}

int out_end(struct out *o, int status)
{
    bool ok = status == STATUS_OK && prepare(o);
    if (!commit(o, ok) && status == STATUS_OK)
        status = STATUS_USAGE;
    for (size_t i = 0; i < o->files.count; i++)
        free_file(&o->files.items[i]);
    for (size_t i = 0; i < o->devices.count; i++)
        free(o->devices.items[i].data);
    free(o->files.items);
    free(o->devices.items);
    arena_free(&o->names);
    map_free(&o->taken);
    *o = (struct out){0};
    return status;
}
