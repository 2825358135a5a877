/* The messages of a file that a search finds. */
#ifndef MSGTAB_TOOL_HITS_H
#define MSGTAB_TOOL_HITS_H

#include "match.h"
#include "message_file.h"
#include "regex.h"

/* What to look for. */
struct search {
    struct regex *regex; /* NULL, or what texts are matched with: */
    bool by_id;
    bool low_word; /* id is an event id as its viewers show it: the low 16 bits */
    uint32_t id;   /* with by_id, else: */
    struct match_query query;
    const uint16_t *language; /* or NULL */
};

/* What an insert stands for in the query. */
struct hit_value {
    unsigned number;
    const char *text;
    size_t len;
};

struct hit {
    uint32_t id;
    uint16_t lang;
    char *text;         /* in UTF-8, with its inserts; NULL: it cannot be shown */
    size_t value_first; /* of its values in struct hits */
    size_t value_count;
};

struct hits {
    ARRAY_OF(struct hit) rows;
    ARRAY_OF(struct hit_value) values;
    bool is_cut;     /* a message was too much for the regular expression: */
    uint32_t cut_id; /* this one, after which nothing was searched */
};

/* Finds what the search finds in a file: language by language, by id or in the order of the file.
   Returns 0 or MSGTAB_E_DAMAGED, after which *hits has what was found before. */
int hits_find(struct hits *hits, const struct search *search, const struct msgtab *t);

void hits_free(struct hits *hits);

/* How the hits are printed. */
enum hits_style { HITS_TEXT, HITS_JSON };

struct json;

/* Prints the hits of a file on stdout; j is for JSON. */
void hits_print(const struct hits *hits, const char *path, enum hits_style style, struct json *j);

#endif
