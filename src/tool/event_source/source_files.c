/* From a registered source to its opened files. */
#include "source_files.h"

#include "arena.h"
#include "console.h"
#include "distinct.h"
#include "failure.h"
#include "image_bound.h"
#include "open.h"
#include "say.h"
#include "source_system.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool source_path_next(const char **rest, struct slice *path)
{
    static const char between[] = ";, \t";
    const char *start = *rest + strspn(*rest, between);
    size_t len = strcspn(start, ";,");
    *rest = start + len;
    while (len > 0 && strchr(between, start[len - 1]))
        len--;
    *path = (struct slice){start, (uint32_t)len};
    return len > 0;
}

static bool is_separator(char c)
{
    return c == '\\' || c == '/';
}

bool source_path_is_absolute(struct slice path)
{
    const char *at = path.text;
    if (path.len > 3 && at[1] == ':')
        return is_separator(at[2]);
    if (at[0] == '%') {
        const char *end = memchr(at + 1, '%', path.len - 1);
        return end && end + 1 < at + path.len && is_separator(end[1]);
    }
    return path.len > 2 && is_separator(at[0]) && is_separator(at[1]);
}

static bool is_bounded(const struct msgtab *table)
{
    char why[IMAGE_ERROR_SIZE];
    const struct languages l = distinct_languages(table);
    const bool ok = image_is_bounded(table, NULL, l.items, l.count, why);
    free(l.items);
    return ok;
}

static int add(struct source_files *f, int code, struct msgtab *table)
{
    if (code)
        return code;
    if (!is_bounded(table)) {
        msgtab_close(table);
        return SOURCE_PLACE_E_TEXTS;
    }
    ARRAY_ADD(&f->tables, *table);
    return 0;
}

int source_files_add(struct source_files *f, const char *path, const struct source_place *place)
{
    struct msgtab table;
    const int code = place ? msgtab_open_lang(&table, path, place->language, place->flags)
                           : open_copied(&table, path);
    return add(f, code, &table);
}

int source_files_add_memory(struct source_files *f, const void *image, size_t size)
{
    struct msgtab table;
    return add(f, msgtab_open_memory(&table, image, size), &table);
}

static int add_from_here(struct source_files *f, struct slice path,
                         const struct source_place *place)
{
    char *here = source_path_here(path);
    int code = source_files_add(f, here, place);
    free(here);
    return code;
}

/* Whether a path leads to a file that was not opened yet; notes it. */
static bool is_new(struct source_files *f, struct slice path, const struct source_place *place)
{
    char *name = place ? source_place_name(place, path) : memory_copy(path.text, path.len);
    const bool added = map_add(&f->seen, slice_of(name), 0) == MAP_NONE;
    if (added)
        ARRAY_ADD(&f->names, name);
    else
        free(name);
    return added;
}

int source_files_add_registered(struct source_files *f, struct slice path,
                                const struct source_place *place)
{
    struct msgtab table;
    if (!is_new(f, path, place))
        return 0;
    if (!place || !source_place_folder(place))
        return add_from_here(f, path, place);
    return add(f, source_place_table(place, path, &table), &table);
}

/* Says which path of the registry cannot be opened, and where it was looked for. */
static int fail(struct slice path, const struct source_place *place, const char *label, int code)
{
    char shown[SHOWN_LONG];
    const char *folder = place ? source_place_folder(place) : NULL;
    show_long(shown, path);
    say_error("msgtab: %s%s", label, shown);
    if (folder) {
        show_long(shown, slice_of(folder));
        say_error(", looked for in '%s'", shown);
    }
    say_error(": %s\n", source_place_error(code));
    return failure_status(code);
}

int source_files_fail(const char *path, int code)
{
    return fail(slice_of(path), NULL, "", code);
}

void source_files_open(struct source_files *f, const char *paths, const struct source_place *place,
                       const char *label)
{
    struct slice path;
    for (const char *rest = paths ? paths : ""; source_path_next(&rest, &path);) {
        const int code = source_files_add_registered(f, path, place);
        if (code)
            f->status = fail(path, place, label, code);
    }
}

static void index_table(struct source_files *f, struct msgtab *t)
{
    const ptrdiff_t size = msgtab_index_size(t);
    void *memory = size > 0 ? memory_zeros((size_t)size) : NULL;
    if (!memory)
        return;
    if (msgtab_index(t, memory, (size_t)size) == 0)
        ARRAY_ADD(&f->indexes, memory);
    else
        free(memory);
}

void source_files_index(struct source_files *f)
{
    for (size_t i = f->indexes.count; i < f->tables.count; i++)
        index_table(f, &f->tables.items[i]);
}

const struct msgtab *source_files_find(const struct source_files *f, uint32_t id, uint16_t lang,
                                       struct msgtab_text *out)
{
    for (size_t i = 0; i < f->tables.count; i++) {
        if (msgtab_find(&f->tables.items[i], id, lang, out) == 0)
            return &f->tables.items[i];
    }
    return NULL;
}

void source_files_close(struct source_files *f)
{
    for (size_t i = 0; i < f->tables.count; i++)
        msgtab_close(&f->tables.items[i]);
    for (size_t i = 0; i < f->names.count; i++)
        free(f->names.items[i]);
    for (size_t i = 0; i < f->indexes.count; i++)
        free(f->indexes.items[i]);
    free(f->tables.items);
    free((void *)f->indexes.items);
    free((void *)f->names.items);
    map_free(&f->seen);
    *f = (struct source_files){0};
}
