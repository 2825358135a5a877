/* Every message of the catalogue in every language: FormatMessageW on sessmsg.dll and the library
   give the same result, from one array of arguments, with inserts filled and with inserts left
   alone. */
#include "test.h"

#include <stdbool.h>
#include <wchar.h>
#include <windows.h>

#include <sessmsg/sessmsg.h>

enum { LANGUAGES = 12, MESSAGES = 250, INSERTS = 99, TEXT = 8192 };

struct catalogue {
    struct msgtab table;
    HMODULE module;
    WCHAR names[INSERTS][8];
    DWORD_PTR args[INSERTS];
};

static bool open_catalogue(struct catalogue *c)
{
    WCHAR path[MAX_PATH];
    DWORD len = GetModuleFileNameW(NULL, path, MAX_PATH);
    while (len > 0 && path[len - 1] != L'\\')
        len--;
    wcscpy_s(path + len, MAX_PATH - len, L"sessmsg.dll");
    c->module = LoadLibraryExW(path, NULL, LOAD_LIBRARY_AS_DATAFILE);
    for (int i = 0; i < INSERTS; i++) {
        swprintf_s(c->names[i], 8, L"<%d>", i + 1);
        c->args[i] = (DWORD_PTR)c->names[i];
    }
    return sessmsg_open(&c->table, NULL) == 0 && c->module;
}

static bool same(struct catalogue *c, uint32_t id, uint16_t lang, bool ignore)
{
    WCHAR ours[TEXT], theirs[TEXT];
    DWORD flags = FORMAT_MESSAGE_FROM_HMODULE |
                  (ignore ? FORMAT_MESSAGE_IGNORE_INSERTS : FORMAT_MESSAGE_ARGUMENT_ARRAY);
    DWORD len = FormatMessageW(flags, c->module, id, lang, theirs, TEXT,
                               ignore ? NULL : (va_list *)(void *)c->args);
    const struct msgtab_request r = {.table = &c->table,
                                     .id = id,
                                     .lang = lang,
                                     .flags = MSGTAB_STRICT | (ignore ? MSGTAB_IGNORE_INSERTS : 0),
                                     .words = (const uintptr_t *)c->args,
                                     .nargs = INSERTS};
    ptrdiff_t own = msgtab_format_request_w(ours, TEXT, &r, NULL);
    bool equal = len > 0 && own == (ptrdiff_t)len && wcscmp(ours, theirs) == 0;
    if (!equal)
        printf("message 0x%08X in 0x%04X: FormatMessageW gives %lu units, we %ld\n", (unsigned)id,
               (unsigned)lang, len, (long)own);
    return equal;
}

/* Returns how many messages the language has. */
static int check_language(struct test *t, struct catalogue *c, uint16_t lang)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text;
    int count = 0, code;
    while ((code = msgtab_next(&c->table, lang, &cursor, &text)) == 1) {
        CHECK(t, same(c, text.id, lang, false));
        CHECK(t, same(c, text.id, lang, true));
        count++;
    }
    CHECK(t, code == 0);
    return count;
}

int main(void)
{
    struct test state = {0}, *t = &state;
    struct catalogue c;
    uint16_t langs[LANGUAGES + 1];
    if (!CHECK(t, open_catalogue(&c)))
        return test_end(t);
    ptrdiff_t count = msgtab_languages(&c.table, langs, LANGUAGES + 1);
    CHECK(t, count == LANGUAGES);
    for (ptrdiff_t i = 0; i < count && i < LANGUAGES; i++)
        CHECK(t, check_language(t, &c, langs[i]) >= MESSAGES);
    msgtab_close(&c.table);
    FreeLibrary(c.module);
    return test_end(t);
}
