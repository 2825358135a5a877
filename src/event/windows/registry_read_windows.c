/* Strings of the registry of this computer. */
#include "event_error.h"
#include "registry_read.h"
#include "utf.h"

#include <msgtab/event.h>

#include <string.h>
#include <wchar.h>

int registry_error(LSTATUS status)
{
    return event_error_of((uint32_t)status, MSGTAB_E_REGISTRY);
}

int registry_widen(wchar_t *out, size_t room, const char *text)
{
    return utf16_from_utf8(out, room, text, strlen(text)) < 0 ? MSGTAB_E_LENGTH : 0;
}

int registry_keep(struct registry_keeper *k, const wchar_t *text, const char **out)
{
    ptrdiff_t len = utf8_from_utf16(k->buf + k->used, k->size - k->used, text, wcslen(text));
    if (len < 0)
        return MSGTAB_E_LENGTH;
    *out = k->buf + k->used;
    k->used += (size_t)len + 1;
    return 0;
}

int registry_text(HKEY key, const wchar_t *name, struct registry_keeper *k, const char **out)
{
    wchar_t text[VALUE_ROOM + 1];
    DWORD type = 0, size = VALUE_ROOM * sizeof *text;
    LSTATUS status = RegQueryValueExW(key, name, NULL, &type, (BYTE *)text, &size);
    *out = NULL;
    if (status == ERROR_FILE_NOT_FOUND || (type != REG_SZ && type != REG_EXPAND_SZ))
        return 0;
    if (status == ERROR_MORE_DATA)
        return MSGTAB_E_LENGTH;
    if (status != ERROR_SUCCESS)
        return registry_error(status);
    text[size / sizeof *text] = L'\0';
    return registry_keep(k, text, out);
}
