/* From a registered source to its opened files. */
#include "source_files.h"

#include "arena.h"
#include "console.h"
#include "disk.h"
#include "failure.h"
#include "source_system.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The part after the last separator of a Windows path, on any system. */
static const char *windows_name(const char *path)
{
    const char *name = path;
    for (; *path; path++) {
        if (*path == '\\' || *path == '/' || *path == ':')
            name = path + 1;
    }
    return name;
}

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

static int add(struct source_files *f, int code, const struct msgtab *table)
{
    if (code == 0)
        ARRAY_ADD(&f->tables, *table);
    return code;
}

int source_files_add(struct source_files *f, const char *path)
{
    struct msgtab table;
    return add(f, msgtab_open(&table, path), &table);
}

int source_files_add_memory(struct source_files *f, const void *image, size_t size)
{
    struct msgtab table;
    return add(f, msgtab_open_memory(&table, image, size), &table);
}

static int add_from_folder(struct source_files *f, const char *path, const char *folder)
{
    char *file = disk_find(folder, windows_name(path));
    int code = file ? source_files_add(f, file) : MSGTAB_E_NOT_FOUND;
    free(file);
    return code;
}

static int add_from_here(struct source_files *f, struct slice path)
{
    char *here = source_path_here(path);
    int code = source_files_add(f, here);
    free(here);
    return code;
}

/* Says which path of the registry cannot be opened, and where it was looked for. */
static int fail(const char *path, const char *folder, const char *label, int code)
{
    struct buf text = {0};
    buf_printf(&text, "%s%s", label, path);
    if (folder)
        buf_printf(&text, ", looked for in '%s'", folder);
    buf_char(&text, '\0');
    int status = failure_of_file((const char *)text.data, code);
    buf_free(&text);
    return status;
}

void source_files_open(struct source_files *f, const char *paths, const char *folder,
                       const char *label)
{
    struct slice s;
    for (const char *rest = paths ? paths : ""; source_path_next(&rest, &s);) {
        char *path = memory_copy(s.text, s.len);
        int code = folder ? add_from_folder(f, path, folder) : add_from_here(f, s);
        if (code)
            f->status = fail(path, folder, label, code);
        free(path);
    }
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
    free(f->tables.items);
    *f = (struct source_files){0};
}

static int from_file(struct source_registered *out, const struct source_request *r, const char *log)
{
    struct buf file = {0};
    const char *why = disk_read(r->reg, &file);
    if (why) {
        fprintf(stderr, "msgtab: %s: %s\n", r->reg, why);
        buf_free(&file);
        return STATUS_USAGE;
    }
    buf_char(&file, '\0'); /* an empty file has data too */
    size_t size = file.size * 4 + 16;
    out->text = memory_zeros(size);
    int code = msgtab_event_source_from_reg(&out->source, out->text, size, file.data, file.size - 1,
                                            log, r->name);
    buf_free(&file);
    return code ? failure_of_source(r->shown, code) : STATUS_OK;
}

int source_registered(struct source_registered *out, const struct source_request *r,
                      const char *log)
{
    *out = (struct source_registered){0};
    if (r->reg)
        return from_file(out, r, log);
    return source_query(out, r, log);
}
