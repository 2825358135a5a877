/* The templates that are part of the program. */
#ifndef MSGTAB_TOOL_SITE_FILES_H
#define MSGTAB_TOOL_SITE_FILES_H

#include <stddef.h>

struct site_file {
    const char *name;
    const unsigned char *data;
    size_t size;
};

extern const struct site_file site_files[]; /* ends with name NULL */

#endif
