/* Sources in the registry of this computer (Learn, "Event Sources"; MS-EVEN 3.2.4.1). */
#include "event_key.h"
#include "event_rules.h"
#include "event_values.h"
#include "file.h"
#include "registry_read.h"

#include <msgtab/event.h>

#include <string.h>
#include <windows.h>

/* Opens the key of a log, or of a source when name is not NULL. */
static int open_key(const char *log, const char *name, REGSAM access, HKEY *out)
{
    wchar_t path[KEY_ROOM] = L"" EVENT_KEY "\\";
    const char *const parts[] = {log, name ? "\\" : "", name ? name : ""};
    int code = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts && code == 0; i++) {
        size_t len = wcslen(path);
        code = registry_widen(path + len, KEY_ROOM - len, parts[i]);
    }
    return code ? code : registry_error(RegOpenKeyExW(HKEY_LOCAL_MACHINE, path, 0, access, out));
}

/* Whether the log, a subkey of the key of all logs, has a source of this name. */
static bool log_has_source(HKEY logs, const wchar_t *log, const wchar_t *name)
{
    HKEY log_key, source_key;
    if (RegOpenKeyExW(logs, log, 0, KEY_QUERY_VALUE, &log_key) != ERROR_SUCCESS)
        return false;
    bool found = RegOpenKeyExW(log_key, name, 0, KEY_QUERY_VALUE, &source_key) == ERROR_SUCCESS;
    if (found)
        RegCloseKey(source_key);
    RegCloseKey(log_key);
    return found;
}

/* The first log that has a source of this name, except the log own, which may be NULL. */
static int find_log(const char *name, const wchar_t *own, wchar_t log[KEY_ROOM])
{
    wchar_t wide[KEY_ROOM];
    HKEY logs;
    if (registry_widen(wide, KEY_ROOM, name) != 0)
        return MSGTAB_E_LENGTH;
    LSTATUS status =
        RegOpenKeyExW(HKEY_LOCAL_MACHINE, L"" EVENT_KEY, 0, KEY_ENUMERATE_SUB_KEYS, &logs);
    if (status != ERROR_SUCCESS)
        return registry_error(status);
    bool found = false;
    for (DWORD i = 0; !found && status == ERROR_SUCCESS; i++) {
        DWORD len = KEY_ROOM;
        status = RegEnumKeyExW(logs, i, log, &len, NULL, NULL, NULL, NULL);
        if (status == ERROR_SUCCESS &&
            (!own || CompareStringOrdinal(log, -1, own, -1, TRUE) != CSTR_EQUAL))
            found = log_has_source(logs, log, wide);
    }
    RegCloseKey(logs);
    if (found)
        return 0;
    return status == ERROR_NO_MORE_ITEMS ? MSGTAB_E_NO_SOURCE : registry_error(status);
}

static uint32_t read_number(HKEY key, const wchar_t *name)
{
    DWORD number = 0, type = 0, size = sizeof number;
    LSTATUS status = RegQueryValueExW(key, name, NULL, &type, (BYTE *)&number, &size);
    return status == ERROR_SUCCESS && type == REG_DWORD ? number : 0;
}

static int read_value(HKEY key, const struct event_value *v, struct registry_keeper *k)
{
    wchar_t name[NAME_ROOM];
    int code = registry_widen(name, NAME_ROOM, v->name);
    if (code == 0 && v->text)
        return registry_text(key, name, k, v->text);
    if (code == 0)
        *v->number = read_number(key, name);
    return code;
}

static int read_source(struct msgtab_event_source *s, struct registry_keeper *k, const char *log,
                       const char *name)
{
    HKEY key;
    int code = open_key(log, name, KEY_QUERY_VALUE, &key);
    if (code)
        return code;
    struct event_value values[EVENT_VALUES];
    *s = (struct msgtab_event_source){.log = log, .name = name};
    event_values(values, s);
    for (size_t i = 0; i < EVENT_VALUES && code == 0; i++)
        code = read_value(key, &values[i], k);
    RegCloseKey(key);
    return code;
}

static int query(struct msgtab_event_source *s, struct registry_keeper *k, const char *log,
                 const char *name)
{
    wchar_t found[KEY_ROOM];
    int code = log ? 0 : find_log(name, NULL, found);
    if (code == 0 && !log)
        code = registry_keep(k, found, &log);
    return code ? code : read_source(s, k, log, name);
}

