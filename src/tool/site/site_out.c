/* A list of the files, in the folder itself, tells a site from what others wrote. */
#include "site_out.h"

#include "console.h"
#include "disk.h"
#include "folder.h"
#include "map.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

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

bool site_out_begin(struct site_out *o, const char *place)
{
    size_t len = strlen(place);
    while (len > 1 && disk_is_separator(place[len - 1]))
        len--;
    char *given = memory_copy(place, len);
    const bool ours = is_ours(given);
    *o = (struct site_out){.place = disk_canonical(given)}; /* a link to a folder stays one */
    free(given);
    if (!ours)
        return false;
    char *name = name_beside(o->place, ".tmp");
    const char *why = folder_make(name);
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
    const char *why = folder_make(path_of(o, name));
    return !why || refuse((const char *)o->path.data, why);
}

bool site_out_file(struct site_out *o, const char *name, const void *data, size_t size)
{
    buf_str(&o->files, name);
    buf_char(&o->files, '\n');
    const char *why = disk_write(path_of(o, name), data, size, true);
    return !why || refuse((const char *)o->path.data, why);
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

static bool finish(struct site_out *o)
{
    const char *why = disk_write(path_of(o, list_name), o->files.data, o->files.size, true);
    return why ? refuse((const char *)o->path.data, why) : take_place(o);
}

int site_out_end(struct site_out *o, int status)
{
    if (o->temporary && status == STATUS_OK && finish(o)) {
        free(o->temporary);
        o->temporary = NULL;
    }
    if (o->temporary) {
        /* The list says what is to be removed. */
        disk_write(path_of(o, list_name), o->files.data, o->files.size, false);
        remove_site(o->temporary);
        free(o->temporary);
        status = status == STATUS_OK ? STATUS_USAGE : status;
    }
    free(o->place);
    buf_free(&o->path);
    buf_free(&o->files);
    return status;
}
