/* The rules of a source: names that the registry and RegisterEventSource accept (Learn, Event
   Sources), and paths that every reader of the log resolves alike (MS-EVEN 3.2.4.1). */
#include "event_key.h"
#include "event_rules.h"
#include "event_values.h"
#include "utf.h"

#include <msgtab/event.h>

#include <string.h>

enum { NAME_MAX_UNITS = 255, PATH_MAX_UNITS = 259, CATEGORY_HOLE = 16, CATEGORY_MAX = 65535 };

/* More texts than that are those of events. */
enum { CATEGORY_TEXTS = 1000 };

/* The length in UTF-16 units, as Windows counts, or MSGTAB_E_UTF8. */
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

/* Checks the name of a registry key. */
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

/* The length of what makes a path absolute; 0 if it is not. */
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

/* The length of an identifier of Windows Installer. */
static size_t identifier_length(const char *text, size_t len)
{
    size_t count = 0;
    for (; count < len; count++) {
        const char c = ascii_fold(text[count]);
        if (!(c >= 'a' && c <= 'z') && c != '_' && (count == 0 || !strchr("0123456789.", c)))
            break;
    }
    return count;
}

/* [#FileId], which is a whole path, or [FOLDER], after whose path comes a name. */
static size_t wix_root(const char *path, size_t len)
{
    if (len < 1 || path[0] != '[')
        return 0;
    const size_t start = len > 1 && path[1] == '#' ? 2 : 1;
    const size_t id = identifier_length(path + start, len - start);
    const size_t root = start + id + 1;
    if (id == 0 || root > len || path[root - 1] != ']')
        return 0;
    return (start == 2) == (root == len) ? root : 0;
}

size_t event_installer_root(const char *path, size_t len, enum msgtab_event_format format)
{
    const char *word = format == MSGTAB_EVENT_NSIS ? "$INSTDIR\\" : "{app}\\";
    if (format == MSGTAB_EVENT_WXS || format == MSGTAB_EVENT_WXS4)
        return wix_root(path, len);
    if (format != MSGTAB_EVENT_NSIS && format != MSGTAB_EVENT_INNO)
        return 0;
    return len > strlen(word) && memcmp(path, word, strlen(word)) == 0 ? strlen(word) : 0;
}

static int check_path(const char *path, size_t len, enum msgtab_event_format format)
{
    size_t root = event_installer_root(path, len, format);
    if (root == 0)
        root = root_length(path, len);
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

static int check_paths(const char *paths, enum msgtab_event_format format)
{
    if (!paths)
        return MSGTAB_E_ARGUMENT;
    for (;;) {
        size_t len = strcspn(paths, ";");
        int code = check_path(paths, len, format);
        if (code || paths[len] == '\0')
            return code;
        paths += len + 1;
    }
}

int msgtab_event_paths_check(const char *paths)
{
    return check_paths(paths, MSGTAB_EVENT_REG);
}

int event_names_check(const char *log, const char *name)
{
    if (!log || !name)
        return MSGTAB_E_ARGUMENT;
    int code = check_name(log, MSGTAB_E_LOG);
    if (code == 0)
        code = check_name(name, MSGTAB_E_NAME);
    if (code == 0 && is_name(log, "Parameters"))
        code = MSGTAB_E_LOG;
    if (code == 0 && is_name(log, "Security"))
        code = MSGTAB_E_LOG_SECURITY;
    if (code == 0 && (event_is_log(name) || is_name(name, log)))
        code = MSGTAB_E_NAME_IS_LOG;
    return code;
}

static bool is_registered(const char *paths, struct msgtab_event_source *now)
{
    struct event_value values[EVENT_VALUES];
    event_values(values, now);
    for (size_t i = 0; paths && i < EVENT_VALUES; i++) {
        if (values[i].text && *values[i].text && strcmp(paths, *values[i].text) == 0)
            return true;
    }
    return false;
}

/* Categories need a file, and the file needs categories. */
static int check_categories(const struct msgtab_event_source *s, struct msgtab_event_source *now)
{
    bool has_file = s->category_file && *s->category_file;
    bool same_file = s->category_file ? is_registered(s->category_file, now) : !now->category_file;
    if (same_file && s->category_count == now->category_count)
        return 0;
    return s->category_count > CATEGORY_MAX || (s->category_count > 0) != has_file
               ? MSGTAB_E_CATEGORIES
               : 0;
}

static int check_values(const struct msgtab_event_source *s, const struct msgtab_event_source *now,
                        enum msgtab_event_format format)
{
    struct msgtab_event_source source = *s, registered = *now;
    struct event_value values[EVENT_VALUES];
    int code = *s->message_file ? 0 : MSGTAB_E_RELATIVE;
    event_values(values, &source);
    for (size_t i = 0; i < EVENT_VALUES && code == 0; i++) {
        if (values[i].text && !event_value_is_none(&values[i]) &&
            !is_registered(*values[i].text, &registered))
            code = check_paths(*values[i].text, format);
    }
    return code ? code : check_categories(s, &registered);
}

int event_values_check(const struct msgtab_event_source *s, const struct msgtab_event_source *now)
{
    return check_values(s, now, MSGTAB_EVENT_REG);
}

/* XML has no way to write these two characters. */
static bool has_no_xml(const char *text)
{
    return text && (strstr(text, "\xEF\xBF\xBE") || strstr(text, "\xEF\xBF\xBF"));
}

static int check_xml(const struct msgtab_event_source *s)
{
    struct msgtab_event_source source = *s;
    struct event_value values[EVENT_VALUES];
    event_values(values, &source);
    bool refused = has_no_xml(s->log) || has_no_xml(s->name);
    for (size_t i = 0; i < EVENT_VALUES; i++)
        refused = refused || (values[i].text && has_no_xml(*values[i].text));
    return refused ? MSGTAB_E_XML : 0;
}

int event_export_check(const struct msgtab_event_source *s, enum msgtab_event_format format)
{
    static const struct msgtab_event_source nothing = {0};
    if (!s || !s->message_file)
        return MSGTAB_E_ARGUMENT;
    int code = event_names_check(s->log, s->name);
    if (code == 0 && (format == MSGTAB_EVENT_WXS || format == MSGTAB_EVENT_WXS4))
        code = check_xml(s);
    return code ? code : check_values(s, &nothing, format);
}

int msgtab_event_source_check(const struct msgtab_event_source *s)
{
    return event_export_check(s, MSGTAB_EVENT_REG);
}

/* Whether a file has a text of this number that can be a category's: it has no inserts. Returns 0
   or an error, MSGTAB_E_ID also for a text with inserts. */
static int find_category(const struct msgtab *t, uint32_t number)
{
    struct msgtab_text text;
    int code = msgtab_find(t, number, 0, &text);
    if (code)
        return code;
    ptrdiff_t inserts = msgtab_insert_count(&text, NULL, 0);
    return inserts == 0 || inserts == MSGTAB_E_PERCENT ? 0 : MSGTAB_E_ID;
}

ptrdiff_t msgtab_event_categories(const struct msgtab *t)
{
    uint32_t count = 0;
    int code = 0;
    while (count <= CATEGORY_TEXTS && (code = find_category(t, count + 1)) == 0)
        count++;
    if (count > CATEGORY_TEXTS)
        return 0;
    for (uint32_t i = 1; code == MSGTAB_E_ID && i <= CATEGORY_HOLE; i++) {
        if (find_category(t, count + 1 + i) == 0)
            return MSGTAB_E_CATEGORY_GAP;
    }
    return code && code != MSGTAB_E_ID ? code : (ptrdiff_t)count;
}
