/* The files that the arguments of a command line mean: each file itself, and all files of a folder
   and of the folders in it. */
#ifndef MSGTAB_UTIL_FILE_LIST_H
#define MSGTAB_UTIL_FILE_LIST_H

#include "arena.h"

#include <stdbool.h>

struct file_name {
    char *path;
    bool named; /* it is an argument itself; else it was found in a folder */
};

struct file_list {
    ARRAY_OF(struct file_name) files; /* a folder's files are in byte order of their names */
};

/* Receives the path of a folder that cannot be read, and why. */
typedef void file_list_fault(void *context, const char *path, const char *why);

/* Adds what an argument means. */
void file_list_add(struct file_list *list, const char *path, file_list_fault *fault, void *context);

void file_list_free(struct file_list *list);

#endif
