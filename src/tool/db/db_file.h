/* What a database of messages has of a file: messages, versions, and the events of manifests. */
#ifndef MSGTAB_TOOL_DB_FILE_H
#define MSGTAB_TOOL_DB_FILE_H

#include "arena.h"
#include "file_version.h"
#include "manifest_text.h"
#include "message_file.h"

struct db_message {
    uint32_t id;
    const char *text; /* UTF-8, as in the table; NULL: its code page is unknown */
    size_t len;
};

struct db_table {
    uint16_t language;
    ARRAY_OF(struct db_message) messages; /* in the order of the file */
};

struct db_event {
    uint16_t id;
    uint8_t version;
    uint32_t message;
};

/* A provider of the file's manifest. */
struct db_manifest {
    char guid[GUID_TEXT];
    const char *name;                 /* or NULL */
    ARRAY_OF(struct db_event) events; /* that have a text */
};

struct db_file {
    ARRAY_OF(struct db_table) tables;
    char file_version[VERSION_TEXT], product_version[VERSION_TEXT]; /* "": none */
    ARRAY_OF(struct db_manifest) manifests;
    struct arena texts;
};

/* Copies what an opened file has. Returns it, or NULL and sets *code to what is wrong with it; a
   damaged manifest is left out, and *code says so. */
struct db_file *db_file_read(const struct message_file *file, int *code);

/* Copies only what manifests say, from the bytes of a file; NULL when there is none. */
struct db_file *db_file_of_manifest(const void *bytes, size_t size, int *code);

void db_file_free(struct db_file *f);

#endif
