/* Files on Windows: UTF-8 paths are converted to UTF-16 on entry. */
#include "arena.h"
#include "disk.h"
#include "disk_system.h"
#include "utf.h"

#include <errno.h>
#include <fcntl.h>
#include <io.h>
#include <limits.h>
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

/* Sets errno after a function of Windows failed. */
static bool failed(void)
{
    DWORD error = GetLastError();
    errno = error == ERROR_FILE_EXISTS || error == ERROR_ALREADY_EXISTS      ? EEXIST
            : error == ERROR_PATH_NOT_FOUND || error == ERROR_FILE_NOT_FOUND ? ENOENT
                                                                             : EACCES;
    return false;
}

/* Not every C runtime's fopen has an exclusive mode: CreateFile creates the new file first. */
static bool create_new(const wchar_t *path)
{
    HANDLE file =
        CreateFileW(path, GENERIC_WRITE, 0, NULL, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) {
        return failed();
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

/* Who may read it is what the folder says, until disk_same_access. */
bool disk_system_create(const char *path, bool is_private)
{
    (void)is_private;
    wchar_t *name = disk_system_name(path);
    const bool ok = name && create_new(name);
    free(name);
    return ok;
}

/* Windows has no such names. */
int disk_descriptor(const char *path)
{
    (void)path;
    return -1;
}

const char *disk_write_descriptor(int file, const void *data, size_t size)
{
    (void)file;
    (void)data;
    (void)size;
    return strerror(EBADF);
}

/* Files and folders; INVALID_HANDLE_VALUE: GetLastError says why. */
static HANDLE open_to_identify(const wchar_t *name)
{
    const DWORD share = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    return CreateFileW(name, FILE_READ_ATTRIBUTES, share, NULL, OPEN_EXISTING,
                       FILE_FLAG_BACKUP_SEMANTICS, NULL);
}

static bool identity_of(HANDLE file, struct disk_identity *out, DWORD *attributes)
{
    BY_HANDLE_FILE_INFORMATION info;
    if (!GetFileInformationByHandle(file, &info))
        return false;
    *attributes = info.dwFileAttributes;
    *out = (struct disk_identity){info.dwVolumeSerialNumber,
                                  (uint64_t)info.nFileIndexHigh << 32 | info.nFileIndexLow};
    return true;
}

bool disk_identity(const char *path, bool is_output, struct disk_identity *out)
{
    DWORD attributes = 0;
    const bool is_standard = disk_is_standard(path);
    wchar_t *name = wide(path);
    HANDLE file = is_standard ? GetStdHandle(is_output ? STD_OUTPUT_HANDLE : STD_INPUT_HANDLE)
                  : name      ? open_to_identify(name)
                              : INVALID_HANDLE_VALUE;
    const bool ok = file != INVALID_HANDLE_VALUE && GetFileType(file) == FILE_TYPE_DISK &&
                    identity_of(file, out, &attributes);
    if (!is_standard && file != INVALID_HANDLE_VALUE)
        CloseHandle(file);
    free(name);
    return ok && !(attributes & FILE_ATTRIBUTE_DIRECTORY);
}

FILE *disk_system_input(void)
{
    _setmode(_fileno(stdin), _O_BINARY);
    return stdin;
}

const char *disk_read_some(void *out, size_t room, size_t *got)
{
    const int file = _fileno(disk_system_input());
    const int count = _read(file, out, room < INT_MAX ? (unsigned)room : INT_MAX);
    *got = count > 0 ? (size_t)count : 0;
    return count < 0 ? strerror(errno) : NULL;
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

void *disk_system_name(const char *path)
{
    wchar_t *name = wide(path);
    if (!name)
        errno = ENOENT;
    return name;
}

bool disk_system_move(const void *from, const void *to)
{
    return MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING) || failed();
}

/* Other programs look at what is new, and hold it for a moment. */
bool disk_system_move_folder(const void *from, const void *to)
{
    enum { TRIES = 20, WAIT_MS = 10 };
    RemoveDirectoryW(to);
    for (int i = 0; i < TRIES; i++) {
        if (MoveFileExW(from, to, 0))
            return true;
        if (GetLastError() != ERROR_ACCESS_DENIED && GetLastError() != ERROR_SHARING_VIOLATION)
            return failed();
        Sleep(WAIT_MS);
    }
    errno = EACCES;
    return false;
}

bool disk_system_exchange(const void *a, const void *b)
{
    (void)a;
    (void)b;
    errno = ENOSYS;
    return false;
}

bool disk_system_identity(const void *name, struct disk_identity *out)
{
    DWORD attributes;
    HANDLE file = open_to_identify(name);
    if (file == INVALID_HANDLE_VALUE)
        return failed();
    const bool ok = identity_of(file, out, &attributes) || failed();
    CloseHandle(file);
    return ok;
}

bool disk_system_remove(const void *name)
{
    return DeleteFileW(name) || failed();
}

bool disk_system_remove_folder(const void *name)
{
    return RemoveDirectoryW(name) || failed();
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

const char *disk_link(const char *path, const char *second, bool *exists)
{
    wchar_t *a = disk_system_name(path);
    wchar_t *b = disk_system_name(second);
    bool ok = a && b && (give_link(a, b) || failed());
    *exists = !ok && errno == EEXIST;
    free(a);
    free(b);
    return ok ? NULL : strerror(errno);
}

const char *disk_read_only(const char *path)
{
    wchar_t *name = wide(path);
    DWORD attributes = name ? GetFileAttributesW(name) : INVALID_FILE_ATTRIBUTES;
    free(name);
    bool read_only =
        attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_READONLY) != 0;
    return read_only ? "it is read-only" : NULL;
}

/* The list of who may do what; the owner is who writes. */
void disk_same_access(const char *path, const char *other)
{
    wchar_t *from = wide(other);
    wchar_t *to = wide(path);
    DWORD size = 0;
    if (from && to)
        GetFileSecurityW(from, DACL_SECURITY_INFORMATION, NULL, 0, &size);
    void *access = memory_zeros(size);
    if (size > 0 && GetFileSecurityW(from, DACL_SECURITY_INFORMATION, access, size, &size))
        SetFileSecurityW(to, DACL_SECURITY_INFORMATION, access);
    free(access);
    free(to);
    free(from);
}

unsigned long disk_process(void)
{
    return GetCurrentProcessId();
}

/* Windows has no way to wait for the names in a folder. */
const char *disk_sync(const char *path)
{
    if (disk_kind(path) == DISK_FOLDER)
        return NULL;
    wchar_t *name = disk_system_name(path);
    HANDLE file = name ? CreateFileW(name, GENERIC_WRITE, 0, NULL, OPEN_EXISTING, 0, NULL)
                       : INVALID_HANDLE_VALUE;
    bool ok = file != INVALID_HANDLE_VALUE && (FlushFileBuffers(file) || failed());
    if (file != INVALID_HANDLE_VALUE)
        CloseHandle(file);
    else
        failed();
    free(name);
    return ok ? NULL : strerror(errno);
}

bool disk_is_unreadable(const char *folder)
{
    (void)folder;
    return false;
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
