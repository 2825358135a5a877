/* The order of the steps is such that the target is there nearly always, and the old file always
   somewhere. */
#include "swap_windows.h"

#include <wchar.h>

struct swap_calls swap_system(void)
{
    return (struct swap_calls){CopyFileW, MoveFileExW, DeleteFileW};
}

static bool fail(struct swap *s, const wchar_t *path, const char *what, DWORD error)
{
    s->failed = path;
    s->what = what;
    s->error = error;
    return false;
}

/* A name beside the target that no file has. */
static bool free_name(const struct swap *s, const wchar_t *word, wchar_t *out)
{
    enum { TRIES = 1000 };
    for (int i = 0; i < TRIES; i++) {
        int len = _snwprintf(out, SWAP_PATH, L"%ls.%ls%d", s->target, word, i);
        if (len < 0 || len >= SWAP_PATH)
            return false;
        if (GetFileAttributesW(out) == INVALID_FILE_ATTRIBUTES)
            return true;
    }
    return false;
}

/* A file that cannot be deleted for being read-only would remain. */
static void allow_erase(const wchar_t *path)
{
    SetFileAttributesW(path, FILE_ATTRIBUTE_NORMAL);
}

/* After an update that was broken off the target may be missing. */
static bool has_old(const struct swap *s)
{
    return s->attributes != INVALID_FILE_ATTRIBUTES;
}

/* Waits until the file is on the disk. */
static bool flush(const wchar_t *path)
{
    HANDLE file = CreateFileW(path, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL,
                              OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    bool done = file != INVALID_HANDLE_VALUE && FlushFileBuffers(file);
    DWORD error = GetLastError();
    if (file != INVALID_HANDLE_VALUE)
        CloseHandle(file);
    SetLastError(error);
    return done;
}

/* Copies the new file beside the target. Whatever happens to the power later, the target is the old
   file or all of the new one. A copy is read-only when the file is. */
static bool copy_whole(const struct swap *s, const wchar_t *with)
{
    if (!s->calls.copy(with, s->fresh, TRUE))
        return false;
    allow_erase(s->fresh);
    return flush(s->fresh);
}

bool swap_put(struct swap *s, const wchar_t *with)
{
    if (!free_name(s, L"new", s->fresh) || !free_name(s, L"old", s->old))
        return fail(s, s->target, "there is no name for the file to be moved to",
                    ERROR_INVALID_NAME);
    s->attributes = GetFileAttributesW(s->target);
    if (!copy_whole(s, with)) {
        fail(s, s->fresh, "cannot be written", GetLastError());
    } else if (has_old(s) && !s->calls.move(s->target, s->old, MOVEFILE_WRITE_THROUGH)) {
        fail(s, s->target, "cannot be moved aside", GetLastError());
    } else if (!s->calls.move(s->fresh, s->target, MOVEFILE_WRITE_THROUGH)) {
        fail(s, s->target, "the new file cannot be put there", GetLastError());
        s->stuck = has_old(s) && !s->calls.move(s->old, s->target, 0);
    } else {
        allow_erase(s->target);
        return true;
    }
    allow_erase(s->fresh);
    s->calls.erase(s->fresh);
    return false;
}

bool swap_keep(struct swap *s)
{
    if (!has_old(s))
        return true;
    allow_erase(s->old);
    if (s->calls.erase(s->old))
        return true;
    s->later = s->calls.move(s->old, NULL, MOVEFILE_DELAY_UNTIL_REBOOT);
    return s->later ||
           fail(s, s->old, "the old file can be deleted neither now nor at the next restart",
                GetLastError());
}

void swap_back(struct swap *s)
{
    s->stuck = true;
    if (!s->calls.move(s->target, s->fresh, 0))
        return;
    if (has_old(s) && !s->calls.move(s->old, s->target, 0)) {
        s->calls.move(s->fresh, s->target, 0); /* better the new one than none */
        return;
    }
    s->stuck = false;
    if (has_old(s))
        SetFileAttributesW(s->target, s->attributes);
    s->calls.erase(s->fresh);
}
