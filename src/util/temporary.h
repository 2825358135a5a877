/* Files and folders that are temporary: beside the place that they are for, or within a folder that
   is. A signal that ends the program removes them, and so does memory that runs out. */
#ifndef MSGTAB_UTIL_TEMPORARY_H
#define MSGTAB_UTIL_TEMPORARY_H

#include "leftovers.h"

#include <stdbool.h>

struct temporary {
    struct leftover leftover;
    char *path;
    bool is_gone; /* it has another name, or none */
};

/* Makes the file or folder of this path, which must not exist yet. *exists: whether that is why it
   failed. Returns NULL, or why it failed. */
typedef const char *temporary_maker(const void *context, const char *path, bool *exists);

/* A maker of folders, which does not look at the context. */
const char *temporary_folder(const void *context, const char *path, bool *exists);

/* All of these set *t, which must be empty and stay where it is until leftovers_forget. The caller
   calls temporary_free, also when they fail. */

/* Sets path and name, and makes nothing. */
void temporary_name(struct temporary *t, const char *path, bool is_folder);

/* Makes it under the path, which is copied. */
const char *temporary_at(struct temporary *t, const char *path, bool is_folder,
                         temporary_maker *make, const void *context);

/* Makes it beside a place, as PLACE.tmpPROCESS-N: names that other runs have, or that killed ones
   have left, are passed over. */
const char *temporary_beside(struct temporary *t, const char *place, bool is_folder,
                             temporary_maker *make, const void *context);

/* Removes it if it is there; a folder must be empty. Allocates nothing. False: errno says why. */
bool temporary_remove(struct temporary *t);

void temporary_free(struct temporary *t);

#endif
