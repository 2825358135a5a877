/* Walking through files: threads open and read them, the caller's thread tells and takes. */
#include "walk.h"

#include "catalogue_image.h"
#include "console.h"
#include "failure.h"
#include "file_list.h"
#include "image_bound.h"
#include "parallel.h"
#include "progress.h"
#include "say.h"

#include <stdio.h>
#include <stdlib.h>

struct tour {
    const struct walk *w;
    struct file_list list;
    struct progress progress;
    int status;
};

/* What a thread has made of a file. */
struct visit {
    void *result;
    int code;
    char unbounded[IMAGE_ERROR_SIZE]; /* why not all texts are read; empty: they were */
};

static const struct file_name *file_at(const struct tour *t, size_t i)
{
    return &t->list.files.items[i];
}

static void note(struct tour *t, int status)
{
    if (status > t->status)
        t->status = status;
}

static void fail_folder(void *context, const char *path, const char *why)
{
    note(context, failure_of_read(path, why));
}

/* Most files of a folder have no tables: a look at the mapped file is enough to tell, and only the
   others are copied. */
static int open_file(const struct walk *w, struct message_file *out, const struct file_name *file)
{
    if (w->open)
        return w->open(w->context, file->path, &out->table);
    if (!file->named) {
        int code = msgtab_open_lang(&out->table, file->path, 0, MSGTAB_NO_MUI);
        msgtab_close(&out->table);
        if (code)
            return code;
    }
    return msgtab_open_lang(&out->table, file->path, 0, MSGTAB_NO_MUI | MSGTAB_COPY);
}

static void *visit(void *context, size_t i)
{
    const struct tour *t = context;
    const char *path = file_at(t, i)->path;
    struct visit *v = memory_zeros(sizeof *v);
    struct message_file file = {0};
    if (is_catalogue(path)) {
        v->code = t->w->no_sources ? MSGTAB_E_NO_TABLE : 0;
        return v;
    }
    v->code = open_file(t->w, &file, file_at(t, i));
    if (v->code == 0 && image_is_bounded(&file.table, path, NULL, 0, v->unbounded))
        v->result = t->w->read(t->w->context, path, &file, &v->code);
    message_file_close(&file);
    return v;
}

/* A message source is compiled in the caller's thread: what is wrong with it is told at once. */
static void visit_catalogue(struct tour *t, const char *path, struct visit *v)
{
    struct message_file file;
    progress_clear(&t->progress);
    int status = message_file_open(&file, path, NULL);
    if (status == STATUS_OK)
        v->result = t->w->read(t->w->context, path, &file, &v->code);
    note(t, status);
    message_file_close(&file);
}

static bool is_told(const struct tour *t, const struct file_name *file, int code)
{
    switch (code) {
    case 0: return false;
    case MSGTAB_E_NO_TABLE: return file->named && !t->w->any_file;
    case MSGTAB_E_NO_IMAGE: return file->named;
    default: return true;
    }
}

static int fail(const struct walk *w, const char *path, const struct visit *v)
{
    if (v->unbounded[0])
        return failure_in_file(path, v->unbounded);
    if (!w->error)
        return failure_of_file(path, v->code);
    say_error("msgtab: %s: %s\n", path, w->error(v->code));
    return STATUS_INPUT;
}

static void done(void *context, size_t i, void *result)
{
    struct tour *t = context;
    struct visit *v = result;
    const struct file_name *file = file_at(t, i);
    if (is_catalogue(file->path) && !t->w->no_sources)
        visit_catalogue(t, file->path, v);
    const bool told = is_told(t, file, v->code) || v->unbounded[0];
    if (v->result || told)
        progress_clear(&t->progress);
    if (v->result)
        t->w->take(t->w->context, file->path, v->result);
    if (told)
        note(t, fail(t->w, file->path, v));
    free(v);
    progress_show(&t->progress, i + 1);
}

int walk_files(const struct walk *w)
{
    struct tour t = {.w = w};
    for (size_t i = 0; i < w->count; i++)
        file_list_add(&t.list, w->paths[i], fail_folder, &t);
    t.progress = progress_start(t.list.files.count);
    parallel_run(&(struct parallel){t.list.files.count, &t, visit, done});
    progress_clear(&t.progress);
    file_list_free(&t.list);
    return t.status;
}
