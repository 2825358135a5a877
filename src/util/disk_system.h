/* The few things about files that differ between systems. */
#ifndef MSGTAB_UTIL_DISK_SYSTEM_H
#define MSGTAB_UTIL_DISK_SYSTEM_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* fopen by UTF-8 path; mode is one of "rb", "wb", "wbx". */
FILE *disk_system_open(const char *path, const char *mode);

/* Creates an empty file that must not exist yet; is_private: for its owner alone, where the system
   can. False: errno says why. */
bool disk_system_create(const char *path, bool is_private);

/* A path as the system's functions have it; free() it. NULL: it is not a path here. */
void *disk_system_name(const char *path);

/* What follows has such names, and allocates nothing. False: errno says why. */

/* Renames a file, replacing another. */
bool disk_system_move(const void *from, const void *to);

/* Renames a folder; an empty one that has the name is replaced. */
bool disk_system_move_folder(const void *from, const void *to);

/* Exchanges the names of two folders in one step, where the system and the file system can. */
bool disk_system_exchange(const void *a, const void *b);

/* The same as disk_identity for any file or folder. */
struct disk_identity;
bool disk_system_identity(const void *name, struct disk_identity *out);

/* Remove a file, and an empty folder. */
bool disk_system_remove(const void *name);
bool disk_system_remove_folder(const void *name);

/* Standard input, set to return its bytes unchanged. */
FILE *disk_system_input(void);

#endif
