/* The reserved ids of a resolved catalogue, ready to be searched. Keys are the low 28 bits of a
   code, facility and id; ids that are reserved in every facility have keys above those. */
#ifndef MSGTAB_COMPILER_RESERVATIONS_H
#define MSGTAB_COMPILER_RESERVATIONS_H

#include "catalogue.h"

struct reservation {
    uint32_t first, last; /* keys */
    uint32_t reach;       /* the item, among this one and those before it, that ends last */
    const struct reserved_ids *ids;
};

struct reservations {
    struct reservation *items; /* by their first keys */
    size_t count;
};

void reservations_make(struct reservations *r, const struct catalogue *c);
void reservations_free(struct reservations *r);

/* What reserves the id of a code; NULL: nothing does. */
const struct reserved_ids *reservation_of(const struct reservations *r, uint32_t code);

/* The first range of keys from *first to *last, both included, that nothing in r reserves; false
   when all are reserved. */
bool reservation_gap(const struct reservations *r, uint32_t *first, uint32_t *last);

#endif
