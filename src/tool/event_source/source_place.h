/* Where the registry and the files of a source are, when they are not those of this computer: a
   folder of files, or another Windows. */
#ifndef MSGTAB_TOOL_SOURCE_PLACE_H
#define MSGTAB_TOOL_SOURCE_PLACE_H

#include "buf.h"
#include "folder_index.h"
#include "message_db.h"
#include "offline.h"
#include "slice.h"
#include "source_request.h"

struct source_place {
    const char *files, *root, *db; /* of the request */
    uint16_t language;             /* that is wanted of files, with flags of msgtab_open_lang */
    unsigned flags;
    struct folder_index index;
    struct offline *offline;     /* NULL: neither hives nor a root */
    struct message_db *database; /* NULL: none */
};

/* Whether the request names another registry, or a folder of files. */
bool source_is_elsewhere(const struct source_request *r);

/* Takes the value of --hive. Returns STATUS_OK, or the status after saying that it is one too
   many. */
int source_take_hive(struct source_request *r, const char *value);

/* A place on this computer: only the language that the request wants of files. */
void source_place_wants(struct source_place *p, const struct source_request *r);

/* Opens what --files, --hive, --root and --db name; close it whatever the result is. Returns
   STATUS_OK, or the status after saying what is wrong. */
int source_place_open(struct source_place *p, const struct source_request *r);
void source_place_close(struct source_place *p);

/* Whether it has a registry of its own; its sources and providers, as offline.h and message_db.h
   show them. */
bool source_place_has_registry(const struct source_place *p);
void source_place_sources(const struct source_place *p, const char *log, const char *name,
                          offline_taker *take, void *context);
void source_place_publishers(const struct source_place *p, const char *name,
                             offline_publisher_taker *take, void *context);

/* The folder or database that the files are in; NULL: they are where they are registered. */
const char *source_place_folder(const struct source_place *p);

/* What tells the files of that folder apart: two registered paths with the same name, in any case
   of ASCII letters, lead to the same file. A path that leads to none has a name too. free() it. */
char *source_place_name(const struct source_place *p, struct slice path);

/* Opens a file of that folder by its registered path. Returns 0 or an error. */
int source_place_table(const struct source_place *p, struct slice path, struct msgtab *t);

/* Appends a file by its registered path, at its place; without one the path is of this computer.
   Returns NULL, or why it cannot be read. */
const char *source_place_read(const struct source_place *p, struct slice path, struct buf *out);

/* A file whose texts image_is_bounded refuses. */
enum { SOURCE_PLACE_E_TEXTS = -1041 };

/* The text of an error of opening a file. */
const char *source_place_error(int code);

#endif
