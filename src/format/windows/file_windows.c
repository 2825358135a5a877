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

static int map(struct opened *t, HANDLE file)
{
    LARGE_INTEGER size;
    if (GetFileType(file) != FILE_TYPE_DISK)
        return MSGTAB_E_NO_IMAGE;
    if (!GetFileSizeEx(file, &size) || size.QuadPart < 0 || (uint64_t)size.QuadPart > PTRDIFF_MAX)
        return MSGTAB_E_READ;
    if (size.QuadPart == 0)
        return MSGTAB_E_NO_IMAGE;
    HANDLE section = CreateFileMappingW(file, NULL, PAGE_READONLY, 0, 0, NULL);
    if (!section)
        return MSGTAB_E_READ;
    t->mapping = MapViewOfFile(section, FILE_MAP_READ, 0, 0, 0);
    CloseHandle(section);
    if (!t->mapping)
        return MSGTAB_E_READ;
    t->image = t->mapping;
    t->size = (size_t)size.QuadPart;
    return 0;
}

int file_map(struct opened *t, const struct file_path *path)
{
    HANDLE file = CreateFileW(path->text, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_DELETE, NULL,
                              OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return open_error(path);
    int code = map(t, file);
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
