/* Errors of the library about a file. */
#ifndef MSGTAB_TOOL_FAILURE_H
#define MSGTAB_TOOL_FAILURE_H

/* Says on stderr what is wrong with a file; returns the exit status for it. */
int failure_of_file(const char *path, int code);

#endif
