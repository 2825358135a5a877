/* Opening tables: by path, from memory, with the files of languages beside them. */
#include "open.h"

#include "file.h"
#include "image.h"
#include "language.h"
#include "mui.h"

#include <string.h>

static void close_opened(struct opened *t)
{
    file_unmap(t->mapping, t->size);
    file_unmap(t->first.mapping, t->first.size);
    *t = (struct opened){0};
}

/* Reads what was mapped or given; closes *t when it is not an image with tables. */
static int read_opened(struct opened *t)
{
    int code = image_read(t);
    if (code)
        close_opened(t);
    else
        language_user(t->user);
    return code;
}

int open_path(struct opened *t, const struct file_path *path)
{
    int code = file_map(t, path);
    return code ? code : read_opened(t);
}

struct opened *open_start(struct msgtab *t)
{
    struct opened *o = opened_in(t);
    if (o)
        *o = (struct opened){0};
    return o;
}

int open_file(struct opened *t, struct file_path *path, uint16_t lang, bool only_without)
{
    struct mui_beside beside;
    if (mui_beside_start(&beside, path) != 0)
        return open_path(t, path);
    return open_nearest(t, path, lang, only_without, mui_beside, &beside);
}

/* Begins to open a table by its path: 0 or an error. */
static int start_path(struct msgtab *t, const char *path, unsigned flags, struct file_path *name)
{
    if (!open_start(t) || !path || !*path)
        return MSGTAB_E_ARGUMENT;
    name->len = 0;
    name->is_copied = (flags & MSGTAB_COPY) != 0;
    return file_append(name, path, strlen(path));
}

int open_at_place(struct msgtab *t, const char *path, uint16_t lang, unsigned flags,
                  mui_place *place, void *context)
{
    unsigned long saved = file_last_error();
    struct file_path name;
    int code = start_path(t, path, flags, &name);
    if (code == 0)
        code = open_nearest(opened_in(t), &name, lang, false, place, context);
    file_set_last_error(saved);
    return code;
}

/* Without a language, only a file without tables has a .mui. */
static int open_utf8(struct msgtab *t, const char *path, const uint16_t *lang, unsigned flags)
{
    unsigned long saved = file_last_error();
    struct file_path name;
    int code = start_path(t, path, flags, &name);
    if (code == 0 && (flags & MSGTAB_NO_MUI))
        code = open_path(opened_in(t), &name);
    else if (code == 0)
        code = open_file(opened_in(t), &name, lang ? *lang : 0, !lang);
    file_set_last_error(saved);
    return code;
}

int msgtab_open(struct msgtab *t, const char *path)
{
    return open_utf8(t, path, NULL, 0);
}

int open_copied(struct msgtab *t, const char *path)
{
    return open_utf8(t, path, NULL, MSGTAB_COPY);
}

int open_mui(struct msgtab *t, const char *path, const char *language)
{
    unsigned long saved = file_last_error();
    struct file_path name;
    struct mui_beside beside;
    int code = start_path(t, path, MSGTAB_COPY, &name);
    if (code == 0)
        code = mui_beside_start(&beside, &name);
    if (code == 0)
        code = mui_open(opened_in(t), &name, language, mui_beside, &beside);
    file_set_last_error(saved);
    return code;
}

int msgtab_open_lang(struct msgtab *t, const char *path, uint16_t lang, unsigned flags)
{
    if ((flags & ~(unsigned)(MSGTAB_NO_MUI | MSGTAB_COPY)) != 0) {
        open_start(t);
        return MSGTAB_E_ARGUMENT;
    }
    return open_utf8(t, path, &lang, flags);
}

/* Opens size bytes of memory. */
static int open_bytes(struct opened *o, const void *image, size_t size)
{
    o->image = image;
    o->size = size;
    return read_opened(o);
}

static bool is_aligned(const void *memory)
{
    return (uintptr_t)memory % sizeof(uint32_t) == 0;
}

ptrdiff_t msgtab_open_copy(struct msgtab *t, const char *path, void *memory, size_t size)
{
    unsigned long saved = file_last_error();
    struct file_path name;
    ptrdiff_t len = start_path(t, path, 0, &name);
    if (len == 0 && ((!memory && size > 0) || !is_aligned(memory)))
        len = MSGTAB_E_ARGUMENT;
    if (len == 0)
        len = file_copy(memory, size, &name);
    int code = 0;
    if (len > 0 && (size_t)len <= size)
        code = open_bytes(opened_in(t), memory, (size_t)len);
    file_set_last_error(saved);
    return code ? code : len;
}

int msgtab_open_memory(struct msgtab *t, const void *image, size_t size)
{
    struct opened *o = open_start(t);
    if (!o || !image || !is_aligned(image))
        return MSGTAB_E_ARGUMENT;
    unsigned long saved = file_last_error();
    int code = open_bytes(o, image, size);
    file_set_last_error(saved);
    return code;
}

void msgtab_close(struct msgtab *t)
{
    if (!t)
        return;
    unsigned long saved = file_last_error();
    close_opened(opened_in(t));
    file_set_last_error(saved);
}
