/* The contents of a .rsrc section: three levels of directories (type, name, language), the data
   entries, the data (Microsoft, "PE Format", section "The .rsrc Section"). Images and objects share
   it. A plan fixes every offset from the sizes alone; writing only copies to the planned places. */
#ifndef MSGTAB_COMPILER_WRITE_RSRC_H
#define MSGTAB_COMPILER_WRITE_RSRC_H

#include "buf.h"
#include "resource.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RSRC_LEVELS = 3 };

/* Offsets in the tree have 31 bits, and no linker writes a section beyond them either. */
#define RSRC_SIZE_MAX 0x7FFF0000u

struct rsrc_leaf {
    struct resource resource;
    uint32_t offset; /* of its data in the section */
};

struct rsrc_plan {
    struct rsrc_leaf *leaves; /* sorted by type, name and language; owned */
    size_t count;
    uint32_t level[RSRC_LEVELS]; /* offsets of the directories of types, of names, of languages */
    uint32_t entries;            /* offset of the data entries, one a leaf, in their order */
    const char *type_name;       /* of the first leaves, whose type has a name; NULL: none */
    uint32_t name;               /* offset of that name, after the entries */
    uint32_t size;               /* of the whole section */
};

/* Lays out at least one resource, given in any order; no two have the same type, name and language,
   and at most one type has a name.
   Reads sizes only, not data. False: the section would be larger than RSRC_SIZE_MAX, or a directory
   would hold more than 65,535 entries; then nothing needs to be freed. */
bool rsrc_plan_make(struct rsrc_plan *plan, const struct resource *list, size_t count);

void rsrc_plan_free(struct rsrc_plan *plan);

/* Appends the section's plan->size bytes, for which the caller has reserved room. The data entries
   point to data at rva + offset. */
void rsrc_write(struct buf *out, const struct rsrc_plan *plan, uint32_t rva);

#endif