int msgtab_event_source_query(struct msgtab_event_source *s, char *buf, size_t size,
                              const char *log, const char *name)
{
    struct registry_keeper k = {buf, size, 0};
    if (!s || !buf)
        return MSGTAB_E_ARGUMENT;
    int code = event_names_check(log ? log : "Application", name);
    if (code)
        return code;
    unsigned long saved = file_last_error();
    code = query(s, &k, log, name);
    file_set_last_error(saved);
    return code;
}

static LSTATUS delete_value(HKEY key, const wchar_t *name)
{
    LSTATUS status = RegDeleteValueW(key, name);
    return status == ERROR_FILE_NOT_FOUND ? ERROR_SUCCESS : status;
}

/* Whether a value is already this text; one with variables must have the type that expands them. */
static bool has_text(HKEY key, const wchar_t *name, const wchar_t *text, DWORD size)
{
    wchar_t now[VALUE_ROOM];
    DWORD type = 0, now_size = sizeof now;
    LSTATUS status = RegQueryValueExW(key, name, NULL, &type, (BYTE *)now, &now_size);
    return status == ERROR_SUCCESS && now_size == size && memcmp(now, text, size) == 0 &&
           (type == REG_EXPAND_SZ || (type == REG_SZ && !wcschr(text, L'%')));
}

static LSTATUS write_text(HKEY key, const wchar_t *name, const char *text)
{
    wchar_t wide[VALUE_ROOM];
    if (registry_widen(wide, VALUE_ROOM, text) != 0)
        return ERROR_BUFFER_OVERFLOW;
    DWORD size = (DWORD)((wcslen(wide) + 1) * sizeof *wide);
    if (has_text(key, name, wide, size))
        return ERROR_SUCCESS;
    return RegSetValueExW(key, name, 0, REG_EXPAND_SZ, (const BYTE *)wide, size);
}

static LSTATUS write_number(HKEY key, const wchar_t *name, DWORD number)
{
    return RegSetValueExW(key, name, 0, REG_DWORD, (const BYTE *)&number, sizeof number);
}

static LSTATUS write_value(HKEY key, const struct event_value *v)
{
    wchar_t name[NAME_ROOM];
    if (registry_widen(name, NAME_ROOM, v->name) != 0)
        return ERROR_BUFFER_OVERFLOW;
    if (event_value_is_none(v))
        return delete_value(key, name);
    return v->text ? write_text(key, name, *v->text) : write_number(key, name, *v->number);
}

static LSTATUS write_values(HKEY key, const struct msgtab_event_source *s)
{
    struct msgtab_event_source source = *s;
    struct event_value values[EVENT_VALUES];
    LSTATUS status = ERROR_SUCCESS;
    event_values(values, &source);
    for (size_t i = 0; i < EVENT_VALUES && status == ERROR_SUCCESS; i++)
        status = write_value(key, &values[i]);
    return status;
}

/* Creates or opens the key of the log and of the source below it. */
static LSTATUS create_key(const struct msgtab_event_source *s, HKEY *out, bool *is_new)
{
    wchar_t path[KEY_ROOM] = L"" EVENT_KEY "\\";
    wchar_t name[KEY_ROOM];
    size_t len = wcslen(path);
    HKEY log;
    DWORD made = 0;
    if (registry_widen(path + len, KEY_ROOM - len, s->log) != 0 ||
        registry_widen(name, KEY_ROOM, s->name) != 0)
        return ERROR_BUFFER_OVERFLOW;
    LSTATUS status =
        RegCreateKeyExW(HKEY_LOCAL_MACHINE, path, 0, NULL, 0, KEY_CREATE_SUB_KEY, NULL, &log, NULL);
    if (status != ERROR_SUCCESS)
        return status;
    status =
        RegCreateKeyExW(log, name, 0, NULL, 0, KEY_QUERY_VALUE | KEY_SET_VALUE, NULL, out, &made);
    *is_new = made == REG_CREATED_NEW_KEY;
    RegCloseKey(log);
    return status;
}

