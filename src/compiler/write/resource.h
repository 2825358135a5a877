/* One resource as the writers of images and resource files take it. */
#ifndef MSGTAB_COMPILER_RESOURCE_H
#define MSGTAB_COMPILER_RESOURCE_H

#include <stddef.h>
#include <stdint.h>

struct resource {
    uint16_t type; /* RSRC_TYPE_...; 0: it has a name */
    uint16_t name;
    uint16_t language;
    const unsigned char *data; /* not owned */
    size_t size;
    const char *type_name; /* in ASCII, or NULL */
};

#endif
