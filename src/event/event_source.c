/* The rules of a source: names as the registry and RegisterEventSource take them (Learn, Event
   Sources), paths that every reader of the log resolves alike (MS-EVEN 3.2.4.1). */
#include "event_key.h"
#include "utf.h"

#include <msgtab/event.h>

#include <string.h>

enum { NAME_MAX_UNITS = 255, PATH_MAX_UNITS = 259, CATEGORY_HOLE = 16, CATEGORY_MAX = 65535 };

/* The length in UTF-16 units, which Windows counts, or MSGTAB_E_UTF8. */
static ptrdiff_t units(const char *text, size_t len)
{
    ptrdiff_t count = 0;
    for (size_t pos = 0; pos < len;) {
        uint32_t c = utf8_decode(text, len, &pos);
        if (c == UTF_INVALID)
            return MSGTAB_E_UTF8;
        count += c < 0x10000 ? 1 : 2;
    }
    return count;
}

/* The name of a registry key. */
static int check_name(const char *name, int error)
{
    ptrdiff_t len = units(name, strlen(name));
    if (len < 0)
        return (int)len;
    if (len == 0 || len > NAME_MAX_UNITS)
        return error;
    for (; *name; name++) {
        if (*name == '\\' || (unsigned char)*name < ' ' || *name == 0x7F)
            return error;
    }
    return 0;
}

static bool is_name(const char *a, const char *b)
{
    return strlen(a) == strlen(b) && ascii_same(a, b, strlen(a));
}

bool event_is_log(const char *name)
{
    static const char *const logs[] = {"Application",
                                       "Security",
                                       "System",
                                       "Setup",
                                       "ForwardedEvents",
                                       "HardwareEvents",
                                       "Internet Explorer",
                                       "Key Management Service",
                                       "Windows PowerShell"};
    for (size_t i = 0; i < sizeof logs / sizeof *logs; i++) {
        if (is_name(name, logs[i]))
            return true;
    }
    return false;
}

/* How much of a path makes it absolute; 0 when nothing does. */
static size_t root_length(const char *path, size_t len)
{
    static const char *const roots[] = {"%SystemRoot%\\", "%SystemDrive%\\", "\\\\"};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
        size_t root = strlen(roots[i]);
        if (len > root && ascii_same(path, roots[i], root))
            return root;
    }
    char drive = ascii_fold(path[0]);
    return len > 3 && drive >= 'a' && drive <= 'z' && path[1] == ':' && path[2] == '\\' ? 3 : 0;
}

static int check_path(const char *path, size_t len)
{
    size_t root = root_length(path, len);
    ptrdiff_t count = units(path, len);
    if (count < 0)
        return (int)count;
    if (root == 0)
        return MSGTAB_E_RELATIVE;
    for (size_t i = root; i < len; i++) {
        if (path[i] == '%')
            return MSGTAB_E_PATH_PERCENT;
        if ((unsigned char)path[i] < ' ' || strchr("\"<>|?*/:,", path[i]))
            return MSGTAB_E_PATH_CHARACTER;
    }
    return count > PATH_MAX_UNITS ? MSGTAB_E_PATH_LENGTH : 0;
}

int msgtab_event_paths_check(const char *paths)
{
    if (!paths)
        return MSGTAB_E_ARGUMENT;
    for (;;) {
        size_t len = strcspn(paths, ";");
        int code = check_path(paths, len);
        if (code || paths[len] == '\0')
            return code;
        paths += len + 1;
    }
}

static bool is_given(const char *text)
{
    return text && *text;
}

int msgtab_event_source_check(const struct msgtab_event_source *s)
{
    if (!s || !s->log || !s->name || !s->message_file)
        return MSGTAB_E_ARGUMENT;
    int code = check_name(s->log, MSGTAB_E_LOG);
    if (code == 0)
        code = check_name(s->name, MSGTAB_E_NAME);
    if (code == 0 && is_name(s->log, "Parameters"))
        code = MSGTAB_E_LOG;
    if (code == 0 && is_name(s->log, "Security"))
        code = MSGTAB_E_LOG_SECURITY;
    if (code == 0 && (event_is_log(s->name) || is_name(s->name, s->log)))
        code = MSGTAB_E_NAME_IS_LOG;
    if (code == 0)
        code = msgtab_event_paths_check(s->message_file);
    if (code == 0 && is_given(s->parameter_file))
        code = msgtab_event_paths_check(s->parameter_file);
    if (code == 0 && is_given(s->category_file))
        code = msgtab_event_paths_check(s->category_file);
    if (code == 0 &&
        (s->category_count > CATEGORY_MAX || (s->category_count > 0) != is_given(s->category_file)))
        code = MSGTAB_E_CATEGORIES;
    return code;
}

ptrdiff_t msgtab_event_categories(const struct msgtab *t)
{
    struct msgtab_text text;
    uint32_t count = 0;
    int code = 0;
    while (count < CATEGORY_MAX && (code = msgtab_find(t, count + 1, 0, &text)) == 0)
        count++;
    for (uint32_t i = 1; code == MSGTAB_E_ID && i <= CATEGORY_HOLE; i++) {
        if (msgtab_find(t, count + 1 + i, 0, &text) == 0)
            return MSGTAB_E_CATEGORY_GAP;
    }
    return code && code != MSGTAB_E_ID ? code : (ptrdiff_t)count;
}
