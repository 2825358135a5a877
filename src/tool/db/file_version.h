/* The versions in the version resource of a file. */
#ifndef MSGTAB_TOOL_FILE_VERSION_H
#define MSGTAB_TOOL_FILE_VERSION_H

#include <stddef.h>

#include <msgtab/msgtab.h>

enum { VERSION_TEXT = 24 };

/* "10.0.19041.1"; "" where there is none. */
void file_version_in(const void *bytes, size_t size, char file[VERSION_TEXT],
                     char product[VERSION_TEXT]);

/* The same of an opened file. */
void file_version_of(const struct msgtab *t, char file[VERSION_TEXT], char product[VERSION_TEXT]);

#endif
