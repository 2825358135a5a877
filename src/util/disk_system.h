/* The few things about files that differ between systems. */
#ifndef MSGTAB_UTIL_DISK_SYSTEM_H
#define MSGTAB_UTIL_DISK_SYSTEM_H

#include <stdbool.h>
#include <stdio.h>

/* fopen by UTF-8 path; mode is one of "rb", "wb", "wbx". */
FILE *disk_system_open(const char *path, const char *mode);

/* A path as the system's functions have it; free() it. NULL: it is not a path here. */
void *disk_system_name(const char *path);

/* Rename a file, replacing another, and remove one, or an empty folder, by such names. They
   allocate nothing. False: errno says why. */
bool disk_system_move(const void *from, const void *to);
bool disk_system_remove(const void *name);
bool disk_system_remove_folder(const void *name);

/* Standard input, set to return its bytes unchanged. */
FILE *disk_system_input(void);

#endif
