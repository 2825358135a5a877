/* The messages of a file as rows of a table. */
#ifndef MSGTAB_TOOL_LIST_ROWS_H
#define MSGTAB_TOOL_LIST_ROWS_H

#include "message_file.h"

/* A message in one language. */
struct list_row {
    uint32_t id;
    uint16_t lang;
    uint16_t encoding; /* MSGTAB_TEXT_... */
    size_t order;      /* of the language in the file */
    size_t size;       /* of the text in the file, in bytes, without padding */
    struct msgtab_text text;
    const char *symbol; /* or NULL */
};

struct list {
    const struct message_file *file;
    struct list_row *items; /* by id, then as the languages are in the file */
    size_t count, capacity;
    size_t languages; /* in which there are rows */
};

/* Collects the rows of all languages; with a language, those in it and, when it is a neutral one,
   in its variants. Returns 0 or an error; MSGTAB_E_LANGUAGE: no table is in the language. */
int list_collect(struct list *list, const struct message_file *file, const uint16_t *language);

/* The text with its inserts left as they are, what msgtab format --ignore-inserts prints; flags are
   further ones. NULL: it cannot be shown. free() it. */
char *list_text(const struct msgtab_text *text, unsigned flags);

/* The forms of output. */
enum list_style { LIST_TEXT, LIST_TSV, LIST_JSON };
void list_print(const struct list *list, enum list_style style);

void list_free(struct list *list);

#endif
