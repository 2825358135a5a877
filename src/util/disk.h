/* Files by UTF-8 path on every system. Functions that can fail return NULL, or why they failed, in
   the system's words; the words are valid until the next call. */
#ifndef MSGTAB_UTIL_DISK_H
#define MSGTAB_UTIL_DISK_H

#include "buf.h"

#include <stdbool.h>

/* Appends the whole file. */
const char *disk_read(const char *path, struct buf *out);

/* Whether a path means standard input, as an input, or standard output, as an output. */
bool disk_is_standard(const char *path);

/* Whether an output's path means standard output: the system may have names of its own for it. */
bool disk_is_standard_output(const char *path);

/* The open file that a path like /dev/fd/3 means, or -1. */
int disk_descriptor(const char *path);

/* Writes to such a file where it is, and checks that everything was written. */
const char *disk_write_descriptor(int file, const void *data, size_t size);

/* What is the same for all names of one file. */
struct disk_identity {
    uint64_t device, file;
};

/* False: it is not a regular file that exists. A standard path means standard input, or standard
   output when is_output is set. */
bool disk_identity(const char *path, bool is_output, struct disk_identity *out);

/* Appends all of standard input, byte for byte. */
const char *disk_read_standard(struct buf *out);

/* Reads what standard input has, at most room bytes, and waits only while there is nothing: *got is
   0 at its end. Not together with disk_read_standard. */
const char *disk_read_some(void *out, size_t room, size_t *got);

/* Writes to standard output and checks that everything was written. */
const char *disk_write_standard(const void *data, size_t size);

/* DISK_BROKEN: what is in a folder, and an error keeps from telling what it is. */
enum disk_kind { DISK_NONE, DISK_REGULAR, DISK_FOLDER, DISK_DEVICE, DISK_BROKEN };

enum disk_kind disk_kind(const char *path);

/* Creates an empty file that must not exist yet, where the system can do so for its owner alone if
   is_private is set. *exists: whether that is why it failed. */
const char *disk_create(const char *path, bool is_private, bool *exists);

/* Writes a file and checks that everything was written. With create_new, the file must not exist
   yet, and is removed again after a failure. */
const char *disk_write(const char *path, const void *data, size_t size, bool create_new);

/* Gives a file a second name, which must not exist yet. *exists: whether that is why it failed. */
const char *disk_link(const char *path, const char *second, bool *exists);

/* Why a file that exists must not be replaced: it, or what it is on, is read-only. NULL: it may. */
const char *disk_read_only(const char *path);

/* Gives the file to the owner and the group of the other, as far as possible, and its permissions:
   those of a group that it cannot be given to only as far as everyone has them. */
void disk_same_access(const char *path, const char *other);

/* Waits until a file, or the names in a folder, are on the disk, where the system knows. */
const char *disk_sync(const char *path);

/* Whether the names in a folder cannot be waited for, because it may not be read. */
bool disk_is_unreadable(const char *folder);

/* A number that no other program that runs here has. */
unsigned long disk_process(void);

/* The folder that a path is in; free() it. */
char *disk_folder_of(const char *path);

void disk_remove(const char *path);

/* The unique full name of a file that may not exist yet: links in its folder are resolved, and a
   link is replaced by the file it names. free() it. */
char *disk_canonical(const char *path);

/* Whether two canonical names are the same file on this system. */
bool disk_same_name(const char *a, const char *b);

/* A key that is the same, byte for byte, for all canonical names of one file; free() it. */
char *disk_name_key(const char *canonical);

/* The path of a file directly in a folder: with this name, or else the first in byte order that
   differs only in the case of ASCII letters, as Windows would find it. free() it. NULL when there
   is none, or when name is not a plain file name. */
char *disk_find(const char *folder, const char *name);

bool disk_is_separator(char c);

/* The last part of a path. */
const char *disk_base_name(const char *path);

#endif
