/* Folders on Windows. A name that is not valid UTF-16 cannot be passed on: it is left out. */
#include "folder.h"

#include "arena.h"
#include "utf.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

/* folder\* ; NULL when the path is not UTF-8. free() it. */
static wchar_t *pattern_of(const char *folder)
{
    static const wchar_t all[] = L"\\*";
    const size_t len = strlen(folder);
    wchar_t *out = memory_zeros((len + sizeof all / sizeof *all) * sizeof *out);
    ptrdiff_t units = utf16_from_utf8(out, len + 1, folder, len);
    if (units >= 0) {
        memcpy(out + units, all, sizeof all);
        return out;
    }
    free(out);
    return NULL;
}

static enum disk_kind kind_of(const WIN32_FIND_DATAW *found)
{
    const DWORD attributes = found->dwFileAttributes;
    const bool is_folder = attributes & FILE_ATTRIBUTE_DIRECTORY;
    if (attributes & FILE_ATTRIBUTE_DEVICE)
        return DISK_DEVICE;
    if (is_folder)
        return attributes & FILE_ATTRIBUTE_REPARSE_POINT ? DISK_NONE : DISK_FOLDER;
    return DISK_REGULAR;
}

static void pass(const WIN32_FIND_DATAW *found, folder_entry *entry, void *context)
{
    enum { BYTES_OF_UNIT = 3 };
    char name[MAX_PATH * BYTES_OF_UNIT + 1];
    const wchar_t *wide = found->cFileName;
    if (wcscmp(wide, L".") == 0 || wcscmp(wide, L"..") == 0)
        return;
    utf8_from_utf16(name, sizeof name, wide, wcslen(wide));
    entry(context, name, kind_of(found));
}

const char *folder_read(const char *folder, folder_entry *entry, void *context)
{
    WIN32_FIND_DATAW found;
    wchar_t *pattern = pattern_of(folder);
    HANDLE all = pattern ? FindFirstFileW(pattern, &found) : INVALID_HANDLE_VALUE;
    free(pattern);
    if (all == INVALID_HANDLE_VALUE)
        return strerror(EACCES);
    do
        pass(&found, entry, context);
    while (FindNextFileW(all, &found));
    const bool ended = GetLastError() == ERROR_NO_MORE_FILES;
    FindClose(all);
    return ended ? NULL : strerror(EACCES);
}

/* NULL when the path is not UTF-8; free() it. */
static wchar_t *wide_of(const char *folder)
{
    wchar_t *path = pattern_of(folder);
    if (path)
        path[wcslen(path) - 2] = 0;
    return path;
}

const char *folder_make(const char *folder, bool *exists)
{
    wchar_t *path = wide_of(folder);
    int error = 0;
    if (!path || !CreateDirectoryW(path, NULL))
        error = !path                                    ? EINVAL
                : GetLastError() == ERROR_ALREADY_EXISTS ? EEXIST
                : GetLastError() == ERROR_PATH_NOT_FOUND ? ENOENT
                                                         : EACCES;
    *exists = error == EEXIST;
    free(path);
    return error ? strerror(error) : NULL;
}
