/* What the forms of msgtab dump share. */
#ifndef MSGTAB_TOOL_DUMP_H
#define MSGTAB_TOOL_DUMP_H

#include "image_source.h"
#include "message_file.h"

struct dump_request {
    const char *lang; /* as it was asked for, or NULL */
    uint16_t language;
    const char *header;      /* NULL: none */
    struct symbols symbols;  /* of the header */
    const char **facilities; /* by value: the macros of the header that name one; NULL: none */
};

/* Reads the header of a request; returns the exit status. */
int dump_names_read(struct dump_request *r);
void dump_names_free(struct dump_request *r);

/* What an image is read with. symbols are those of the file, when it is a source. */
struct dump_names {
    const struct dump_request *request;
    const struct symbols *symbols;
};
struct image_options dump_image_options(const struct dump_names *names, const char *path);

/* Appends a file as a source; returns the exit status. */
int dump_mc(struct buf *out, const struct dump_request *r, const char *path);

#endif
