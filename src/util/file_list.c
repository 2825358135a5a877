/* Folders are read with a stack of paths instead of recursion: no depth is too deep. */
#include "file_list.h"

#include "folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct place {
    char *path;
    bool is_folder;
};

struct search {
    struct file_list *list;
    const char *folder;           /* that is being read */
    ARRAY_OF(struct place) stack; /* what is still to come, the next one last */
};

/* folder/name */
static char *join(const char *folder, const char *name)
{
    const size_t len = strlen(folder);
    const bool ends = len > 0 && disk_is_separator(folder[len - 1]);
    const size_t size = len + strlen(name) + 2;
    char *path = memory_zeros(size);
    snprintf(path, size, "%s%s%s", folder, ends ? "" : "/", name);
    return path;
}

static void push(void *context, const char *name, enum disk_kind kind)
{
    struct search *s = context;
    if (kind == DISK_REGULAR || kind == DISK_FOLDER || kind == DISK_BROKEN)
        ARRAY_ADD(&s->stack, (struct place){join(s->folder, name), kind == DISK_FOLDER});
}

/* The last name first, as the stack needs them. */
static int backwards(const void *left, const void *right)
{
    const struct place *a = left;
    const struct place *b = right;
    return strcmp(b->path, a->path);
}

static void read_folder(struct search *s, const char *path, file_list_fault *fault, void *context)
{
    const size_t before = s->stack.count;
    s->folder = path;
    const char *why = folder_read(path, push, s);
    if (why)
        fault(context, path, why);
    if (s->stack.count > before + 1)
        qsort(s->stack.items + before, s->stack.count - before, sizeof *s->stack.items, backwards);
}

void file_list_add(struct file_list *list, const char *path, file_list_fault *fault, void *context)
{
    struct search s = {.list = list};
    if (disk_kind(path) != DISK_FOLDER) {
        ARRAY_ADD(&list->files, (struct file_name){memory_copy(path, strlen(path)), true});
        return;
    }
    read_folder(&s, path, fault, context);
    while (s.stack.count > 0) {
        struct place place = s.stack.items[--s.stack.count];
        if (!place.is_folder) {
            ARRAY_ADD(&list->files, (struct file_name){place.path, false});
            continue;
        }
        read_folder(&s, place.path, fault, context);
        free(place.path);
    }
    free(s.stack.items);
}

void file_list_free(struct file_list *list)
{
    for (size_t i = 0; i < list->files.count; i++)
        free(list->files.items[i].path);
    free(list->files.items);
    *list = (struct file_list){0};
}
