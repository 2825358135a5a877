/* What registers the providers of a manifest: keys and values below WINEVT (Learn, "Porting an INF
   to follow driver package isolation", shows all of them). */
#ifndef MSGTAB_TOOL_WINEVT_VALUES_H
#define MSGTAB_TOOL_WINEVT_VALUES_H

#include "arena.h"
#include "manifest_model.h"

#define WINEVT_KEY "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT"

enum winevt_type { WINEVT_TEXT, WINEVT_PATH, WINEVT_NUMBER }; /* Windows expands a path */

struct winevt_value {
    const char *key;  /* below WINEVT_KEY */
    const char *name; /* "": the default value of the key */
    enum winevt_type type;
    const char *text; /* NULL: a number */
    uint32_t number;
};

/* One provider. */
struct winevt_provider {
    const char *guid;                     /* {...} */
    ARRAY_OF(const char *) keys;          /* that are its own, with all below them */
    ARRAY_OF(struct winevt_value) values; /* those of one key follow each other */
};

/* Paths that take the place of those in the manifest; NULL: they do not. */
struct winevt_paths {
    const char *file, *parameters;
};

/* Fills a provider; its texts are in the arena, its lists are freed by winevt_provider_free. */
void winevt_provider_values(struct winevt_provider *out, struct arena *arena,
                            const struct manifest_provider *p, const struct winevt_paths *paths);
void winevt_provider_free(struct winevt_provider *p);

#endif
