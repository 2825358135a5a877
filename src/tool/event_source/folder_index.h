/* The files of a folder and the folders in it, found by paths of another computer. */
#ifndef MSGTAB_TOOL_FOLDER_INDEX_H
#define MSGTAB_TOOL_FOLDER_INDEX_H

#include "arena.h"
#include "file_list.h"
#include "slice.h"

#include <stdbool.h>
#include <stdint.h>

#include <msgtab/msgtab.h>

/* An error of finding a file, besides those of the library. */
enum { FOLDER_E_SEVERAL = -1021 };

struct folder_index {
    struct file_list list;
    size_t folder_len;            /* of each path: the folder and a separator */
    ARRAY_OF(const char *) files; /* sorted by their names in lower case */
};

/* All zeros is an empty index. fault receives folders that cannot be read. */
void folder_index_build(struct folder_index *x, const char *folder, file_list_fault *fault,
                        void *context);
void folder_index_free(struct folder_index *x);

/* The file with the name at the end of a Windows path, in any case of ASCII letters. Of several,
   the one that has the most folders in common with the path, from its end; then the one nearest to
   the folder. NULL: there is none, or *several are equally good. */
const char *folder_index_find(const struct folder_index *x, struct slice path, bool *several);

/* Opens a file that was found as msgtab_open_lang does, and finds its .mui in any case. */
int folder_index_open(const struct folder_index *x, const char *file, uint16_t lang, unsigned flags,
                      struct msgtab *t);

#endif
