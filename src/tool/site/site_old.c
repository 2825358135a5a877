/* A list of the files, in the folder itself, tells a site from what others wrote. It may name
   anything: only what is seen in the folder is ever removed. */
#include "site_old.h"

#include "disk.h"
#include "disk_system.h"
#include "folder.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

const char site_list_name[] = "site-files.txt";
const char site_list_head[] = "msgtab site\n";

static void see(void *context, const char *name, enum disk_kind kind)
{
    struct site_old *o = context;
    char *path = site_joined(o->prefix, *o->prefix ? "/" : "", name);
    o->found++;
    if (kind == DISK_FOLDER && *o->prefix == 0) {
        ARRAY_ADD(&o->folders, path);
        return;
    }
    bool ours = kind == DISK_REGULAR && (map_get(&o->known, slice_of(path)) != MAP_NONE ||
                                         strcmp(path, site_list_name) == 0);
    if (ours)
        ARRAY_ADD(&o->files, path);
    else if (o->foreign)
        free(path);
    else
        o->foreign = path;
}

static void read_list(struct site_old *o)
{
    char *path = site_joined(o->path, "/", site_list_name);
    o->known.exact_case = true;
    if (disk_kind(path) == DISK_REGULAR)
        o->why = disk_read(path, &o->list);
    free(path);
    const char *text = (const char *)o->list.data;
    for (size_t pos = 0, end; pos < o->list.size; pos = end + 1) {
        for (end = pos; end < o->list.size && text[end] != '\n';)
            end++;
        map_add(&o->known, (struct slice){text + pos, (uint32_t)(end - pos)}, 0);
    }
}

static void read_folder(struct site_old *o, const char *folder, const char *prefix)
{
    o->prefix = prefix;
    const char *why = folder_read(folder, see, o);
    if (!o->why)
        o->why = why;
}

static void read_all(struct site_old *o)
{
    read_list(o);
    read_folder(o, o->path, "");
    for (size_t i = 0; i < o->folders.count && !o->why; i++) {
        char *path = site_joined(o->path, "/", o->folders.items[i]);
        read_folder(o, path, o->folders.items[i]);
        free(path);
    }
}

static bool has_head(const struct site_old *o)
{
    const size_t len = strlen(site_list_head);
    return o->list.size >= len && memcmp(o->list.data, site_list_head, len) == 0;
}

/* Why it must stay, or NULL; free() it. */
static char *reason(const struct site_old *o)
{
    const char *why = o->why;
    if (!why && o->is_there && o->found > 0 && !has_head(o))
        why = "the folder is not empty, and msgtab site did not write it";
    if (!why && o->foreign)
        return site_joined("the folder has '", o->foreign, "', which msgtab site did not write");
    return why ? site_joined(why, "", "") : NULL;
}

static char *look_once(struct site_old *o, const char *path)
{
    *o = (struct site_old){.path = memory_copy(path, strlen(path)), .name = disk_system_name(path)};
    o->is_there = o->name && disk_system_identity(o->name, &o->identity);
    if (o->is_there && disk_kind(path) != DISK_FOLDER)
        o->why = "it is not a folder";
    else if (o->is_there)
        o->why = disk_read_only(path);
    if (o->is_there && !o->why)
        read_all(o);
    return reason(o);
}

/* What another run changed while it was read is read again. */
bool site_old_look(struct site_old *o, const char *path)
{
    enum { TRIES = 100 };
    char *why = look_once(o, path);
    for (int i = 0; why && i < TRIES && site_old_changed(o); i++) {
        free(why);
        site_old_free(o);
        why = look_once(o, path);
    }
    if (!why)
        return true;
    site_refuse(path, why);
    free(why);
    return false;
}

bool site_old_is(const struct site_old *o, const void *name)
{
    struct disk_identity now;
    return o->is_there && disk_system_identity(name, &now) && now.device == o->identity.device &&
           now.file == o->identity.file;
}

bool site_old_changed(const struct site_old *o)
{
    struct disk_identity now;
    if (o->is_there)
        return !site_old_is(o, o->name);
    return o->name && disk_system_identity(o->name, &now);
}

static void add_parts(const char *folder, char *const *names, size_t count, bool are_folders,
                      struct site_parts *parts)
{
    for (size_t i = 0; i < count; i++) {
        char *path = site_joined(folder, "/", names[i]);
        temporary_name(site_parts_add(parts), path, are_folders);
        free(path);
    }
}

void site_old_parts(const struct site_old *o, const char *path, struct site_parts *parts)
{
    temporary_name(site_parts_add(parts), path, true);
    add_parts(path, o->folders.items, o->folders.count, true, parts);
    add_parts(path, o->files.items, o->files.count, false, parts);
}

void site_old_free(struct site_old *o)
{
    for (size_t i = 0; i < o->folders.count; i++)
        free(o->folders.items[i]);
    for (size_t i = 0; i < o->files.count; i++)
        free(o->files.items[i]);
    free((void *)o->folders.items);
    free((void *)o->files.items);
    free(o->foreign);
    free(o->path);
    free(o->name);
    map_free(&o->known);
    buf_free(&o->list);
    *o = (struct site_old){0};
}
