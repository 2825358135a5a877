/* The messages of a file, copied, so that they outlive it. */
#ifndef MSGTAB_TOOL_STORED_H
#define MSGTAB_TOOL_STORED_H

#include "dump.h"

struct stored_message {
    uint32_t id;
    uint16_t encoding;  /* MSGTAB_TEXT_... */
    const char *symbol; /* or NULL */
    const char *text;   /* UTF-8, with its inserts as written; NULL: it cannot be shown */
    size_t text_len;
    const void *bytes; /* as they are in the file, where text is NULL */
    size_t bytes_size;
    const unsigned char *needs; /* of each argument, see msgtab_insert_count */
    size_t needs_len;
};

struct stored_table {
    uint16_t language;
    ARRAY_OF(struct stored_message) messages; /* in the order of the file */
};

struct stored {
    ARRAY_OF(struct stored_table) tables; /* likewise */
    struct arena texts;
};

/* Copies the messages in the languages that the request wants. Returns 0 or MSGTAB_E_DAMAGED. */
int stored_read(struct stored *s, const struct dump_request *r, const struct message_file *file);

void stored_free(struct stored *s);

#endif
