/* Opening tables by UTF-16 path, and the tables of a loaded module. */
#include "open.h"

#include "image.h"
#include "language.h"
#include "pe.h"

#include <string.h>
#include <wchar.h>
#include <windows.h>

int msgtab_open_w(struct msgtab *t, const wchar_t *path)
{
    struct opened *o = open_start(t);
    if (!o || !path || !*path)
        return MSGTAB_E_ARGUMENT;
    size_t len = wcslen(path);
    struct file_path name;
    if (len >= FILE_PATH_ROOM)
        return MSGTAB_E_PATH;
    unsigned long saved = file_last_error();
    name.len = len;
    name.is_copied = false;
    memcpy(name.text, path, (len + 1) * sizeof *path);
    int code = open_file(o, &name, 0, true);
    file_set_last_error(saved);
    return code;
}

/* What the enumeration of a module's languages found. */
struct enumeration {
    struct opened *t;
    int code;
};

/* A language with two entries is enumerated twice, but FindResourceExW always finds the same
   one. */
static bool is_known(const struct opened *t, uint16_t lang)
{
    for (size_t i = 0; i < t->table_count; i++) {
        if (t->tables[i].lang == lang)
            return true;
    }
    return false;
}

static BOOL CALLBACK add_language(HMODULE module, LPCWSTR type, LPCWSTR name, WORD lang,
                                  LONG_PTR param)
{
    struct enumeration *e = (struct enumeration *)param; /* NOLINT(performance-no-int-to-ptr) */
    HRSRC found = FindResourceExW(module, type, name, lang);
    HGLOBAL loaded = found ? LoadResource(module, found) : NULL;
    struct table table = {.lang = lang};
    if (!loaded || is_known(e->t, lang))
        return TRUE;
    table.data = LockResource(loaded);
    table.size = SizeofResource(module, found);
    if (!table_start(&table))
        e->code = MSGTAB_E_DAMAGED;
    else if (!image_add(e->t, &table))
        e->code = MSGTAB_E_LANGUAGES;
    return e->code == 0;
}

int msgtab_open_module(struct msgtab *opened, void *hmodule)
{
    struct opened *t = open_start(opened);
    if (!t)
        return MSGTAB_E_ARGUMENT;
    unsigned long saved = file_last_error();
    HMODULE module = hmodule ? hmodule : GetModuleHandleW(NULL);
    t->kind = IMAGE_MODULE;
    struct enumeration e = {t, 0};
    BOOL done = EnumResourceLanguagesW(module, MAKEINTRESOURCEW(RSRC_TYPE_MESSAGETABLE),
                                       MAKEINTRESOURCEW(RSRC_MESSAGETABLE_NAME), add_language,
                                       (LONG_PTR)&e);
    if (e.code == 0 && t->table_count == 0)
        e.code = !done && GetLastError() == ERROR_RESOURCE_NAME_NOT_FOUND ? MSGTAB_E_TABLE_NAME
                                                                          : MSGTAB_E_NO_TABLE;
    if (e.code)
        *t = (struct opened){0};
    else
        language_user(t->user);
    file_set_last_error(saved);
    return e.code;
}
