/* The rows of a database of messages that were read. */
#ifndef MSGTAB_TOOL_MESSAGE_ROWS_H
#define MSGTAB_TOOL_MESSAGE_ROWS_H

#include "arena.h"
#include "buf.h"
#include "map.h"

#include <sqlite3.h>

struct message_table {
    const char *reference; /* "winevtrc_message_table.1" */
    uint16_t language;
};

/* What a provider's event is, in a file. */
struct message_mapping {
    const char *guid;
    uint16_t id;
    uint8_t version;
    uint32_t message;
};

struct message_db_file {
    const char *path;
    bool is_mui;
    uint32_t next; /* a file that belongs to the same one; MAP_NONE: none */
    ARRAY_OF(struct message_table) tables;
    ARRAY_OF(struct message_mapping) mappings;
};

/* Lists of paths are separated by ';'; NULL: none. */
struct message_provider {
    const char *name, *guid;
    const char *messages, *categories, *parameters;
    const char *sources, *logs; /* separated by line ends */
    uint32_t resource;          /* the file that has its events; MAP_NONE: none */
};

/* The tables of a file and its .mui, made once. */
struct message_image {
    struct buf file;
    int code;
};

struct message_db {
    sqlite3 *connection;
    struct arena arena;
    ARRAY_OF(struct message_db_file) files;
    ARRAY_OF(struct message_provider) providers;
    ARRAY_OF(struct message_image *) images; /* of each file, with and without .mui; NULL: none */
    struct map references;                   /* "winevtrc_message_file.1" to its file */
    struct map bases;                        /* a path to the first file that belongs to it */

    struct map resources; /* a GUID to the file with its events */
};

/* Reads all but the messages. Returns NULL, or what is wrong. */
const char *message_rows_read(struct message_db *d);

/* The number of the first file that belongs to a path; MAP_NONE: none. */
uint32_t message_db_file(struct message_db *d, struct slice path);

/* The image of a file, made when it is wanted first. */
const struct message_image *message_db_image(struct message_db *d, uint32_t file, bool no_mui);

/* Appends a message table, the rows of one, in the form of the resource. Returns 0, or an error of
   message_db.h. */
int message_rows_table(struct message_db *d, const char *reference, struct buf *out);

#endif
