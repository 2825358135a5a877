/* Files on Windows. Paths are converted from UTF-8 to UTF-16 in place; nothing is allocated. */
#include "file.h"
#include "sink.h"

#include "utf.h"

#include <windows.h>

int file_append(struct file_path *path, const char *text, size_t len)
{
    ptrdiff_t done = utf16_from_utf8(path->text + path->len, FILE_PATH_ROOM - path->len, text, len);
    if (done < 0)
        return MSGTAB_E_PATH;
    path->len += (size_t)done;
    return 0;
}

ptrdiff_t file_path_text(char *buf, size_t size, const struct file_path *path)
{
    struct sink s;
    sink_open8(&s, buf, size, false);
    sink_text16(&s, (const uint16_t *)path->text, path->len);
    return sink_close(&s, size, false);
}

int file_program_folder(struct file_path *path)
{
    DWORD len = GetModuleFileNameW(NULL, path->text, FILE_PATH_ROOM);
    if (len == 0 || len >= FILE_PATH_ROOM)
        return MSGTAB_E_PATH;
    path->len = len;
    while (path->len > 0 && path->text[path->len - 1] != L'\\')
        path->len--;
    path->text[path->len] = L'\0';
    return path->len > 0 ? 0 : MSGTAB_E_NOT_FOUND;
}

static int open_error(const struct file_path *path)
{
    switch (GetLastError()) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
    case ERROR_BAD_NETPATH: return MSGTAB_E_NOT_FOUND;
    case ERROR_FILENAME_EXCED_RANGE: return MSGTAB_E_PATH;
    case ERROR_ACCESS_DENIED: {
        /* Also returned for a folder. */
        DWORD attributes = GetFileAttributesW(path->text);
        bool folder =
            attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
        return folder ? MSGTAB_E_FOLDER : MSGTAB_E_ACCESS;
    }
    default: return MSGTAB_E_READ;
    }
}

/* The size of a file on a disk that has bytes, or an error. */
static ptrdiff_t disk_size(HANDLE file)
{
    LARGE_INTEGER size;
    if (GetFileType(file) != FILE_TYPE_DISK)
        return MSGTAB_E_NO_IMAGE;
    if (!GetFileSizeEx(file, &size) || size.QuadPart < 0 || (uint64_t)size.QuadPart > PTRDIFF_MAX)
        return MSGTAB_E_READ;
    return size.QuadPart == 0 ? MSGTAB_E_NO_IMAGE : (ptrdiff_t)size.QuadPart;
}

static HANDLE open_file(const struct file_path *path)
{
    return CreateFileW(path->text, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL,
                       OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
}

/* Reads up to size bytes; fewer when the file has become shorter. */
static ptrdiff_t read_bytes(HANDLE file, unsigned char *memory, size_t size)
{
    enum { STEP = 1 << 24 };
    size_t len = 0;
    DWORD got = 1;
    for (; len < size && got > 0; len += got) {
        DWORD wanted = size - len < STEP ? (DWORD)(size - len) : STEP;
        if (!ReadFile(file, memory + len, wanted, &got, NULL))
            return MSGTAB_E_READ;
    }
    return len > 0 ? (ptrdiff_t)len : MSGTAB_E_NO_IMAGE;
}

ptrdiff_t file_copy(void *memory, size_t size, const struct file_path *path)
{
    HANDLE file = open_file(path);
    if (file == INVALID_HANDLE_VALUE)
        return open_error(path);
    ptrdiff_t len = disk_size(file);
    if (len > 0 && (size_t)len <= size)
        len = read_bytes(file, memory, (size_t)len);
    CloseHandle(file);
    return len;
}

/* A view of the file itself, or of memory for a copy of it. */
static void *view_of(HANDLE file, uint64_t size)
{
    bool is_copy = file == INVALID_HANDLE_VALUE;
    HANDLE section =
        CreateFileMappingW(file, NULL, is_copy ? PAGE_READWRITE : PAGE_READONLY,
                           is_copy ? (DWORD)(size >> 32) : 0, is_copy ? (DWORD)size : 0, NULL);
    void *view =
        section ? MapViewOfFile(section, is_copy ? FILE_MAP_WRITE : FILE_MAP_READ, 0, 0, 0) : NULL;
    if (section)
        CloseHandle(section);
    return view;
}

static int map(struct opened *t, HANDLE file, bool is_copied)
{
    ptrdiff_t size = disk_size(file);
    if (size < 0)
        return (int)size;
    void *view = view_of(is_copied ? INVALID_HANDLE_VALUE : file, (uint64_t)size);
    if (!view)
        return is_copied ? MSGTAB_E_MEMORY : MSGTAB_E_READ;
    ptrdiff_t len = is_copied ? read_bytes(file, view, (size_t)size) : size;
    if (len < 0) {
        UnmapViewOfFile(view);
        return (int)len;
    }
    t->mapping = view;
    t->image = view;
    t->size = (size_t)size;
    return 0;
}

int file_map(struct opened *t, const struct file_path *path)
{
    HANDLE file = open_file(path);
    if (file == INVALID_HANDLE_VALUE)
        return open_error(path);
    int code = map(t, file, path->is_copied);
    CloseHandle(file);
    return code;
}

void file_unmap(void *mapping, size_t size)
{
    (void)size;
    if (mapping)
        UnmapViewOfFile(mapping);
}

unsigned long file_last_error(void)
{
    return GetLastError();
}

void file_set_last_error(unsigned long code)
{
    SetLastError(code);
}
