/* Windows paths in databases of messages, as texts. */
#ifndef MSGTAB_TOOL_DB_PATH_KEY_H
#define MSGTAB_TOOL_DB_PATH_KEY_H

#include "arena.h"
#include "slice.h"

/* A registered path with %SystemRoot% for the folder of Windows. Valid as long as the arena. */
const char *db_path_usual(struct arena *a, struct slice path);

/* For LANG\NAME.mui the length of the folder above LANG, with its separator, and *name is NAME;
   DB_NO_MUI for other paths. */
#define DB_NO_MUI SIZE_MAX
size_t db_mui_folder(const char *path, struct slice *name);

/* The file that a path belongs to: without LANG and .mui, in the usual form. */
const char *db_path_base(struct arena *a, const char *path);

#endif
