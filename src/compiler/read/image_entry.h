/* One entry of a table as lines of a source, and what comments must say of it. */
#ifndef MSGTAB_COMPILER_IMAGE_ENTRY_H
#define MSGTAB_COMPILER_IMAGE_ENTRY_H

#include "image_tables.h"

/* Buffers for one entry after the other. */
struct image_entries {
    struct image_tables *tables;
    struct buf decoded;
};

/* Determines the form that most of the texts of each table have. */
bool image_entry_forms(struct image_entries *e);

/* Appends the lines of an entry to body, and to comments those that are needed. */
bool image_entry(struct image_entries *e, const struct image_row *row, struct buf *comments,
                 struct buf *body);

/* The text of an entry in UTF-8, with its line ends, up to the next call; U+FFFD for what is not
   text, and then *exact is false. False after an error, which is in the tables. */
bool image_entry_text(struct image_entries *e, const struct image_row *row, struct slice *text,
                      bool *exact);

void image_entries_free(struct image_entries *e);

/* Appends ";//@ [file ]lines [LANGUAGE ]..." and a line end, and the same for an encoding. An empty
   scope is a message; an empty language all of them. */
void image_put_lines(struct buf *out, const char *scope, const char *language, enum text_ends ends,
                     bool open);
void image_put_encoding(struct buf *out, const char *scope, const char *language,
                        enum text_encoding encoding);

#endif
