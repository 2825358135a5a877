/* The tables of many files and folders, read by several threads, with the results in order. */
#ifndef MSGTAB_TOOL_WALK_H
#define MSGTAB_TOOL_WALK_H

#include "message_file.h"

#include <stdbool.h>

struct walk {
    const char *const *paths; /* files and folders, as the command line has them */
    size_t count;
    bool any_file;   /* files without a table are passed over even when they are named */
    bool no_sources; /* .mc files are passed over too */
    void *context;
    /* Reads an opened file, in any thread, into a result of its own, which may be NULL. Sets *code
       to what is wrong with the file: this is then told, and the walk goes on. */
    void *(*read)(void *context, const char *path, const struct message_file *file, int *code);
    /* How files are opened, in any thread, and what its errors are called; NULL: as they are. */
    int (*open)(void *context, const char *path, struct msgtab *t);
    const char *(*error)(int code);
    /* Receives each result that is not NULL, in the order of the files, in the caller's thread. */
    void (*take)(void *context, const char *path, void *result);
};

/* Walks through all files: images and .bin, .res and .mc files. In a folder, what is none of these
   or has no table is passed over. A file that is damaged or cannot be read is told on stderr and
   skipped. Shows a progress bar. Returns STATUS_OK, or the highest status of a file. */
int walk_files(const struct walk *w);

#endif
