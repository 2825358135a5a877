/* From a registered source to its opened files. */
#include "source_files.h"

#include "arena.h"
#include "console.h"
#include "disk.h"
#include "failure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if defined(_WIN32)
#include <windows.h>
#endif

/* The part behind the last separator of a Windows path, on any system. */
static const char *windows_name(const char *path)
{
    const char *name = path;
    for (; *path; path++) {
        if (*path == '\\' || *path == '/' || *path == ':')
            name = path + 1;
    }
    return name;
}

static int open_in_folder(struct msgtab *t, const char *path, const char *folder)
{
    char *file = disk_find(folder, windows_name(path));
    int code = file ? msgtab_open(t, file) : MSGTAB_E_NOT_FOUND;
    free(file);
    return code;
}

/* A path of this computer, in which Windows knows variables. */
static int open_here(struct msgtab *t, const char *path)
{
#if defined(_WIN32)
    enum { ROOM = 1024 };
    wchar_t wide[ROOM], expanded[ROOM];
    char narrow[ROOM * 3];
    if (MultiByteToWideChar(CP_UTF8, 0, path, -1, wide, ROOM) > 0) {
        DWORD len = ExpandEnvironmentStringsW(wide, expanded, ROOM);
        if (len > 0 && len <= ROOM &&
            WideCharToMultiByte(CP_UTF8, 0, expanded, -1, narrow, sizeof narrow, NULL, NULL) > 0)
            return msgtab_open(t, narrow);
    }
#endif
    return msgtab_open(t, path);
}

void source_files_open(struct source_files *f, const char *paths, const char *folder)
{
    f->count = f->failed = 0;
    for (const char *p = paths ? paths : ""; *p && f->count < SOURCE_FILES_MAX;) {
        size_t len = strcspn(p, ";,");
        char *path = memory_zeros(len + 1);
        memcpy(path, p, len);
        struct msgtab *t = &f->tables[f->count];
        int code = folder ? open_in_folder(t, path, folder) : open_here(t, path);
        if (code == 0)
            f->count++;
        else
            f->failed++;
        if (code)
            failure_of_file(path, code);
        free(path);
        p += len + (p[len] != '\0');
    }
}

void source_files_close(struct source_files *f)
{
    for (size_t i = 0; i < f->count; i++)
        msgtab_close(&f->tables[i]);
    f->count = 0;
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
    return code ? source_fail(r, code) : STATUS_OK;
}

int source_registered(struct source_registered *out, const struct source_request *r,
                      const char *log)
{
    *out = (struct source_registered){0};
    if (r->reg)
        return from_file(out, r, log);
#if defined(_WIN32)
    enum { TEXT_SIZE = 16 * 1024 };
    out->text = memory_zeros(TEXT_SIZE);
    int code = msgtab_event_source_query(&out->source, out->text, TEXT_SIZE,
                                         log ? log : "Application", r->name);
    return code ? source_fail(r, code) : STATUS_OK;
#else
    return opt_wrong(r->command, "without --reg it works on Windows only", NULL);
#endif
}
