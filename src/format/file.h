/* Paths and mapped files of the system: POSIX and Windows behind one interface. */
#ifndef MSGTAB_FORMAT_FILE_H
#define MSGTAB_FORMAT_FILE_H

#include "format_names.h"
#include "opened.h"

#include <msgtab/msgtab.h>

#include <stdbool.h>

#if defined(_WIN32)
typedef wchar_t file_char;
enum { FILE_PATH_ROOM = 32768, FILE_HAS_SHARE = 0, FILE_HAS_CASES = 0 };
#else
typedef char file_char;
enum { FILE_PATH_ROOM = 4096, FILE_HAS_SHARE = 1, FILE_HAS_CASES = 1 };
#endif

/* FILE_HAS_SHARE: programs have their data in a folder share beside that of the programs.
   FILE_HAS_CASES: two names may differ only in the case of letters. */

/* A path in the system's own form, always terminated. */
struct file_path {
    size_t len;
    bool is_copied; /* file_map: the file is read into memory instead */
    file_char text[FILE_PATH_ROOM];
};

/* Appends UTF-8. Returns 0 or MSGTAB_E_PATH. */
int file_append(struct file_path *path, const char *text, size_t len);

/* Writes a path in UTF-8 with the contract of snprintf. Returns its length, or MSGTAB_E_PATH. */
ptrdiff_t file_path_text(char *buf, size_t size, const struct file_path *path);

/* Sets path to the folder of the running program, with a trailing separator. */
int file_program_folder(struct file_path *path);

/* Maps a file, or a copy of it, for reading into t->image, t->size and t->mapping, shared for
   reading and deleting. Returns 0 or an error; errno and GetLastError may change. An empty file has
   no mapping. */
int file_map(struct opened *t, const struct file_path *path);

/* Reads a file that has at most size bytes into memory. Returns how many it has, also when they are
   more than size and nothing was read, or an error. */
ptrdiff_t file_copy(void *memory, size_t size, const struct file_path *path);

void file_unmap(void *mapping, size_t size);

/* errno or GetLastError, to preserve it across a call. */
unsigned long file_last_error(void);
void file_set_last_error(unsigned long code);

#endif
