/* The tables of loaded modules, and FormatMessage's argument array with messages from a table: the
   results are those of FormatMessageW. Runs where that is available. Usage: test_module FIXTURES */
#include "generate.h"
#include "test.h"

#include <msgtab/msgtab.h>

#include <stdlib.h>
#include <windows.h>

enum { OUT_MAX = 300, LANGUAGES_MAX = 8, ARGS = 3 };

static HMODULE load(const char *folder, const char *file)
{
    char path[MAX_PATH];
    snprintf(path, sizeof path, "%s/%s", folder, file);
    return LoadLibraryExA(path, NULL, LOAD_LIBRARY_AS_DATAFILE);
}

/* Formats one message in every way that accepts the array. */
static void check_message(struct test *t, HMODULE module, const struct msgtab *m,
                          const struct msgtab_text *text)
{
    wchar_t want[OUT_MAX], wide[OUT_MAX];
    char expected[OUT_MAX * 3], narrow[OUT_MAX * 3];
    DWORD_PTR args[ARGS] = {(DWORD_PTR)L"CONTOSO", (DWORD_PTR)L"\x00C4nne", 42};
    DWORD len = FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ARGUMENT_ARRAY, module,
                               text->id, text->lang, want, OUT_MAX, (va_list *)(void *)args);
    CHECK(t, len > 0);
    const struct msgtab_request r = {.table = m,
                                     .id = text->id,
                                     .lang = text->lang,
                                     .flags = MSGTAB_STRICT,
                                     .words = args,
                                     .nargs = ARGS};
    CHECK(t, msgtab_format_request_w(wide, OUT_MAX, &r, NULL) == (ptrdiff_t)len);
    CHECK(t, wcscmp(wide, want) == 0);
    int size = WideCharToMultiByte(CP_UTF8, 0, want, -1, expected, sizeof expected, NULL, NULL);
    CHECK(t, msgtab_format_request(narrow, sizeof narrow, &r, NULL) == size - 1);
    CHECK_STR(t, narrow, expected);
}

static void check_module(struct test *t, const char *folder)
{
    struct msgtab m;
    uint16_t langs[LANGUAGES_MAX];
    HMODULE module = load(folder, "many.dll");
    if (!CHECK(t, module != NULL))
        return;
    SetLastError(42);
    CHECK(t, msgtab_open_module(&m, module) == 0);
    CHECK(t, GetLastError() == 42);
    CHECK(t, msgtab_languages(&m, langs, LANGUAGES_MAX) == 5);
    ptrdiff_t size = msgtab_index_size(&m);
    void *index = malloc(size > 0 ? (size_t)size : 1);
    for (int indexed = 0; indexed < 2; indexed++) {
        int count = 0;
        for (int i = 0; i < 5; i++) {
            struct msgtab_cursor c = {0};
            struct msgtab_text text;
            for (; msgtab_next(&m, langs[i], &c, &text) == 1; count++)
                check_message(t, module, &m, &text);
        }
        CHECK(t, count == 12);
        CHECK(t, index && msgtab_index(&m, index, (size_t)size) == 0);
    }
    free(index);
    msgtab_close(&m);
    FreeLibrary(module);
}

static void check_errors(struct test *t, const char *folder)
{
    static const struct {
        const char *file;
        int code;
    } modules[] = {
        {"none.dll", MSGTAB_E_NO_TABLE},
        {"languages.dll", MSGTAB_E_LANGUAGES},
        {"ansi.dll", 0},
    };
    struct msgtab m;
    for (size_t i = 0; i < sizeof modules / sizeof modules[0]; i++) {
        HMODULE module = load(folder, modules[i].file);
        CHECK(t, module && msgtab_open_module(&m, module) == modules[i].code);
        CHECK(t, (msgtab_languages(&m, NULL, 0) > 0) == (modules[i].code == 0));
        msgtab_close(&m);
        FreeLibrary(module);
    }
    CHECK(t, msgtab_open_module(&m, NULL) == MSGTAB_E_NO_TABLE); /* this program */
    CHECK(t, msgtab_open_module(NULL, NULL) == MSGTAB_E_ARGUMENT);
}

/* Strings in bytes, and what an array cannot express: too few arguments, none, a bad call. */
static void check_words(struct test *t)
{
    static const wchar_t text[] = L"%1!S! %2 %3!u!";
    uint32_t table[GENERATE_TABLE / sizeof(uint32_t)];
    struct msgtab m;
    struct msgtab_error e;
    char buf[50] = "before";
    DWORD_PTR args[ARGS] = {(DWORD_PTR) "bytes", (DWORD_PTR)L"units", 7};
    size_t size = generate_table(table, MSGTAB_TEXT_UTF16, text, sizeof text);
    if (!CHECK(t, msgtab_open_memory(&m, table, size) == 0))
        return;
    struct msgtab_request r = {.table = &m, .id = 1, .words = args, .nargs = ARGS};
    CHECK(t, msgtab_format_request(buf, 50, &r, &e) == 13 && e.code == 0);
    CHECK_STR(t, buf, "bytes units 7");
    CHECK(t, msgtab_format_request(buf, 8, &r, NULL) == 13);
    CHECK_STR(t, buf, "bytes u");
    const struct msgtab_arg list[] = {msgtab_str("x")};
    r.args = list; /* words and a list */
    CHECK(t, msgtab_format_request(buf, 50, &r, &e) == MSGTAB_E_ARGUMENT);
    r.args = NULL, r.nargs = 2;
    CHECK(t, msgtab_format_request(buf, 50, &r, &e) == MSGTAB_E_INSERT);
    CHECK(t, e.insert == 3 && e.offset == 9);
    CHECK_STR(t, buf, "");
    r = (struct msgtab_request){.table = &m, .id = 2, .words = args, .nargs = ARGS};
    CHECK(t, msgtab_format_request(buf, 50, &r, &e) == MSGTAB_E_ID);
    r = (struct msgtab_request){.table = &m, .id = 1};
    CHECK(t, msgtab_format_request(buf, 50, &r, &e) == MSGTAB_E_INSERT);
    CHECK(t, e.insert == 1);
    r.nargs = 1;
    CHECK(t, msgtab_format_request(buf, 50, &r, &e) == MSGTAB_E_ARGUMENT);
    r = (struct msgtab_request){.table = &m, .id = 1, .flags = MSGTAB_IGNORE_INSERTS};
    CHECK(t, msgtab_format_request(buf, 50, &r, NULL) == 14);
    CHECK_STR(t, buf, "%1!S! %2 %3!u!");
    msgtab_close(&m);
}

int main(int argc, char **argv)
{
    struct test t = {0};
    if (argc != 2)
        return 2;
    check_module(&t, argv[1]);
    check_errors(&t, argv[1]);
    check_words(&t);
    return test_end(&t);
}
