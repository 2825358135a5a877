/* Files by the last names of their paths. */
#include "folder_index.h"

#include "buf.h"
#include "disk.h"
#include "folder.h"
#include "open.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

static bool is_separator(char c)
{
    return c == '\\' || c == '/' || c == ':';
}

/* Takes the last name off a path; empty when nothing is left. */
static struct slice last_name(struct slice *path)
{
    uint32_t end = path->len;
    while (end > 0 && is_separator(path->text[end - 1]))
        end--;
    uint32_t start = end;
    while (start > 0 && !is_separator(path->text[start - 1]))
        start--;
    path->len = start;
    return (struct slice){path->text + start, end - start};
}

/* Names in the order of the index. */
static int compare_names(struct slice a, struct slice b)
{
    const uint32_t len = a.len < b.len ? a.len : b.len;
    for (uint32_t i = 0; i < len; i++) {
        const unsigned char c = (unsigned char)ascii_lower(a.text[i]);
        const unsigned char d = (unsigned char)ascii_lower(b.text[i]);
        if (c != d)
            return c < d ? -1 : 1;
    }
    return (a.len > b.len) - (a.len < b.len);
}

static struct slice name_of(const char *file)
{
    return slice_of(disk_base_name(file));
}

/* Files of one name remain in the order of their paths. */
static int compare_files(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;
    const int order = compare_names(name_of(*a), name_of(*b));
    return order != 0 ? order : strcmp(*a, *b);
}

static void pass_over(void *context, const char *name, enum disk_kind kind)
{
    (void)context, (void)name, (void)kind;
}

void folder_index_build(struct folder_index *x, const char *folder, file_list_fault *fault,
                        void *context)
{
    if (disk_kind(folder) != DISK_FOLDER) {
        fault(context, folder, folder_read(folder, pass_over, NULL));
        return;
    }
    file_list_add(&x->list, folder, fault, context);
    x->folder_len = strlen(folder);
    for (size_t i = 0; i < x->list.files.count; i++)
        ARRAY_ADD(&x->files, x->list.files.items[i].path);
    if (x->files.count > 0)
        qsort((void *)x->files.items, x->files.count, sizeof *x->files.items, compare_files);
}

void folder_index_free(struct folder_index *x)
{
    file_list_free(&x->list);
    free((void *)x->files.items);
    *x = (struct folder_index){0};
}

/* The first file of this name, or of one after it. */
static size_t lower_bound(const struct folder_index *x, struct slice name)
{
    size_t low = 0, high = x->files.count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (compare_names(name_of(x->files.items[middle]), name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* How well a file fits a path. */
struct fit {
    size_t common, depth; /* names at the end of both, and names below the folder */
    bool is_exact;        /* the name is the same in case too */
    struct slice folder;  /* that it is in */
};

static struct fit fit_of(const struct folder_index *x, const char *file, struct slice path)
{
    struct fit f = {0};
    struct slice below = slice_of(file + x->folder_len);
    for (bool same = true; below.len > 0; f.depth++) {
        const struct slice name = last_name(&below), wanted = last_name(&path);
        if (name.len == 0)
            break;
        if (f.depth == 0) {
            f.is_exact = slice_same(name, wanted);
            f.folder = (struct slice){file, (uint32_t)(name.text - file)};
        }
        same = same && slice_equal(name, wanted);
        f.common += same;
    }
    return f;
}

/* Whether a is worse than b (negative), better (positive), or neither. */
static int compare_fits(const struct fit *a, const struct fit *b)
{
    if (a->common != b->common)
        return a->common < b->common ? -1 : 1;
    return (a->depth < b->depth) - (a->depth > b->depth);
}

const char *folder_index_find(const struct folder_index *x, struct slice path, bool *several)
{
    struct slice rest = path;
    const struct slice name = last_name(&rest);
    const bool is_folder = path.len > 0 && is_separator(path.text[path.len - 1]);
    const char *best = NULL;
    struct fit best_fit = {0};
    *several = false;
    for (size_t i = lower_bound(x, name);
         !is_folder && i < x->files.count && compare_names(name_of(x->files.items[i]), name) == 0;
         i++) {
        const struct fit fit = fit_of(x, x->files.items[i], path);
        const int order = best ? compare_fits(&best_fit, &fit) : -1;
        const bool same_folder = order == 0 && slice_same(fit.folder, best_fit.folder);
        if (order <= 0 && !same_folder)
            *several = order == 0;
        if (order < 0 || (same_folder && fit.is_exact)) {
            best = x->files.items[i];
            best_fit = fit;
        }
    }
    return *several ? NULL : best;
}

/* The file at a path, in any case; NULL: there is none. */
static const char *file_at(const struct folder_index *x, struct slice path)
{
    struct slice rest = path;
    const struct slice name = last_name(&rest);
    for (size_t i = lower_bound(x, name);
         i < x->files.count && compare_names(name_of(x->files.items[i]), name) == 0; i++) {
        if (slice_equal(slice_of(x->files.items[i]), path))
            return x->files.items[i];
    }
    return NULL;
}

struct in_folder {
    const struct folder_index *index;
    struct slice folder, name; /* of the file */
};

static int place_in_folder(void *context, const char *language, int variant, struct file_path *path)
{
    const struct in_folder *p = context;
    struct buf wanted = {0};
    if (variant > 0)
        return MUI_NO_VARIANT;
    buf_printf(&wanted, "%.*s%s/%.*s.mui", (int)p->folder.len, p->folder.text, language,
               (int)p->name.len, p->name.text);
    const char *file =
        file_at(p->index, (struct slice){(const char *)wanted.data, (uint32_t)wanted.size});
    buf_free(&wanted);
    path->len = 0;
    return file ? file_append(path, file, strlen(file)) : MSGTAB_E_NOT_FOUND;
}

int folder_index_open(const struct folder_index *x, const char *file, uint16_t lang, unsigned flags,
                      struct msgtab *t)
{
    const struct slice name = name_of(file);
    struct in_folder p = {x, {file, (uint32_t)(name.text - file)}, name};
    return flags & MSGTAB_NO_MUI ? msgtab_open_lang(t, file, 0, flags)
                                 : open_at_place(t, file, lang, flags, place_in_folder, &p);
}
