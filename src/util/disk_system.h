/* The few things about files that differ between systems. */
#ifndef MSGTAB_UTIL_DISK_SYSTEM_H
#define MSGTAB_UTIL_DISK_SYSTEM_H

#include <stdbool.h>
#include <stdio.h>

/* fopen by UTF-8 path; mode is one of "rb", "wb", "wbx". */
FILE *disk_system_open(const char *path, const char *mode);

/* Standard input, set to return its bytes unchanged. */
FILE *disk_system_input(void);

#endif
