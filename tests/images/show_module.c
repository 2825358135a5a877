/* Prints what Windows finds in a module, so that wine's loader, FormatMessageW and version.dll can
   judge it:
     show_module load FLAGS FILE     the tables of a module loaded with LoadLibraryExW
     show_module self                the tables of this program itself
     show_module version FILE        its version resource
   Lines are UTF-8 with line ends in texts shown as \r\n. */
#include <windows.h>

#include <stdio.h>
#include <string.h>

enum { TEXT_LEN = 512 };

static void print_text(const WCHAR *text)
{
    char utf8[TEXT_LEN * 3];
    if (WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof utf8, NULL, NULL) == 0)
        return;
    for (const char *c = utf8; *c; c++) {
        if (*c == '\r' || *c == '\n')
            fputs(*c == '\r' ? "\\r" : "\\n", stdout);
        else
            putchar(*c);
    }
}

static void show_message(HMODULE module, DWORD id, WORD language)
{
    DWORD_PTR args[] = {(DWORD_PTR)L"first", (DWORD_PTR)L"second", (DWORD_PTR)L"third"};
    WCHAR text[TEXT_LEN];
    DWORD len = FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ARGUMENT_ARRAY, module,
                               id, language, text, TEXT_LEN, (va_list *)(void *)args);
    printf("0x%04x %lu ", language, (unsigned long)id);
    if (len > 0)
        print_text(text);
    else
        printf("error %lu", (unsigned long)GetLastError());
    putchar('\n');
}

static void show_tables(HMODULE module)
{
    static const WORD languages[] = {0x407, 0x409};
    static const DWORD ids[] = {7041, 7045, 7062, 7063, 7064};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        HRSRC found = FindResourceExW(module, L"#11", L"#1", languages[i]);
        printf("0x%04x %lu bytes\n", languages[i],
               found ? (unsigned long)SizeofResource(module, found) : 0);
        for (size_t k = 0; k < sizeof ids / sizeof *ids; k++)
            show_message(module, ids[k], languages[i]);
    }
}

static int show_loaded(const WCHAR *flags, const WCHAR *path)
{
    HMODULE module = LoadLibraryExW(path, NULL, wcstoul(flags, NULL, 0));
    if (!module) {
        printf("error %lu\n", (unsigned long)GetLastError());
        return 1;
    }
    show_tables(module);
    FreeLibrary(module);
    return 0;
}

static void show_string(void *data, const WCHAR *query)
{
    void *value = NULL;
    UINT len = 0;
    print_text(query);
    if (VerQueryValueW(data, query, &value, &len) && len > 0) {
        putchar(' ');
        print_text(value);
    }
    putchar('\n');
}

static void show_strings(void *data)
{
    static const WCHAR *const queries[] = {L"\\StringFileInfo\\000004b0\\CompanyName",
                                           L"\\StringFileInfo\\000004b0\\FileDescription",
                                           L"\\StringFileInfo\\000004b0\\FileVersion",
                                           L"\\StringFileInfo\\000004b0\\LegalCopyright",
                                           L"\\StringFileInfo\\000004b0\\ProductVersion",
                                           L"\\StringFileInfo\\040704b0\\CompanyName",
                                           L"\\StringFileInfo\\040704b0\\FileDescription"};
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
        show_string(data, queries[i]);
}

static int show_version(const WCHAR *path)
{
    static unsigned char data[8192];
    void *fixed = NULL;
    void *pairs = NULL;
    UINT len = 0;
    if (!GetFileVersionInfoW(path, 0, sizeof data, data) ||
        !VerQueryValueW(data, L"\\", &fixed, &len) || len < sizeof(VS_FIXEDFILEINFO))
        return 1;
    const VS_FIXEDFILEINFO *info = fixed;
    printf("file %08lx%08lx product %08lx%08lx type %lu\n", (unsigned long)info->dwFileVersionMS,
           (unsigned long)info->dwFileVersionLS, (unsigned long)info->dwProductVersionMS,
           (unsigned long)info->dwProductVersionLS, (unsigned long)info->dwFileType);
    if (!VerQueryValueW(data, L"\\VarFileInfo\\Translation", &pairs, &len))
        return 1;
    const WORD *pair = pairs;
    for (UINT i = 0; i < len / sizeof *pair; i += 2)
        printf("translation %04x %04x\n", pair[i], pair[i + 1]);
    show_strings(data);
    return 0;
}

int wmain(int argc, wchar_t **argv); /* called by the C library; no header declares it */

int wmain(int argc, wchar_t **argv)
{
    if (argc == 4 && wcscmp(argv[1], L"load") == 0)
        return show_loaded(argv[2], argv[3]);
    if (argc == 3 && wcscmp(argv[1], L"version") == 0)
        return show_version(argv[2]);
    if (argc == 2 && wcscmp(argv[1], L"self") == 0) {
        show_tables(NULL);
        return 0;
    }
    return 2;
}
