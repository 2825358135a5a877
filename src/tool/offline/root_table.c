/* Tables below a root. The folders of languages beside a file are listed once, since each name that
   is not there would mean to read the folder again. */
#include "root_table.h"

#include "arena.h"
#include "buf.h"
#include "open.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* A file, and the languages that may have a .mui of it. */
struct in_root {
    const struct root *root;
    const char *path;
    size_t folder;            /* the length of the path of its folder, with a separator */
    ARRAY_OF(uint16_t) langs; /* whose names folders have */
    struct root_file mui;
    bool is_open;
};

static void take_folder(void *context, const char *name)
{
    struct in_root *p = context;
    uint16_t lang;
    if (msgtab_language_from(name, &lang) == 0)
        ARRAY_ADD(&p->langs, lang);
}

static void list_languages(struct in_root *p)
{
    for (p->folder = strlen(p->path); p->folder > 0; p->folder--) {
        if (strchr("\\/", p->path[p->folder - 1]))
            break;
    }
    char *folder = memory_copy(p->path, p->folder);
    root_folder_read(p->root, folder, take_folder, p);
    free(folder);
}

static bool has_folder(const struct in_root *p, const char *language)
{
    uint16_t lang = 0;
    msgtab_language_from(language, &lang);
    for (size_t i = 0; i < p->langs.count; i++) {
        if (p->langs.items[i] == lang)
            return true;
    }
    return false;
}

static void close_mui(struct in_root *p)
{
    if (p->is_open)
        root_file_close(&p->mui);
    p->is_open = false;
}

/* The opened .mui stays open until the next one: its path names it no longer. */
static int place_in_root(void *context, const char *language, int variant, struct file_path *path)
{
    struct in_root *p = context;
    struct buf name = {0};
    if (variant > 0)
        return MUI_NO_VARIANT;
    if (!has_folder(p, language))
        return MSGTAB_E_NOT_FOUND;
    close_mui(p);
    buf_printf(&name, "%.*s%s/%s.mui", (int)p->folder, p->path, language, p->path + p->folder);
    buf_char(&name, '\0');
    const int code = root_file_open(p->root, (const char *)name.data, &p->mui);
    buf_free(&name);
    p->is_open = code == 0;
    path->len = 0;
    return code ? code : file_append(path, p->mui.path, strlen(p->mui.path));
}

int root_table_open(const struct root *r, const char *path, uint16_t lang, unsigned flags,
                    struct msgtab *t)
{
    struct root_file f;
    struct in_root p = {.root = r, .path = path};
    int code = root_file_open(r, path, &f);
    if (code)
        return code;
    if (flags & MSGTAB_NO_MUI) {
        code = msgtab_open_lang(t, f.path, 0, flags);
    } else {
        list_languages(&p);
        code = open_at_place(t, f.path, lang, flags, place_in_root, &p);
    }
    close_mui(&p);
    root_file_close(&f);
    free(p.langs.items);
    return code;
}
