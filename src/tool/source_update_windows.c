/* msgtab source update: a new message file in the place of one that the log service may hold open.
   Such a file cannot be replaced or deleted, but renamed: it is moved aside, the new one takes its
   place, and it goes at once or at the next restart. Any failure puts everything back. */
#include "arena.h"
#include "console.h"
#include "disk.h"
#include "failure.h"
#include "source_files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

enum { PATH_ROOM = 1024 };

struct update {
    wchar_t target[PATH_ROOM], fresh[PATH_ROOM], old[PATH_ROOM], with[PATH_ROOM];
    struct source_registered now;
    uint32_t categories;
};

static int fail(const wchar_t *path, const char *what, DWORD error)
{
    char text[PATH_ROOM * 3] = "";
    WideCharToMultiByte(CP_UTF8, 0, path, -1, text, sizeof text, NULL, NULL);
    fprintf(stderr, "msgtab: %s: %s (error %lu)%s; everything is as it was\n", text, what, error,
            error == ERROR_ACCESS_DENIED ? ": administrator rights may be needed" : "");
    return STATUS_USAGE;
}

static bool widen(wchar_t *out, const char *text)
{
    return MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, out, PATH_ROOM) > 0;
}

/* The registered file; with several, the one that is called like the new one. */
static bool choose_target(struct update *u, const char *with)
{
    char path[PATH_ROOM];
    wchar_t registered[PATH_ROOM];
    const char *files = u->now.source.message_file ? u->now.source.message_file : "";
    bool several = strchr(files, ';') != NULL;
    for (;; files++) {
        size_t len = strcspn(files, ";");
        snprintf(path, sizeof path, "%.*s", (int)(len < sizeof path ? len : 0), files);
        if (*path && (!several || disk_same_name(disk_base_name(path), disk_base_name(with))))
            break;
        files += len;
        if (*files == '\0')
            return false;
    }
    DWORD len =
        widen(registered, path) ? ExpandEnvironmentStringsW(registered, u->target, PATH_ROOM) : 0;
    return len > 0 && len <= PATH_ROOM;
}

/* A name beside the target that no file has. */
static bool free_name(const struct update *u, const wchar_t *word, wchar_t *out)
{
    enum { TRIES = 1000 };
    for (int i = 0; i < TRIES; i++) {
        int len = _snwprintf(out, PATH_ROOM, L"%ls.%ls%d", u->target, word, i);
        if (len < 0 || len >= PATH_ROOM)
            return false;
        if (GetFileAttributesW(out) == INVALID_FILE_ATTRIBUTES)
            return true;
    }
    return false;
}

/* Opens the new file: it must have messages, and its categories are counted. */
static int read_new(const struct source_request *r, struct update *u)
{
    struct msgtab t;
    int code = msgtab_open(&t, r->with);
    if (code)
        return failure_of_file(r->with, code);
    ptrdiff_t count = u->now.source.category_count > 0 ? msgtab_event_categories(&t) : 0;
    msgtab_close(&t);
    if (count < 0)
        return source_fail(r, (int)count);
    u->categories = (uint32_t)count;
    return STATUS_OK;
}

/* Categories that the message file itself has are as many as the new one has. */
static int update_registry(const struct update *u)
{
    struct msgtab_event_source s = u->now.source;
    bool own = s.category_file && s.message_file && strcmp(s.category_file, s.message_file) == 0;
    if (!own || s.category_count == u->categories)
        return 0;
    s.category_count = u->categories;
    if (s.category_count == 0)
        s.category_file = NULL;
    return msgtab_event_source_install(&s, 1);
}

static void put_back(const struct update *u)
{
    MoveFileExW(u->target, u->fresh, 0);
    MoveFileExW(u->old, u->target, 0);
    DeleteFileW(u->fresh);
}

/* The new file is in its place: the registry and the old file follow. */
static int finish(const struct source_request *r, const struct update *u)
{
    int code = update_registry(u);
    if (code) {
        put_back(u);
        return source_fail(r, code);
    }
    if (DeleteFileW(u->old))
        return STATUS_OK;
    if (!MoveFileExW(u->old, NULL, MOVEFILE_DELAY_UNTIL_REBOOT)) {
        DWORD error = GetLastError();
        put_back(u);
        msgtab_event_source_install(&u->now.source, 1);
        return fail(u->old, "the old file can be deleted neither now nor at the next restart",
                    error);
    }
    puts("The old file is in use; it is deleted at the next restart.");
    return STATUS_OK;
}

static int replace(const struct source_request *r, struct update *u)
{
    if (!widen(u->with, r->with) || !free_name(u, L"new", u->fresh) ||
        !free_name(u, L"old", u->old))
        return fail(u->target, "there is no name for the file to be moved to", ERROR_INVALID_NAME);
    if (!CopyFileW(u->with, u->fresh, TRUE)) {
        DWORD error = GetLastError();
        DeleteFileW(u->fresh);
        return fail(u->fresh, "cannot be written", error);
    }
    if (!MoveFileExW(u->target, u->old, 0)) {
        DWORD error = GetLastError();
        DeleteFileW(u->fresh);
        return fail(u->target, "cannot be moved aside", error);
    }
    if (!MoveFileExW(u->fresh, u->target, 0)) {
        DWORD error = GetLastError();
        MoveFileExW(u->old, u->target, 0);
        DeleteFileW(u->fresh);
        return fail(u->target, "the new file cannot be put there", error);
    }
    return finish(r, u);
}

int source_update(const struct source_request *r)
{
    struct update *u = memory_zeros(sizeof *u);
    int status = source_registered(&u->now, r, r->log);
    if (status == STATUS_OK)
        status = read_new(r, u);
    if (status == STATUS_OK && !choose_target(u, r->with)) {
        fprintf(stderr, "msgtab: source '%s': no registered file to be updated with '%s'\n",
                r->name, r->with);
        status = STATUS_INPUT;
    } else if (status == STATUS_OK) {
        status = replace(r, u);
    }
    free(u->now.text);
    free(u);
    return status;
}