/* A source that is new in its log must not be in another log: Windows would use one of the two. */
static int check_other_logs(const struct msgtab_event_source *s)
{
    wchar_t own[KEY_ROOM], log[KEY_ROOM];
    if (registry_widen(own, KEY_ROOM, s->log) != 0)
        return MSGTAB_E_LENGTH;
    int code = find_log(s->name, own, log);
    if (code == 0)
        return MSGTAB_E_OTHER_LOG;
    return code == MSGTAB_E_NO_SOURCE ? 0 : code;
}

/* What is registered now. */
struct registered {
    struct msgtab_event_source source; /* all 0 when nothing can be read */
    char buf[3 * 3 * VALUE_ROOM];
};

/* Whether the source may be written: its name is not that of a log, it is not in another log, and
   it belongs to this file. */
static int check_owner(const struct msgtab_event_source *s, bool force, struct registered *now)
{
    struct registry_keeper k = {now->buf, sizeof now->buf, 0};
    HKEY key;
    if (open_key(s->name, NULL, KEY_QUERY_VALUE, &key) == 0) {
        RegCloseKey(key);
        return MSGTAB_E_NAME_IS_LOG;
    }
    int code = read_source(&now->source, &k, s->log, s->name);
    if (code)
        now->source = (struct msgtab_event_source){0};
    if (code == MSGTAB_E_LENGTH) /* a path that long is not one of ours */
        return force ? 0 : MSGTAB_E_TAKEN;
    if (code)
        return code == MSGTAB_E_NO_SOURCE ? check_other_logs(s) : code;
    const char *file = now->source.message_file;
    bool same = !file || ascii_same(file, s->message_file, strlen(s->message_file) + 1);
    return same || force ? 0 : MSGTAB_E_TAKEN;
}

static int install(const struct msgtab_event_source *s, bool force)
{
    HKEY key;
    bool is_new = false;
    struct registered now = {0};
    int code = check_owner(s, force, &now);
    if (code == 0)
        code = event_values_check(s, &now.source);
    if (code)
        return code;
    LSTATUS status = create_key(s, &key, &is_new);
    if (status != ERROR_SUCCESS)
        return registry_error(status);
    status = write_values(key, s);
    RegCloseKey(key);
    if (status != ERROR_SUCCESS && is_new)
        msgtab_event_source_remove(s->log, s->name);
    return registry_error(status);
}

int msgtab_event_source_install(const struct msgtab_event_source *s, int force)
{
    if (!s || !s->message_file)
        return MSGTAB_E_ARGUMENT;
    int code = event_names_check(s->log, s->name);
    if (code)
        return code;
    unsigned long saved = file_last_error();
    code = install(s, force != 0);
    file_set_last_error(saved);
    return code;
}

/* The key of a log that install created and nobody has used is removed with its last source. */
static void remove_empty_log(const char *log)
{
    HKEY key;
    wchar_t name[KEY_ROOM];
    DWORD keys = 1, values = 1;
    if (event_is_log(log) || open_key(log, NULL, KEY_QUERY_VALUE, &key) != 0)
        return;
    LSTATUS status =
        RegQueryInfoKeyW(key, NULL, NULL, NULL, &keys, NULL, NULL, &values, NULL, NULL, NULL, NULL);
    RegCloseKey(key);
    if (status != ERROR_SUCCESS || keys > 0 || values > 0 ||
        registry_widen(name, KEY_ROOM, log) != 0)
        return;
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, L"" EVENT_KEY, 0, KEY_ENUMERATE_SUB_KEYS, &key) == 0) {
        RegDeleteKeyW(key, name);
        RegCloseKey(key);
    }
}

static int remove_source(const char *log, const char *name)
{
    HKEY key;
    wchar_t wide[KEY_ROOM];
    int code = registry_widen(wide, KEY_ROOM, name);
    if (code == 0)
        code = open_key(log, NULL,
                        DELETE | KEY_ENUMERATE_SUB_KEYS | KEY_QUERY_VALUE | KEY_SET_VALUE, &key);
    if (code)
        return code;
    code = registry_error(RegDeleteTreeW(key, wide));
    RegCloseKey(key);
    if (code == 0)
        remove_empty_log(log);
    return code;
}

int msgtab_event_source_remove(const char *log, const char *name)
{
    int code = event_names_check(log, name);
    if (code)
        return code;
    unsigned long saved = file_last_error();
    code = remove_source(log, name);
    file_set_last_error(saved);
    return code;
}
