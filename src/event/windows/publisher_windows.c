/* Providers of manifests in the registry of this computer: keys named by GUIDs under
   WINEVT\Publishers, whose default values are the names. */
#include "event_rules.h"
#include "file.h"
#include "registry_read.h"

#include <msgtab/provider.h>

#include <stdbool.h>
#include <wchar.h>

static const wchar_t publishers[] =
    L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT\\Publishers";

static bool is_same(const wchar_t *a, const wchar_t *b)
{
    return CompareStringOrdinal(a, -1, b, -1, TRUE) == CSTR_EQUAL;
}

/* Whether the key of this GUID has the wanted name. */
static bool has_name(HKEY all, const wchar_t *guid, const wchar_t *wanted)
{
    wchar_t name[KEY_ROOM];
    DWORD size = sizeof name;
    return RegGetValueW(all, guid, NULL, RRF_RT_REG_SZ | RRF_RT_REG_EXPAND_SZ | RRF_NOEXPAND, NULL,
                        name, &size) == ERROR_SUCCESS &&
           is_same(name, wanted);
}

/* The GUID of the first provider that has it, or the name. */
static int find_guid(HKEY all, const wchar_t *wanted, wchar_t guid[KEY_ROOM])
{
    for (DWORD i = 0;; i++) {
        DWORD len = KEY_ROOM;
        LSTATUS status = RegEnumKeyExW(all, i, guid, &len, NULL, NULL, NULL, NULL);
        if (status == ERROR_NO_MORE_ITEMS)
            return MSGTAB_E_NO_SOURCE;
        if (status != ERROR_SUCCESS)
            return registry_error(status);
        if (is_same(guid, wanted) || has_name(all, guid, wanted))
            return 0;
    }
}

static int read_values(HKEY all, const wchar_t *guid, struct registry_keeper *k,
                       struct msgtab_event_publisher *p)
{
    const struct {
        const wchar_t *name;
        const char **at;
    } values[] = {{NULL, &p->name},
                  {L"ResourceFileName", &p->resource_file},
                  {L"MessageFileName", &p->message_file},
                  {L"ParameterFileName", &p->parameter_file}};
    HKEY key;
    int code = registry_error(RegOpenKeyExW(all, guid, 0, KEY_QUERY_VALUE, &key));
    if (code)
        return code;
    code = registry_keep(k, guid, &p->guid);
    for (size_t i = 0; i < sizeof values / sizeof *values && code == 0; i++)
        code = registry_text(key, values[i].name, k, values[i].at);
    RegCloseKey(key);
    return code;
}

static int query(struct msgtab_event_publisher *p, struct registry_keeper *k, const char *name)
{
    wchar_t wanted[KEY_ROOM], guid[KEY_ROOM];
    HKEY all;
    int code = registry_widen(wanted, KEY_ROOM, name);
    if (code == 0)
        code = registry_error(
            RegOpenKeyExW(HKEY_LOCAL_MACHINE, publishers, 0,
                          KEY_QUERY_VALUE | KEY_ENUMERATE_SUB_KEYS | KEY_WOW64_64KEY, &all));
    if (code)
        return code;
    code = find_guid(all, wanted, guid);
    if (code == 0)
        code = read_values(all, guid, k, p);
    RegCloseKey(all);
    return code;
}

int msgtab_event_publisher_query(struct msgtab_event_publisher *p, char *buf, size_t size,
                                 const char *name)
{
    struct registry_keeper k = {buf, size, 0};
    if (!p || !buf)
        return MSGTAB_E_ARGUMENT;
    *p = (struct msgtab_event_publisher){0};
    int code = event_names_check("Application", name);
    if (code)
        return code;
    unsigned long saved = file_last_error();
    code = query(p, &k, name);
    file_set_last_error(saved);
    return code;
}
