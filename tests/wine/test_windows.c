/* FormatMessageW and FormatMessageA on sessmsg.dll give the exact texts, and the typed wrapper
   gives the same, whatever the inserts contain. The build puts the DLL beside the program. */
#include "conflict_cases.h"
#include "test.h"

#include <windows.h>

#include <sessmsg/sessmsg.h>

enum { SHARE = CASE_TEXT_SIZE / CASE_INSERTS_MAX };

struct loading {
    const char *name;
    DWORD flags;
};

static const struct loading loadings[] = {
    {"plain", 0},
    {"data file", LOAD_LIBRARY_AS_DATAFILE},
    {"image resource", LOAD_LIBRARY_AS_IMAGE_RESOURCE},
    {"data file, exclusive", LOAD_LIBRARY_AS_DATAFILE_EXCLUSIVE},
    {"data file and image resource", LOAD_LIBRARY_AS_DATAFILE | LOAD_LIBRARY_AS_IMAGE_RESOURCE},
};

static void widen(WCHAR *out, size_t size, const char *text)
{
    if (MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, out, (int)size) == 0)
        out[0] = 0;
}

/* The full path of a file in the program's folder. */
static void beside_program(WCHAR *path, size_t size, const WCHAR *name)
{
    DWORD len = GetModuleFileNameW(NULL, path, (DWORD)size);
    while (len > 0 && path[len - 1] != L'\\')
        len--;
    if (len + wcslen(name) < size)
        wcscpy_s(path + len, size - len, name);
}

/* --- FormatMessage --- */

static void check_wide(struct test *t, HMODULE module, const struct msgtab *table,
                       const struct conflict_case *c, const char *const *inserts)
{
    char expected[CASE_TEXT_SIZE];
    WCHAR want[CASE_TEXT_SIZE], got[CASE_TEXT_SIZE], ours[CASE_TEXT_SIZE];
    WCHAR wide[CASE_INSERTS_MAX][SHARE];
    const WCHAR *args[CASE_INSERTS_MAX];
    DWORD_PTR raw[CASE_INSERTS_MAX];
    for (size_t i = 0; i < CASE_INSERTS_MAX; i++) {
        widen(wide[i], SHARE, inserts[i]);
        args[i] = wide[i];
        raw[i] = (DWORD_PTR)wide[i];
    }
    case_expected(expected, c, inserts);
    widen(want, CASE_TEXT_SIZE, expected);
    DWORD len = FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ARGUMENT_ARRAY, module,
                               c->id, 0, got, CASE_TEXT_SIZE, (va_list *)(void *)raw);
    CHECK(t, len == wcslen(want) && wcscmp(got, want) == 0);
    CHECK(t, c->wrapper_w(ours, CASE_TEXT_SIZE, table, args) == (ptrdiff_t)len);
    CHECK(t, wcscmp(ours, got) == 0);
}

static void check_utf8(struct test *t, const struct msgtab *table, const struct conflict_case *c,
                       const char *const *inserts)
{
    char want[CASE_TEXT_SIZE], got[CASE_TEXT_SIZE];
    size_t len = case_expected(want, c, inserts);
    CHECK(t, c->wrapper(got, sizeof got, table, inserts) == (ptrdiff_t)len);
    CHECK_STR(t, got, want);
}

/* FormatMessageA uses the ANSI code page: ASCII inserts only. */
static void check_narrow(struct test *t, HMODULE module, const struct conflict_case *c,
                         const char *const *inserts)
{
    char want[CASE_TEXT_SIZE], got[CASE_TEXT_SIZE];
    DWORD_PTR raw[CASE_INSERTS_MAX];
    for (size_t i = 0; i < CASE_INSERTS_MAX; i++)
        raw[i] = (DWORD_PTR)inserts[i];
    size_t len = case_expected(want, c, inserts);
    CHECK(t, FormatMessageA(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ARGUMENT_ARRAY, module,
                            c->id, 0x409, got, CASE_TEXT_SIZE, (va_list *)(void *)raw) == len);
    CHECK_STR(t, got, want);
}

