/* Files on Windows: UTF-8 paths are converted to UTF-16 on entry. */
#include "arena.h"
#include "disk.h"
#include "disk_system.h"
#include "utf.h"

#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

/* NULL when the path is not UTF-8; free() it. */
static wchar_t *wide(const char *path)
{
    size_t len = strlen(path);
    wchar_t *out = memory_resize(NULL, (len + 1) * sizeof *out);
    if (utf16_from_utf8(out, len + 1, path, len) >= 0)
        return out;
    free(out);
    return NULL;
}

static char *narrow(const wchar_t *path)
{
    enum { BYTES_OF_UNIT = 3 };
    size_t len = wcslen(path);
    char *out = memory_resize(NULL, len * BYTES_OF_UNIT + 1);
    utf8_from_utf16(out, len * BYTES_OF_UNIT + 1, path, len);
    return out;
}

/* Not every C runtime's fopen has an exclusive mode: CreateFile creates the new file first. */
static bool create_new(const wchar_t *path)
{
    HANDLE file =
        CreateFileW(path, GENERIC_WRITE, 0, NULL, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        DWORD error = GetLastError();
        errno = error == ERROR_FILE_EXISTS      ? EEXIST
                : error == ERROR_PATH_NOT_FOUND ? ENOENT
                                                : EACCES;
        return false;
    }
    CloseHandle(file);
    return true;
}

FILE *disk_system_open(const char *path, const char *mode)
{
    wchar_t *name = wide(path);
    FILE *file = NULL;
    if (!name) {
        errno = ENOENT;
        return NULL;
    }
    if (strcmp(mode, "wbx") != 0 || create_new(name))
        file = _wfopen(name, mode[0] == 'r' ? L"rb" : L"wb");
    free(name);
    return file;
}

FILE *disk_system_input(void)
{
    _setmode(_fileno(stdin), _O_BINARY);
    return stdin;
}

bool disk_is_separator(char c)
{
    return c == '/' || c == '\\' || c == ':';
}

enum disk_kind disk_kind(const char *path)
{
    wchar_t *name = wide(path);
    DWORD attributes = name ? GetFileAttributesW(name) : INVALID_FILE_ATTRIBUTES;
    free(name);
    if (attributes == INVALID_FILE_ATTRIBUTES)
        return DISK_NONE;
    if (attributes & FILE_ATTRIBUTE_DIRECTORY)
        return DISK_FOLDER;
    return attributes & FILE_ATTRIBUTE_DEVICE ? DISK_DEVICE : DISK_REGULAR;
}

static BOOL replace(const wchar_t *from, const wchar_t *to)
{
    return MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING);
}

/* A running program or a read-only file would not let go of its second name. Such a file cannot be
   opened for writing either, so it gets none. */
static BOOL give_link(const wchar_t *path, const wchar_t *second)
{
    HANDLE file =
        CreateFileW(path, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                    NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return FALSE;
    CloseHandle(file);
    return CreateHardLinkW(second, path, NULL);
}

/* Applies a function to two paths. */
static const char *with_both(BOOL (*act)(const wchar_t *, const wchar_t *), const char *first,
                             const char *second)
{
    wchar_t *a = wide(first);
    wchar_t *b = wide(second);
    BOOL ok = a && b && act(a, b);
    free(a);
    free(b);
    return ok ? NULL : strerror(EACCES);
}

const char *disk_replace(const char *from, const char *to)
{
    return with_both(replace, from, to);
}

const char *disk_link(const char *path, const char *second)
{
    return with_both(give_link, path, second);
}

void disk_remove(const char *path)
{
    wchar_t *name = wide(path);
    if (name)
        DeleteFileW(name);
    free(name);
}

char *disk_canonical(const char *path)
{
    wchar_t *name = wide(path);
    DWORD len = name ? GetFullPathNameW(name, 0, NULL, NULL) : 0;
    wchar_t *full = memory_zeros(((size_t)len + 1) * sizeof *full);
    if (len > 0)
        GetFullPathNameW(name, len, full, NULL);
    char *result = narrow(full);
    free(full);
    free(name);
    return result;
}

bool disk_same_name(const char *a, const char *b)
{
    wchar_t *left = wide(a);
    wchar_t *right = wide(b);
    bool same = left && right && CompareStringOrdinal(left, -1, right, -1, TRUE) == CSTR_EQUAL;
    free(left);
    free(right);
    return same;
}

char *disk_name_key(const char *canonical)
{
    wchar_t *name = wide(canonical);
    if (!name)
        return memory_copy(canonical, strlen(canonical));
    int len = (int)wcslen(name);
    LCMapStringW(LOCALE_INVARIANT, LCMAP_UPPERCASE, name, len, name, len);
    char *key = narrow(name);
    free(name);
    return key;
}

char *disk_find(const char *folder, const char *name)
{
    size_t folder_len = strlen(folder);
    size_t name_len = strlen(name);
    if (name_len == 0 || strcspn(name, "/\\:") < name_len || strcmp(name, ".") == 0 ||
        strcmp(name, "..") == 0)
        return NULL;
    char *path = memory_zeros(folder_len + name_len + 2);
    memcpy(path, folder, folder_len);
    path[folder_len] = '\\';
    memcpy(path + folder_len + 1, name, name_len);
    if (disk_kind(path) != DISK_NONE)
        return path;
    free(path);
    return NULL;
}
