/* Registered paths of another Windows, with the variables of its registry. */
#ifndef MSGTAB_TOOL_OFFLINE_PATH_H
#define MSGTAB_TOOL_OFFLINE_PATH_H

#include "hive.h"
#include "slice.h"

struct offline_hives {
    struct hive *system, *software; /* NULL: none */
    const char *windows;            /* the folder of Windows where no hive names it */
};

/* What can be wrong with a path, besides errors of the library and of root.h. */
enum { OFFLINE_E_DRIVE = -1011, OFFLINE_E_VARIABLE = -1012 };

/* Replaces the variables of a path, and sets *names to what follows the drive of Windows; free()
   it. Returns 0, or an error and sets *names to NULL. */
int offline_path(const struct offline_hives *h, struct slice path, char **names);

#endif
