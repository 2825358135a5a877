/* FormatMessageW on our DLL and on the system's messages. */
#include "system_text.h"

#include "utf.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

enum { PATH_UNITS = 32768, TEXT_UNITS = 2048, INSERT_UNITS = 256 };

/* Replaces the program's file name with the DLL's; false when it does not fit. */
static bool beside_program(wchar_t *path)
{
    static const wchar_t name[] = L"sessmsg.dll";
    DWORD len = GetModuleFileNameW(NULL, path, PATH_UNITS);
    while (len > 0 && path[len - 1] != L'\\')
        len--;
    if (len + sizeof name / sizeof *name > PATH_UNITS)
        return false;
    wmemcpy(path + len, name, sizeof name / sizeof *name);
    return true;
}

/* The whole path: a plain name would be searched for in the program's folder first. */
static bool full_path(const char *path, wchar_t *full)
{
    wchar_t given[PATH_UNITS];
    DWORD len = 0;
    if (utf16_from_utf8(given, PATH_UNITS, path, strlen(path)) >= 0)
        len = GetFullPathNameW(given, PATH_UNITS, full, NULL);
    return len > 0 && len < PATH_UNITS;
}

void *system_open(const char *path)
{
    wchar_t wide[PATH_UNITS];
    bool known = path ? full_path(path, wide) : beside_program(wide);
    /* As a data file: FormatMessage needs no more, and this works with DLLs for every machine. */
    return known ? LoadLibraryExW(wide, NULL, LOAD_LIBRARY_AS_DATAFILE) : NULL;
}

void system_close(void *module)
{
    if (module)
        FreeLibrary(module);
}

bool system_text(char *buf, size_t size, void *module, const struct conflict *c)
{
    wchar_t inserts[CONFLICT_INSERTS_MAX][INSERT_UNITS] = {{0}};
    DWORD_PTR args[CONFLICT_INSERTS_MAX];
    wchar_t text[TEXT_UNITS];
    for (int i = 0; i < CONFLICT_INSERTS_MAX; i++)
        args[i] = (DWORD_PTR)inserts[i];
    for (int i = 0; i < CONFLICT_INSERTS_MAX && c->inserts[i]; i++)
        utf16_from_utf8(inserts[i], INSERT_UNITS, c->inserts[i], strlen(c->inserts[i]));
    DWORD from = module ? FORMAT_MESSAGE_FROM_HMODULE : FORMAT_MESSAGE_FROM_SYSTEM;
    DWORD len = FormatMessageW(from | FORMAT_MESSAGE_ARGUMENT_ARRAY, module, c->code, 0, text,
                               TEXT_UNITS, (va_list *)args);
    if (len == 0)
        snprintf(buf, size, "(no text, error %lu)", GetLastError());
    else if (utf8_from_utf16(buf, size, text, len) < 0)
        snprintf(buf, size, "(text too long)");
    return true;
}
