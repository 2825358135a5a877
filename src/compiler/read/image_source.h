/* A file with message tables, as the source that compiles to the same tables. */
#ifndef MSGTAB_COMPILER_IMAGE_SOURCE_H
#define MSGTAB_COMPILER_IMAGE_SOURCE_H

#include "buf.h"
#include "diag.h"

#include <stdbool.h>
#include <stdint.h>

struct msgtab;

/* Names that the tables do not hold, NULL: none. What has no name gets one that is made from its
   number, always the same. */
struct image_names {
    const char *(*message)(const void *context, uint32_t code);
    const char *(*facility)(const void *context, uint32_t value);
    const void *context;
};

struct image_options {
    const char *path; /* of a .bin file, MSG00407.bin, says its language; may be NULL */
    bool (*is_wanted)(const void *context, uint16_t language); /* NULL: all are */
    const void *context;
    struct image_names names;
};

enum { IMAGE_ERROR_SIZE = 256 };

/* The language of a table of an opened file: that of a .bin, which lang does not say, is in the
   name of the file. */
uint16_t image_language_in(const struct msgtab *file, const char *path, uint16_t lang);

/* Whether a file is one whose message tables can be read; by its content. */
bool image_is_source(const struct buf *file);

/* Appends the source of an opened file, UTF-8 with LF. False: a table is damaged, or holds what no
   source can say; error then says what, and where in the table. A file without tables in a language
   that is wanted gives a source without messages. */
bool image_source(struct buf *out, const struct msgtab *file, const struct image_options *o,
                  char error[IMAGE_ERROR_SIZE]);

/* Puts the source in the place of a file that is an image. False and an error: it cannot be read,
   and *file is empty. */
bool image_replace(struct buf *file, const char *path, char error[IMAGE_ERROR_SIZE]);

#endif
