/* What the forms of msgtab dump share. */
#ifndef MSGTAB_TOOL_DUMP_H
#define MSGTAB_TOOL_DUMP_H

#include "image_source.h"
#include "message_file.h"

enum dump_style { DUMP_MC, DUMP_JSON, DUMP_JSONL, DUMP_TSV, DUMP_SQLITE, DUMP_PO, DUMP_MAN };

/* How deep the object of a file is in the JSON of all. */
enum { DUMP_JSON_DEPTH = 2 };

enum { DUMP_FACILITIES = 0x1000 };

struct dump_request {
    enum dump_style style;
    const char *lang; /* as it was asked for, or NULL */
    uint16_t language;
    const char *header;      /* NULL: none */
    struct symbols symbols;  /* of the header */
    const char **facilities; /* by value: the macros of the header that name one; NULL: none */
    const char *output;      /* a file, or a folder for many sources; NULL: standard output */
    bool crlf;
    bool no_mui; /* for DUMP_MAN */
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

/* Appends the messages of a file in a style other than DUMP_MC: for DUMP_JSON one object, as a
   member of an array. False: the error says what is wrong with the file. */
bool dump_records(struct buf *out, const struct msgtab *file, enum dump_style style,
                  const struct image_options *o, char error[IMAGE_ERROR_SIZE]);

/* Writes all files and folders; returns the exit status. to_folder: sources go to the folder that
   is the output, each to a file of its own. */
int dump_files(const struct dump_request *r, const char *const *paths, size_t count,
               bool to_folder);

#endif