static void check_loaded(struct test *t, HMODULE module, const struct msgtab *table)
{
    WCHAR got[64];
    for (size_t i = 0; i < CONFLICT_CASES; i++) {
        for (size_t set = 0; set < insert_sets_len; set++) {
            check_wide(t, module, table, &conflict_cases[i], insert_sets[set]);
            check_utf8(t, table, &conflict_cases[i], insert_sets[set]);
        }
        check_narrow(t, module, &conflict_cases[i], insert_sets[0]);
    }
    CHECK(t, FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_IGNORE_INSERTS, module,
                            7021, 0, got, 64, NULL) == 0);
    CHECK(t, GetLastError() == ERROR_MR_MID_NOT_FOUND);
}

static void check_loadings(struct test *t, const WCHAR *path, const struct msgtab *table)
{
    for (size_t i = 0; i < sizeof loadings / sizeof *loadings; i++) {
        int before = t->failures;
        HMODULE module = LoadLibraryExW(path, NULL, loadings[i].flags);
        struct msgtab loaded;
        if (CHECK(t, module != NULL)) {
            check_loaded(t, module, table);
            if (CHECK(t, msgtab_open_module(&loaded, module) == 0))
                check_loaded(t, module, &loaded);
            msgtab_close(&loaded);
            FreeLibrary(module);
        }
        if (t->failures > before)
            printf("  loaded as: %s\n", loadings[i].name);
    }
}

/* --- files of Windows --- */

static int open_wide(struct msgtab *table, const WCHAR *path)
{
    char utf8[MAX_PATH * 3];
    if (WideCharToMultiByte(CP_UTF8, 0, path, -1, utf8, sizeof utf8, NULL, NULL) == 0)
        return MSGTAB_E_PATH;
    return msgtab_open(table, utf8);
}

static void check_other_images(struct test *t)
{
    WCHAR path[MAX_PATH];
    struct msgtab table;
    if (CHECK(t, GetModuleFileNameW(NULL, path, MAX_PATH) > 0)) {
        CHECK(t, open_wide(&table, path) == MSGTAB_E_NO_TABLE); /* this program */
        CHECK(t, msgtab_open_module(&table, NULL) == MSGTAB_E_NO_TABLE);
    }
    UINT len = GetSystemDirectoryW(path, MAX_PATH - 32);
    if (CHECK(t, len > 0 && len < MAX_PATH - 32)) {
        CHECK(t, open_wide(&table, path) == MSGTAB_E_FOLDER); /* a folder */
        wcscat_s(path, MAX_PATH, L"\\kernel32.dll");
        int code = open_wide(&table, path); /* Windows has its messages in it, wine does not */
        CHECK(t, code == 0 || code == MSGTAB_E_NO_TABLE);
        msgtab_close(&table);
    }
}

/* The mapped file can be renamed and replaced; loaders and the library do not block each other. */
static void check_replaced(struct test *t, const WCHAR *dll)
{
    static const WCHAR name[] = L"ers\u00E4tt \U0001F600.dll", old[] = L"\u65E7.dll";
    struct msgtab table, again;
    char buf[64];
    DeleteFileW(old);
    if (!CHECK(t, CopyFileW(dll, name, FALSE) && open_wide(&table, name) == 0))
        return;
    HMODULE module = LoadLibraryExW(name, NULL, LOAD_LIBRARY_AS_DATAFILE);
    CHECK(t, module != NULL && open_wide(&again, name) == 0);
    CHECK(t, MoveFileExW(name, old, 0));
    CHECK(t, CopyFileW(dll, name, TRUE));
    CHECK(t, sessmsg_logon_session_exists(buf, sizeof buf, &table, 0) == 67);
    if (module)
        FreeLibrary(module);
    msgtab_close(&again);
    msgtab_close(&table);
    CHECK(t, DeleteFileW(old) && DeleteFileW(name));
}

int main(void)
{
    struct test state = {0}, *t = &state;
    WCHAR path[MAX_PATH];
    struct msgtab table;
    beside_program(path, MAX_PATH, L"sessmsg.dll");
    SetLastError(4711);
    if (CHECK(t, sessmsg_open(&table, NULL) == 0 && GetLastError() == 4711)) {
        check_loadings(t, path, &table);
        msgtab_close(&table);
    }
    check_other_images(t);
    check_replaced(t, path);
    return test_end(t);
}
