/* What is in the place of a site before the new one: nothing, or a site that may go. */
#ifndef MSGTAB_TOOL_SITE_SITE_OLD_H
#define MSGTAB_TOOL_SITE_SITE_OLD_H

#include "arena.h"
#include "buf.h"
#include "disk.h"
#include "map.h"
#include "site_parts.h"

#include <stdbool.h>
#include <stddef.h>

/* The file in each site that lists its files, and its first line. */
extern const char site_list_name[];
extern const char site_list_head[];

struct site_old {
    char *path;
    void *name; /* path, as the system has it */
    bool is_there;
    struct disk_identity identity;
    size_t found;                    /* how much is in the folder */
    ARRAY_OF(char *) folders, files; /* of the site, by their paths in it */
    char *foreign;                   /* what is there and not of the site, or NULL */
    const char *why;                 /* it cannot be read */
    struct map known;                /* what the list says */
    struct buf list;
    const char *prefix; /* while it is read: the folder that is read */
};

/* False after saying on standard error why what is there must stay. Call site_old_free anyway. */
bool site_old_look(struct site_old *o, const char *path);

/* Whether this name means what was looked at, and whether the place has something else by now.
   They allocate nothing. */
bool site_old_is(const struct site_old *o, const void *name);
bool site_old_changed(const struct site_old *o);

/* Adds the folder and what is in it as the parts they will be when its path is path. */
void site_old_parts(const struct site_old *o, const char *path, struct site_parts *parts);

void site_old_free(struct site_old *o);

#endif
