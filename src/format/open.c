/* Opening tables: by path, from memory. */
#include "open.h"

#include "file.h"
#include "image.h"
#include "language.h"

#include <string.h>

static void close_opened(struct opened *t)
{
    file_unmap(t->mapping, t->size);
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

int msgtab_open(struct msgtab *t, const char *path)
{
    struct opened *o = open_start(t);
    if (!o || !path || !*path)
        return MSGTAB_E_ARGUMENT;
    unsigned long saved = file_last_error();
    struct file_path name;
    name.len = 0;
    int code = file_append(&name, path, strlen(path));
    if (code == 0)
        code = open_path(o, &name);
    file_set_last_error(saved);
    return code;
}

int msgtab_open_memory(struct msgtab *t, const void *image, size_t size)
{
    struct opened *o = open_start(t);
    if (!o || !image || (uintptr_t)image % sizeof(uint32_t) != 0)
        return MSGTAB_E_ARGUMENT;
    unsigned long saved = file_last_error();
    o->image = image;
    o->size = size;
    int code = read_opened(o);
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
