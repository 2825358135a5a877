/* Folders, and what is in them. */
#ifndef MSGTAB_UTIL_FOLDER_H
#define MSGTAB_UTIL_FOLDER_H

#include "disk.h"

/* Receives the name of each file and folder in a folder, in no order, without "." and "..". A link
   to a file counts as a file, and a link to a folder, or to nothing, as DISK_NONE: following it
   might not end. */
typedef void folder_entry(void *context, const char *name, enum disk_kind kind);

/* Returns NULL, or why the folder cannot be read, as the functions of disk.h do. */
const char *folder_read(const char *folder, folder_entry *entry, void *context);

/* Makes a folder that must not exist yet, in one that does. *exists: whether that is why it failed.
   Returns NULL, or why it failed. */
const char *folder_make(const char *folder, bool *exists);

#endif
