/* Variables in registered paths. Most are in the registry under names of their own; the others are
   those of the system's environment. */
#include "offline_path.h"

#include "arena.h"
#include "buf.h"
#include "hive_sources.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

#include <msgtab/msgtab.h>

#define CURRENT_VERSION "Microsoft\\Windows\\CurrentVersion"
#define NT_VERSION      "Microsoft\\Windows NT\\CurrentVersion"

enum { NESTED_MAX = 8, REPLACED_MAX = 64, PATH_MAX_SIZE = 32 * 1024 };

static const struct {
    const char *name, *key, *value; /* in SOFTWARE */
} variables[] = {
    {"ProgramFiles", CURRENT_VERSION, "ProgramFilesDir"},
    {"ProgramFiles(x86)", CURRENT_VERSION, "ProgramFilesDir (x86)"},
    {"ProgramW6432", CURRENT_VERSION, "ProgramW6432Dir"},
    {"CommonProgramFiles", CURRENT_VERSION, "CommonFilesDir"},
    {"CommonProgramFiles(x86)", CURRENT_VERSION, "CommonFilesDir (x86)"},
    {"CommonProgramW6432", CURRENT_VERSION, "CommonW6432Dir"},
    {"ProgramData", NT_VERSION "\\ProfileList", "ProgramData"},
    {"ALLUSERSPROFILE", NT_VERSION "\\ProfileList", "ProgramData"},
};

static char *text_of(struct hive *h, hive_key (*root)(struct hive *h), const char *key,
                     const char *value)
{
    if (!h)
        return NULL;
    hive_start(h);
    return hive_text_of(h, hive_find(h, root(h), key), value);
}

static hive_key software_root(struct hive *h)
{
    return hive_root(h);
}

/* The folder of Windows. */
static char *system_root(const struct offline_hives *h)
{
    char *text = text_of(h->software, software_root, NT_VERSION, "SystemRoot");
    struct buf path = {0};
    if (text && text[0] && text[1] == ':')
        return text;
    free(text);
    buf_printf(&path, "C:\\%s", h->windows);
    buf_char(&path, '\0');
    return (char *)path.data;
}

/* What a variable is, free() it; NULL when no hive says it. */
static char *variable(const struct offline_hives *h, struct slice name)
{
    if (slice_is(name, "SystemRoot") || slice_is(name, "windir"))
        return system_root(h);
    if (slice_is(name, "SystemDrive")) {
        char *root = system_root(h);
        root[strlen("C:")] = '\0';
        return root;
    }
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        if (slice_is(name, variables[i].name))
            return text_of(h->software, software_root, variables[i].key, variables[i].value);
    }
    char *word = memory_copy(name.text, name.len);
    char *text =
        text_of(h->system, hive_control_set, "Control\\Session Manager\\Environment", word);
    free(word);
    return text;
}

/* A path with its variables replaced, and those in them. */
struct expansion {
    const struct offline_hives *hives;
    struct buf text;
    int replaced;
};

static int expand(struct expansion *e, struct slice path, int depth)
{
    const char *at = path.text, *end = path.text + path.len;
    int code = 0;
    while (code == 0 && at < end) {
        const char *last = *at == '%' ? memchr(at + 1, '%', (size_t)(end - at) - 1) : NULL;
        if (!last) {
            buf_char(&e->text, *at++);
            continue;
        }
        const struct slice name = {at + 1, (uint32_t)(last - at - 1)};
        const bool may = depth < NESTED_MAX && e->replaced++ < REPLACED_MAX;
        char *text = may ? variable(e->hives, name) : NULL;
        code = text ? expand(e, slice_of(text), depth + 1) : OFFLINE_E_VARIABLE;
        if (code == 0 && e->text.size > PATH_MAX_SIZE)
            code = MSGTAB_E_PATH;
        free(text);
        at = last + 1;
    }
    return code;
}

/* Whether a path is on the drive that Windows is on. */
static bool is_on_drive(const struct offline_hives *h, const char *path)
{
    char *root = system_root(h);
    const bool same = ascii_lower(path[0]) == ascii_lower(root[0]) && path[1] == ':';
    free(root);
    return same;
}

int offline_path(const struct offline_hives *h, struct slice path, char **names)
{
    struct expansion e = {.hives = h};
    *names = NULL;
    int code = expand(&e, path, 0);
    buf_char(&e.text, '\0');
    const char *whole = (const char *)e.text.data;
    if (code == 0 && !is_on_drive(h, whole))
        code = OFFLINE_E_DRIVE;
    if (code == 0)
        *names = memory_copy(whole + 2, strlen(whole + 2));
    buf_free(&e.text);
    return code;
}
