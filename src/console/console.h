/* The edge of a program on every system: arguments in UTF-8, and bytes to stdout unchanged. */
#ifndef MSGTAB_CONSOLE_H
#define MSGTAB_CONSOLE_H

/* Exit statuses of the programs (design, section 5). */
enum {
    STATUS_OK = 0,
    STATUS_INPUT = 1, /* errors in the input: a source, an image, an id, an insert */
    STATUS_USAGE = 2  /* a wrong command line, a file that cannot be opened or written */
};

/* The exit status for an error code of the library: STATUS_USAGE when a file cannot be opened, else
   STATUS_INPUT. */
int failure_status(int code);

/* Runs a main function that expects UTF-8 arguments, then checks that all output reached stdout.
   Returns its status, or STATUS_USAGE when writing failed. */
int console_run(int (*run)(int, char **), int argc, char **argv);

/* From now on a reader of stdout that goes away ends the program, as it ends other filters, where
   the system can do that. Without this call it is an error of writing. */
void console_be_filter(void);

/* CONSOLE_MAIN(run) at the end of a file defines the program's entry point. CONSOLE_PLAIN_MAIN(run)
   does the same with main, so that no linker needs an option: on Windows the arguments then come
   from the system. */
#if defined(_WIN32)
#include <wchar.h>
int console_run_wide(int (*run)(int, char **), int argc, wchar_t **argv);
#define CONSOLE_MAIN(run)                         \
    int wmain(int argc, wchar_t **argv);          \
    int wmain(int argc, wchar_t **argv)           \
    {                                             \
        return console_run_wide(run, argc, argv); \
    }
int console_run_plain(int (*run)(int, char **));
#define CONSOLE_PLAIN_MAIN(run)        \
    int main(void)                     \
    {                                  \
        return console_run_plain(run); \
    }
#else
#define CONSOLE_MAIN(run)                    \
    int main(int argc, char **argv)          \
    {                                        \
        return console_run(run, argc, argv); \
    }
#define CONSOLE_PLAIN_MAIN(run) CONSOLE_MAIN(run)
#endif

#endif
