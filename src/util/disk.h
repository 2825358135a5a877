/* Files by UTF-8 path on every system. Functions that can fail return NULL, or why they failed, in
   the system's words; the words are valid until the next call. */
#ifndef MSGTAB_UTIL_DISK_H
#define MSGTAB_UTIL_DISK_H

#include "buf.h"

#include <stdbool.h>

/* Appends the whole file. */
const char *disk_read(const char *path, struct buf *out);

enum disk_kind { DISK_NONE, DISK_REGULAR, DISK_FOLDER, DISK_DEVICE };

enum disk_kind disk_kind(const char *path);

/* Writes a file and checks that all of it arrived. With create_new it must not exist yet, and is
   gone again after a failure. */
const char *disk_write(const char *path, const void *data, size_t size, bool create_new);

/* Puts from in the place of to in one step. */
const char *disk_replace(const char *from, const char *to);

/* Gives a file a second name. */
const char *disk_link(const char *path, const char *second);

void disk_remove(const char *path);

/* The one full name of a file that may not exist yet, links in its folder followed, and of a link
   the file it names; free() it. */
char *disk_canonical(const char *path);

/* Whether two canonical names are one file to this system. */
bool disk_same_name(const char *a, const char *b);

/* What canonical names of one file have in common, byte for byte; free() it. */
char *disk_name_key(const char *canonical);

/* The path of a file directly in a folder: with this name, or else with the first in order of bytes
   that differs in the case of ASCII letters only, as Windows would find it. free() it. NULL when
   there is none, or when the name is no plain file name. */
char *disk_find(const char *folder, const char *name);

bool disk_is_separator(char c);

/* The last part of a path. */
const char *disk_base_name(const char *path);

#endif
