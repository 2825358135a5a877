/* The user's languages, from Windows. */
#include "language.h"

#include <string.h>
#include <windows.h>

void language_user(uint16_t langs[OPENED_USER_LANGUAGES])
{
    size_t count = 0;
    memset(langs, 0, OPENED_USER_LANGUAGES * sizeof *langs);
    language_add(langs, &count, LANGIDFROMLCID(GetThreadLocale()));
    language_add(langs, &count, GetUserDefaultLangID());
    language_add(langs, &count, GetSystemDefaultLangID());
}
