#include "system_dll.h"

#include <string.h>

/* The names of a group, in the order of its members. */
#define SYSTEM_NAME(result, name, parameters) #name,

static const char *const wts_names[] = {WTS_FUNCTIONS(SYSTEM_NAME)};
static const char *const lsa_names[] = {LSA_FUNCTIONS(SYSTEM_NAME)};

enum { WTS_COUNT = sizeof wts_names / sizeof *wts_names };
enum { LSA_COUNT = sizeof lsa_names / sizeof *lsa_names };

_Static_assert(sizeof(struct wts) == WTS_COUNT * sizeof(FARPROC), "only functions");
_Static_assert(sizeof(struct lsa) == LSA_COUNT * sizeof(FARPROC), "only functions");

/* The members are function pointers of one size; each is copied as the bytes it is. */
static bool load(const WCHAR *dll, const char *const *names, size_t count, void *members)
{
    HMODULE module = LoadLibraryExW(dll, NULL, LOAD_LIBRARY_SEARCH_SYSTEM32);
    for (size_t i = 0; module && i < count; i++) {
        FARPROC function = GetProcAddress(module, names[i]);
        if (!function)
            return false;
        memcpy((char *)members + i * sizeof function, &function, sizeof function);
    }
    return module != NULL;
}

bool system_wts(struct wts *wts)
{
    return load(L"wtsapi32.dll", wts_names, WTS_COUNT, wts);
}

bool system_lsa(struct lsa *lsa)
{
    return load(L"secur32.dll", lsa_names, LSA_COUNT, lsa);
}
