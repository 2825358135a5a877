/* Outputs through temporary files, a checked close and a rename. */
#include "out.h"

#include "file.h"
#include "memory.h"

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
    char *other = file_canonical(path);
    bool same = file_same_name(canonical, other);
    free(other);
    return same;
}

bool out_add(struct out *o, const char *path, const char *const *inputs, size_t input_count)
{
    enum file_kind kind = file_kind(path);
    if (*file_base_name(path) == 0 || kind == FILE_FOLDER)
        return refuse(path, "it is a folder");
    struct out_file file = {.path = path, .direct = kind == FILE_DEVICE};
    file.canonical = file_canonical(path);
    o->files = array_grow(o->files, o->count, &o->capacity, sizeof *o->files);
    o->files[o->count++] = file;
    for (size_t i = 0; i < input_count; i++) {
        if (same_file(file.canonical, inputs[i]))
            return refuse(path, "it is a source");
    }
    for (size_t i = 0; i + 1 < o->count && !file.direct; i++) {
        if (file_same_name(file.canonical, o->files[i].canonical))
            return refuse(path, "two outputs have this name");
    }
    return true;
}

/* Writes the data to a file beside the output, under a name that no file has yet. */
static bool write_temporary(struct out_file *file)
{
    enum { TRIES = 100 };
    size_t size = strlen(file->canonical) + 16;
    char *name = memory_resize(NULL, size);
    const char *why = NULL;
    for (int i = 0; i < TRIES; i++) {
        snprintf(name, size, "%s.tmp%d", file->canonical, i);
        if (file_kind(name) != FILE_NONE)
            continue;
        why = file_write(name, &file->data, true);
        if (why)
            break;
        file->temporary = name;
        return true;
    }
    free(name);
    return refuse(file->path, why ? why : "no free name for a temporary file");
}

static bool write_all(struct out *o)
{
    for (size_t i = 0; i < o->count; i++) {
        if (!o->files[i].direct && !write_temporary(&o->files[i]))
            return false;
    }
    for (size_t i = 0; i < o->count; i++) {
        const char *why =
            o->files[i].direct ? file_write(o->files[i].path, &o->files[i].data, false) : NULL;
        if (why)
            return refuse(o->files[i].path, why);
    }
    return true;
}

bool out_commit(struct out *o)
{
    if (!write_all(o))
        return false;
    for (size_t i = 0; i < o->count; i++) {
        struct out_file *file = &o->files[i];
        if (file->direct)
            continue;
        const char *why = file_replace(file->temporary, file->canonical);
        if (why)
            return refuse(file->path, why);
        free(file->temporary);
        file->temporary = NULL;
    }
    return true;
}

void out_free(struct out *o)
{
    for (size_t i = 0; i < o->count; i++) {
        if (o->files[i].temporary)
            file_remove(o->files[i].temporary);
        free(o->files[i].temporary);
        free(o->files[i].canonical);
        buf_free(&o->files[i].data);
    }
    free(o->files);
    *o = (struct out){0};
}
