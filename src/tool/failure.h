/* Errors of the library about a file. */
#ifndef MSGTAB_TOOL_FAILURE_H
#define MSGTAB_TOOL_FAILURE_H

#include <stddef.h>

/* Says on stderr what is wrong with a file; returns the exit status for it. */
int failure_of_file(const char *path, int code);

/* A copy of a text from outside for a message, hidden characters as '?', cut when it is longer than
   any path that is meant; free() it. */
char *failure_shown(const char *text, size_t len);

#endif
