/* A list of the files, in the folder itself, tells a site from what others wrote. */
#include "site_out.h"

#include "console.h"
#include "disk.h"
#include "disk_system.h"
#include "folder.h"
#include "map.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char list_name[] = "site-files.txt";
static const char list_head[] = "msgtab site\n";

static bool refuse(const char *path, const char *why)
{
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(path));
    fprintf(stderr, "msgtab: %s: %s\n", shown, why);
    return false;
}

/* A string of two or three parts; free() it. */
static char *joined(const char *a, const char *b, const char *c)
{
    size_t size = strlen(a) + strlen(b) + strlen(c) + 1;
    char *text = memory_zeros(size);
    snprintf(text, size, "%s%s%s", a, b, c);
    return text;
}

/* What is in a folder, compared with the list of what was written there. */
struct contents {
    struct map known;
    struct buf list;
    const char *folder, *prefix;
    ARRAY_OF(char *) folders;
    ARRAY_OF(char *) files; /* that are in the list */
    char *foreign;          /* a file that is not, or NULL */
    size_t found;
};

static void see(void *context, const char *name, enum disk_kind kind)
{
    struct contents *c = context;
    char *path = joined(c->prefix, *c->prefix ? "/" : "", name);
    c->found++;
    if (kind == DISK_FOLDER && *c->prefix == 0) {
        ARRAY_ADD(&c->folders, path);
        return;
    }
    bool ours = kind == DISK_REGULAR &&
                (map_get(&c->known, slice_of(path)) != MAP_NONE || strcmp(path, list_name) == 0);
    if (ours)
        ARRAY_ADD(&c->files, path);
    else if (c->foreign)
        free(path);
    else
        c->foreign = path;
}

static void read_list(struct contents *c)
{
    char *path = joined(c->folder, "/", list_name);
    c->known.exact_case = true;
    if (disk_kind(path) == DISK_REGULAR && !disk_read(path, &c->list)) {
        const char *text = (const char *)c->list.data;
        for (size_t pos = 0, end; pos < c->list.size; pos = end + 1) {
            for (end = pos; end < c->list.size && text[end] != '\n';)
                end++;
            map_add(&c->known, (struct slice){text + pos, (uint32_t)(end - pos)}, 0);
        }
    }
    free(path);
}

static void look(struct contents *c, const char *folder)
{
    *c = (struct contents){.folder = folder, .prefix = ""};
    read_list(c);
    folder_read(folder, see, c);
    for (size_t i = 0; i < c->folders.count; i++) {
        char *path = joined(folder, "/", c->folders.items[i]);
        c->prefix = c->folders.items[i];
        folder_read(path, see, c);
        free(path);
    }
}

static void forget(struct contents *c)
{
    for (size_t i = 0; i < c->folders.count; i++)
        free(c->folders.items[i]);
    for (size_t i = 0; i < c->files.count; i++)
        free(c->files.items[i]);
    free((void *)c->folders.items);
    free((void *)c->files.items);
    free(c->foreign);
    map_free(&c->known);
    buf_free(&c->list);
}

/* Whether what is in the place may go. */
static bool is_ours(const char *folder)
{
    struct contents c;
    enum disk_kind kind = disk_kind(folder);
    if (kind == DISK_NONE)
        return true;
    if (kind != DISK_FOLDER)
        return refuse(folder, "it is not a folder");
    look(&c, folder);
    bool has_list = c.list.size >= sizeof list_head - 1 &&
                    memcmp(c.list.data, list_head, sizeof list_head - 1) == 0;
    bool ours = c.found == 0 || (has_list && !c.foreign);
    if (!ours && !has_list)
        refuse(folder, "the folder is not empty, and msgtab site did not write it");
    else if (!ours) {
        char *why = joined("the folder has '", c.foreign, "', which msgtab site did not write");
        refuse(folder, why);
        free(why);
    }
    forget(&c);
    return ours;
}

/* Removes the files that are there and in the list, and the folders when nothing else is in them.
   A list may name anything, but only what was seen in the folder is removed. */
static void remove_site(const char *folder)
{
    struct contents c;
    look(&c, folder);
    for (size_t i = 0; i < c.files.count; i++) {
        char *path = joined(folder, "/", c.files.items[i]);
        disk_remove(path);
        free(path);
    }
    for (size_t i = 0; i < c.folders.count; i++) {
        char *path = joined(folder, "/", c.folders.items[i]);
        folder_remove(path);
        free(path);
    }
    folder_remove(folder);
    forget(&c);
}

/* A name beside the folder that nothing has; free() it. */
static char *name_beside(const char *place, const char *ending)
{
    for (unsigned i = 0;; i++) {
        char number[16];
        snprintf(number, sizeof number, "%u", i);
        char *name = joined(place, ending, number);
        if (disk_kind(name) == DISK_NONE)
            return name;
        free(name);
    }
}

