/* What the bytes of a fuzz target are put into: as large as they are, so that reading the byte
   after them is seen. */
#ifndef MSGTAB_FUZZ_EXACT_H
#define MSGTAB_FUZZ_EXACT_H

#include "buf.h"

#include "arena.h"

/* A file; what it is given to frees it. */
static inline struct buf exact_file(const void *data, size_t size)
{
    struct buf file = {0};
    if (size > 0) {
        file.data = memory_resize(NULL, size);
        memcpy(file.data, data, size);
        file.size = file.capacity = size;
    }
    return file;
}

#endif
