/* The severities, facilities and languages in force (mc language: ...Names). */
#ifndef MSGTAB_COMPILER_NAMES_H
#define MSGTAB_COMPILER_NAMES_H

#include "catalogue.h"
#include "diag.h"
#include "map.h"

enum names_kind { NAMES_SEVERITY, NAMES_FACILITY, NAMES_LANGUAGE };

struct names {
    enum names_kind kind;
    struct name_list *list; /* in the catalogue */
    struct map index;       /* name -> place in the list */
};

/* Starts a list with its built-in names. */
void names_init(struct names *n, enum names_kind kind, struct name_list *list);
void names_free(struct names *n);

/* Takes in one entry of a list; errors go to d. */
void names_define(struct names *n, const struct catalogue *c, uint32_t file,
                  const struct name_entry *entry, struct diag *d);

/* The place of a name in the list; MAP_NONE after an error. */
uint32_t names_find(const struct names *n, struct slice word, struct place place, struct diag *d);

/* The value of a severity or facility given as a name or a number; false after an error. */
bool names_value(const struct names *n, struct slice word, struct place place, struct diag *d,
                 uint32_t *out);

/* Reads a number or says at its place what is wrong with it; what names it ("facility"). */
bool number_or_diag(struct slice word, uint32_t max, const char *what, struct place place,
                    struct diag *d, uint32_t *out);

#endif