/* For a path that is about to be made: nothing is allocated between making and adding it. */
static struct leftover *leftover_of(struct site_out *o, const char *path, bool is_folder)
{
    struct leftover *l = memory_zeros(sizeof *l);
    *l = (struct leftover){.name = disk_system_name(path), .is_folder = is_folder};
    ARRAY_ADD(&o->leftovers, l);
    return l;
}

/* A signal finds the folder, and each file, either not made or in the list of what goes. */
static const char *make_folder(struct site_out *o, const char *path)
{
    struct leftover *l = leftover_of(o, path, true);
    leftovers_hold();
    const char *why = folder_make(path);
    if (!why)
        leftovers_add(l);
    leftovers_release();
    return why;
}

static const char *make_file(struct site_out *o, const char *path, const void *data, size_t size)
{
    struct leftover *l = leftover_of(o, path, false);
    leftovers_hold();
    const char *why = disk_write(path, data, size, true);
    if (!why)
        leftovers_add(l);
    leftovers_release();
    return why;
}

bool site_out_begin(struct site_out *o, const char *place)
{
    size_t len = strlen(place);
    while (len > 1 && disk_is_separator(place[len - 1]))
        len--;
    char *given = memory_copy(place, len);
    const bool ours = is_ours(given);
    *o = (struct site_out){.place = disk_canonical(given),
                           .sync = o->sync}; /* a link to a folder stays one */
    free(given);
    if (!ours)
        return false;
    char *name = name_beside(o->place, ".tmp");
    const char *why = make_folder(o, name);
    if (why) {
        free(name);
        return refuse(place, why);
    }
    o->temporary = name;
    buf_str(&o->path, name);
    buf_char(&o->path, '/');
    o->root = o->path.size;
    buf_str(&o->files, list_head);
    return true;
}

static const char *path_of(struct site_out *o, const char *name)
{
    o->path.size = o->root;
    buf_bytes(&o->path, name, strlen(name) + 1);
    return (const char *)o->path.data;
}

bool site_out_folder(struct site_out *o, const char *name)
{
    const char *path = path_of(o, name);
    const char *why = make_folder(o, path);
    if (o->sync)
        ARRAY_ADD(&o->folders, memory_copy(path, strlen(path)));
    return !why || refuse(path, why);
}

static bool write_file(struct site_out *o, const char *name, const void *data, size_t size)
{
    const char *path = path_of(o, name);
    const char *why = make_file(o, path, data, size);
    if (!why && o->sync)
        why = disk_sync(path);
    return !why || refuse(path, why);
}

bool site_out_file(struct site_out *o, const char *name, const void *data, size_t size)
{
    buf_str(&o->files, name);
    buf_char(&o->files, '\n');
    return write_file(o, name, data, size);
}

/* The old folder goes only when the new one has its place. */
static bool take_place(const struct site_out *o)
{
    char *old = disk_kind(o->place) == DISK_FOLDER ? name_beside(o->place, ".old") : NULL;
    const char *why = old ? disk_replace(o->place, old) : NULL;
    if (!why) {
        why = disk_replace(o->temporary, o->place);
        if (why && old)
            disk_replace(old, o->place);
        else if (old)
            remove_site(old);
    }
    free(old);
    return !why || refuse(o->place, why);
}

static bool sync_folder(const char *path)
{
    const char *why = disk_sync(path);
    return !why || refuse(path, why);
}

/* The names in the new folder, and in those in it. */
static bool sync_names(const struct site_out *o)
{
    bool done = !o->sync || sync_folder(o->temporary);
    for (size_t i = 0; i < o->folders.count && done; i++)
        done = sync_folder(o->folders.items[i]);
    return done;
}

/* The name of the folder itself. */
static bool sync_place(const struct site_out *o)
{
    char *around = o->sync ? disk_folder_of(o->place) : NULL;
    bool done = !around || sync_folder(around);
    free(around);
    return done;
}

/* All of it, under the name that is not its place yet. */
static bool finish_files(struct site_out *o)
{
    return o->temporary && write_file(o, list_name, o->files.data, o->files.size) && sync_names(o);
}

/* No signal ends the program while folders change places, or while the new one is removed. */
static bool commit(struct site_out *o, bool ok)
{
    leftovers_hold();
    ok = ok && take_place(o);
    if (!ok && o->temporary) {
        /* The list says what is to be removed. */
        disk_write(path_of(o, list_name), o->files.data, o->files.size, false);
        remove_site(o->temporary);
    }
    leftovers_forget();
    leftovers_release();
    return ok;
}

int site_out_end(struct site_out *o, int status)
{
    const bool ok = status == STATUS_OK && finish_files(o);
    if (!(commit(o, ok) && sync_place(o)) && status == STATUS_OK)
        status = STATUS_USAGE;
    for (size_t i = 0; i < o->leftovers.count; i++) {
        free(o->leftovers.items[i]->name);
        free(o->leftovers.items[i]);
    }
    for (size_t i = 0; i < o->folders.count; i++)
        free(o->folders.items[i]);
    free((void *)o->leftovers.items);
    free((void *)o->folders.items);
    free(o->temporary);
    free(o->place);
    buf_free(&o->path);
    buf_free(&o->files);
    return status;
}
