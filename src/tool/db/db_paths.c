/* Names of files, in the form that databases of messages have: %SystemRoot%\System32\a.dll. */
#include "db_paths.h"

#include "db_path_key.h"
#include "disk.h"
#include "text_util.h"

#include <stdlib.h>

static const char *root_of(const struct db_paths *p)
{
    return p->place && p->place->root ? p->place->root : NULL;
}

void db_paths_open(struct db_paths *p, file_list_fault *fault, void *context)
{
    static const char variable[] = "%SystemRoot%";
    char *windows = root_of(p) ? offline_names(p->place->offline, slice_of(variable)) : NULL;
    p->windows = arena_copy(&p->arena, windows ? windows : "", windows ? strlen(windows) : 0);
    free(windows);
    for (size_t i = 0; i < p->folder_count && !root_of(p); i++) {
        struct folder_index index = {0};
        if (disk_kind(p->folders[i]) == DISK_FOLDER)
            folder_index_build(&index, p->folders[i], fault, context);
        ARRAY_ADD(&p->indexes, index);
    }
}

void db_paths_close(struct db_paths *p)
{
    for (size_t i = 0; i < p->indexes.count; i++)
        folder_index_free(&p->indexes.items[i]);
    free(p->indexes.items);
    free((void *)p->registered.items);
    map_free(&p->files);
    arena_free(&p->arena);
}

/* Whether a file of the command line has the last name of a path. */
static bool has_last_name(const char *file, struct slice path)
{
    uint32_t at = path.len;
    while (at > 0 && !strchr("\\/:", path.text[at - 1]))
        at--;
    return slice_is((struct slice){path.text + at, path.len - at}, disk_base_name(file));
}

/* The file of the first folder that has one for the path; NULL: none. */
static const char *find(const struct db_paths *p, struct slice path)
{
    bool several;
    const char *file = NULL;
    for (size_t i = 0; i < p->indexes.count && !file; i++) {
        file = folder_index_find(&p->indexes.items[i], path, &several);
        if (p->indexes.items[i].files.count == 0 && has_last_name(p->folders[i], path))
            file = p->folders[i];
    }
    return file;
}

/* What follows the drive of the root, as a path of Windows. */
static const char *in_root(struct db_paths *p, const char *names)
{
    struct buf path = {0};
    const size_t len = strlen(p->windows);
    for (; *names; names++) {
        const bool again = path.size > 0 && path.data[path.size - 1] == '\\';
        if (!disk_is_separator(*names) && *names != '\\')
            buf_char(&path, *names);
        else if (!again)
            buf_char(&path, '\\');
    }
    const char *text = (const char *)path.data;
    const bool below = len > 0 && path.size > len && text[len] == '\\' &&
                       slice_is((struct slice){text, (uint32_t)len}, p->windows);
    const size_t cut = below ? len : 0;
    struct buf whole = {0};
    buf_str(&whole, below ? "%SystemRoot%" : "C:");
    buf_bytes(&whole, path.data + cut, path.size - cut);
    const char *copy = arena_copy(&p->arena, (const char *)whole.data, whole.size);
    buf_free(&path);
    buf_free(&whole);
    return copy;
}

static const char *registered_in_root(struct db_paths *p, struct slice path)
{
    char *names = offline_names(p->place->offline, path);
    const char *text = names ? in_root(p, names) : arena_copy(&p->arena, path.text, path.len);
    free(names);
    return text;
}

const char *db_paths_registered(struct db_paths *p, struct slice path)
{
    if (root_of(p))
        return registered_in_root(p, path);
    const char *text = db_path_usual(&p->arena, path);
    const char *file = find(p, path);
    if (!file)
        return text;
    const uint32_t found = map_add(&p->files, slice_of(file), (uint32_t)p->registered.count);
    if (found != MAP_NONE)
        return p->registered.items[found];
    ARRAY_ADD(&p->registered, text);
    return text;
}

/* What follows the folder of the command line that has the file. */
static const char *below_folder(const struct db_paths *p, const char *file)
{
    for (size_t i = 0; i < p->folder_count; i++) {
        size_t len = strlen(p->folders[i]);
        if (strncmp(file, p->folders[i], len) != 0 || !file[len])
            continue;
        while (disk_is_separator(file[len]))
            len++;
        return file + len;
    }
    return disk_base_name(file);
}

static const char *with_backslashes(struct db_paths *p, const char *names)
{
    char *text = arena_copy(&p->arena, names, strlen(names));
    for (char *at = text; *at; at++)
        *at = disk_is_separator(*at) ? '\\' : *at;
    return text;
}

/* A .mui is called as the file that it belongs to. */
static const char *beside_registered(struct db_paths *p, const char *file)
{
    struct slice name;
    const size_t folder = db_mui_folder(file, &name);
    if (folder == DB_NO_MUI)
        return NULL;
    struct buf text = {0};
    buf_bytes(&text, file, folder);
    buf_bytes(&text, name.text, name.len);
    const uint32_t found =
        map_get(&p->files, (struct slice){(const char *)text.data, (uint32_t)text.size});
    text.size = 0;
    if (found != MAP_NONE) {
        const char *path = p->registered.items[found], *last = strrchr(path, '\\');
        buf_bytes(&text, path, last ? (size_t)(last + 1 - path) : 0);
        buf_str(&text, with_backslashes(p, file + folder));
    }
    const char *copy =
        text.size > 0 ? arena_copy(&p->arena, (const char *)text.data, text.size) : NULL;
    buf_free(&text);
    return copy;
}

const char *db_paths_of_file(struct db_paths *p, const char *file)
{
    if (root_of(p))
        return in_root(p, file + strlen(root_of(p)));
    const uint32_t found = map_get(&p->files, slice_of(file));
    if (found != MAP_NONE)
        return p->registered.items[found];
    const char *path = beside_registered(p, file);
    return path ? path : with_backslashes(p, below_folder(p, file));
}

const char *db_paths_read(const struct db_paths *p, struct slice path, struct buf *out)
{
    if (root_of(p))
        return offline_read(p->place->offline, path, out);
    const char *file = find(p, path);
    return file ? disk_read(file, out) : msgtab_strerror(MSGTAB_E_NOT_FOUND);
}
