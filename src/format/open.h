/* What every way to open a table begins with. */
#ifndef MSGTAB_FORMAT_OPEN_H
#define MSGTAB_FORMAT_OPEN_H

#include "file.h"
#include "format_names.h"
#include "mui.h"
#include "opened.h"

/* Closes what the caller passed, except NULL, before anything can fail. */
struct opened *open_start(struct msgtab *t);

/* Maps and reads a file: 0 or an error. */
int open_path(struct opened *t, const struct file_path *path);

/* The same with the .mui files beside it: see open_nearest. */
int open_file(struct opened *t, struct file_path *path, uint16_t lang, bool only_without);

/* msgtab_open_lang for one who knows where .mui files are. */
int open_at_place(struct msgtab *t, const char *path, uint16_t lang, unsigned flags,
                  mui_place *place, void *context);

/* msgtab_open with MSGTAB_COPY. */
int open_copied(struct msgtab *t, const char *path);

/* The same for the .mui of one language, named as language_at names it, beside the file. */
int open_mui(struct msgtab *t, const char *path, const char *language);

#endif
