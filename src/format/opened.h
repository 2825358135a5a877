/* The contents of a struct msgtab, known only to the library. */
#ifndef MSGTAB_FORMAT_OPENED_H
#define MSGTAB_FORMAT_OPENED_H

#include <msgtab/msgtab.h>

enum { OPENED_USER_LANGUAGES = 8, OPENED_TABLES = 64 };

/* The message table of one language, in the file. */
struct table {
    const unsigned char *data;
    size_t size;
    uint32_t block_count;
    uint16_t lang;
};

struct opened_file {
    const unsigned char *image;
    size_t size;
    void *mapping;
};

struct opened {
    const unsigned char *image; /* the file's bytes; NULL when closed, and for a loaded module */
    size_t size;
    void *mapping;   /* what msgtab_close unmaps, or NULL */
    size_t sections; /* PE: offset and number of the section headers */
    size_t section_count;
    size_t resources; /* PE: offset and size of the resource directory */
    size_t resources_size;
    size_t languages; /* PE: offset and number of the language entries */
    size_t language_count;
    const uint32_t *index; /* see msgtab_index */
    size_t table_count;    /* of tables, and where the walk to the remaining ones continues */
    size_t more;
    struct opened_file first; /* the file itself, when the rest is of the .mui beside it */
    int kind;                 /* one of enum image_kind */
    int has_more;
    uint16_t user[OPENED_USER_LANGUAGES]; /* the user's languages, terminated by 0 */
    struct table tables[OPENED_TABLES];   /* the first ones */
};

/* There is room to repeat all fields before the tables: both files may have tables one day. */
_Static_assert(sizeof(struct opened) + offsetof(struct opened, tables) <= sizeof(struct msgtab),
               "a struct msgtab has room for what is opened, and for a second file");

static inline struct opened *opened_in(struct msgtab *t)
{
    return (struct opened *)(void *)t;
}

/* The file that was opened, which has all resources but those of languages. */
static inline struct opened_file opened_first(const struct opened *t)
{
    const struct opened_file only = {t->image, t->size, t->mapping};
    return t->first.image ? t->first : only;
}

static inline const struct opened *opened_at(const struct msgtab *t)
{
    return (const struct opened *)(const void *)t;
}

#endif
