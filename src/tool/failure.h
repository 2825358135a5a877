/* Errors of the library as exit statuses. */
#ifndef MSGTAB_TOOL_FAILURE_H
#define MSGTAB_TOOL_FAILURE_H

/* The exit status that an error code of the library is: STATUS_USAGE when a file cannot be opened,
   else STATUS_INPUT. */
int failure_status(int code);

/* Says on stderr what is wrong with a file; returns the exit status for it. */
int failure_of_file(const char *path, int code);

#endif
