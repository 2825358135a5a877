/* Other resources of a file than its message tables. */
#ifndef MSGTAB_FORMAT_NAMED_RESOURCE_H
#define MSGTAB_FORMAT_NAMED_RESOURCE_H

#include "format_names.h"

#include <stddef.h>
#include <stdint.h>

struct named_resource {
    const unsigned char *data;
    size_t size;
};

/* Finds resource id of a type, an ASCII name, in the bytes of a PE image or a .res file: the
   neutral one, or else the first one. Returns 0, MSGTAB_E_NO_TABLE, MSGTAB_E_NO_IMAGE or
   MSGTAB_E_DAMAGED. */
int named_resource_find(struct named_resource *out, const unsigned char *image, size_t size,
                        const char *type, uint16_t id);

/* The same of a type that is a number. */
int numbered_resource_find(struct named_resource *out, const unsigned char *image, size_t size,
                           uint16_t type, uint16_t id);

#endif
