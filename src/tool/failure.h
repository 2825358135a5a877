/* What is said of a file that cannot be read, and errors of the library about a file or a source of
   events. */
#ifndef MSGTAB_TOOL_FAILURE_H
#define MSGTAB_TOOL_FAILURE_H

/* Says on stderr what is wrong with a file; returns the exit status for it. */
int failure_of_file(const char *path, int code);

/* The same in words; the file is wrong, so the status is STATUS_INPUT. */
int failure_in_file(const char *path, const char *why);

/* Says on stderr why a file cannot be read; returns the exit status for it. */
int failure_of_read(const char *path, const char *why);

/* The same of a source of events; shown is its name as messages show it. */
int failure_of_source(const char *shown, int code);

#endif
