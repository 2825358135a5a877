/* The providers of a database: classic sources and providers of manifests, one for each name. */
#ifndef MSGTAB_TOOL_DB_PROVIDERS_H
#define MSGTAB_TOOL_DB_PROVIDERS_H

#include "db_file.h"
#include "db_paths.h"

#include <msgtab/provider.h>

enum db_list { DB_LOGS, DB_SOURCES, DB_MESSAGES, DB_CATEGORIES, DB_PARAMETERS, DB_LISTS };

struct db_provider {
    const char *name, *guid, *other_guid; /* NULL: none; GUIDs in small letters */
    ARRAY_OF(const char *) lists[DB_LISTS];
    ARRAY_OF(const struct db_manifest *) manifests; /* of files, that have it */
};

struct db_providers {
    struct db_paths *paths;
    struct arena arena;
    ARRAY_OF(struct db_provider) items;
    struct map names, guids;          /* to their indexes */
    struct map seen;                  /* what is in the lists */
    ARRAY_OF(const char *) resources; /* the registered files with manifests, each once */
    struct map resource_map;
};

/* Add what is registered: all sources before the providers. */
void db_providers_add_source(struct db_providers *p, const struct msgtab_event_source *s);
void db_providers_add_publisher(struct db_providers *p, const struct msgtab_event_publisher *r);

/* Adds what the manifest of a file says, which must live as long; path is that of the file in the
   database. */
void db_providers_add_manifest(struct db_providers *p, const struct db_manifest *m,
                               const char *path);

void db_providers_free(struct db_providers *p);

#endif
