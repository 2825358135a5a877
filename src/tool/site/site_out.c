#include "site_out.h"

#include "console.h"
#include "disk.h"
#include "say.h"
#include "site_old.h"
#include "site_place.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Whether what is there may go: found out before the work, and once more after it. */
static bool may_replace(const char *place)
{
    struct site_old old;
    const bool ok = site_old_look(&old, place);
    site_old_free(&old);
    return ok;
}

bool site_out_begin(struct site_out *o, const char *place)
{
    size_t len = strlen(place);
    while (len > 1 && disk_is_separator(place[len - 1]))
        len--;
    char *given = memory_copy(place, len);
    const bool ours = may_replace(given);
    *o = (struct site_out){.place = disk_canonical(given), /* a link to a folder stays one */
                           .sync = o->sync,
                           .is_clean = true};
    free(given);
    if (!ours)
        return false;
    if (o->sync)
        o->around = disk_folder_of(o->place);
    const char *why =
        temporary_beside(site_parts_add(&o->made), o->place, true, temporary_folder, NULL);
    buf_str(&o->files, site_list_head);
    return !why || site_refuse(place, why);
}

static bool make(struct site_out *o, const char *name, bool is_folder, temporary_maker *maker,
                 const void *content)
{
    char *path = site_joined(o->made.items.items[0]->path, "/", name);
    const char *why = temporary_at(site_parts_add(&o->made), path, is_folder, maker, content);
    if (!why && o->sync && !is_folder)
        why = disk_sync(path);
    if (why)
        site_refuse(path, why);
    free(path);
    return !why;
}

bool site_out_folder(struct site_out *o, const char *name)
{
    return make(o, name, true, temporary_folder, NULL);
}

struct content {
    const void *data;
    size_t size;
};

/* The folder is new: no file in it exists. */
static const char *make_file(const void *context, const char *path, bool *exists)
{
    const struct content *content = context;
    *exists = false;
    return disk_write(path, content->data, content->size, true);
}

static bool write_file(struct site_out *o, const char *name, const void *data, size_t size)
{
    return make(o, name, false, make_file, &(struct content){data, size});
}

bool site_out_file(struct site_out *o, const char *name, const void *data, size_t size)
{
    buf_str(&o->files, name);
    buf_char(&o->files, '\n');
    return write_file(o, name, data, size);
}

/* The names in the new folder, and in those in it. */
static bool sync_names(const struct site_out *o)
{
    const char *why = NULL;
    for (size_t i = 0; o->sync && i < o->made.items.count && !why; i++) {
        const struct temporary *t = o->made.items.items[i];
        if (t->leftover.is_folder && (why = disk_sync(t->path)) != NULL)
            site_refuse(t->path, why);
    }
    return !why;
}

/* All of it, under the name that is not its place yet. */
static bool finish_files(struct site_out *o)
{
    return write_file(o, site_list_name, o->files.data, o->files.size) && sync_names(o);
}

/* The new folder, if it has not its place, and names that were not needed. */
static void remove_rest(struct site_out *o)
{
    char shown[SHOWN_LONG];
    leftovers_hold();
    if (!o->is_placed && !site_parts_remove(&o->made)) {
        show_long(shown, slice_of(o->made.items.items[0]->path));
        say_error("msgtab: the new site is not in its place; '%s' is left over\n", shown);
        o->is_clean = false;
    }
    o->is_clean = site_parts_remove(&o->asides) && o->is_clean;
    leftovers_forget();
    leftovers_release();
}

int site_out_end(struct site_out *o, int status)
{
    if (status == STATUS_OK && finish_files(o))
        site_place(o);
    remove_rest(o);
    if (!(o->is_placed && o->is_clean) && status == STATUS_OK)
        status = STATUS_USAGE;
    site_parts_free(&o->made);
    site_parts_free(&o->asides);
    free(o->around);
    free(o->place);
    buf_free(&o->files);
    return status;
}
