/* The four conflicts with sample names, formatted by the catalogue's typed wrapper. */
#ifndef SESSMSG_CONFLICTS_H
#define SESSMSG_CONFLICTS_H

#include <stddef.h>
#include <stdint.h>

#include <msgtab/msgtab.h>

enum { CONFLICT_COUNT = 4, CONFLICT_INSERTS_MAX = 4 };

struct conflict {
    uint32_t code;
    const char *name;                              /* of the Windows error */
    const char *inserts[CONFLICT_INSERTS_MAX + 1]; /* sample names, NULL after the last */
    ptrdiff_t (*format)(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
                        const struct conflict *c);
};

extern const struct conflict conflicts[CONFLICT_COUNT];

#endif
