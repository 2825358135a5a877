/* The scripts in the folder shell, by the names of their shells. */
#ifndef MSGTAB_CONSOLE_SHELL_FILES_H
#define MSGTAB_CONSOLE_SHELL_FILES_H

#include <stddef.h>

struct shell_file {
    const char *name;
    const unsigned char *data;
    size_t size;
};

extern const struct shell_file shell_files[]; /* ends with name NULL */

#endif
