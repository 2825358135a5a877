/* Whether the text of a message says what somebody saw.

   A query matches a part of the text. Where the text has an insert, any part of the query matches.
   A message is not found by its inserts alone, however: its own letters and digits must be at least
   half of those in the query, or MATCH_WHOLE_MESSAGE when the query is the whole message.

   The time is at most the length of the text times that of the query, whatever the inserts are. */
#ifndef MSGTAB_TOOL_MATCH_H
#define MSGTAB_TOOL_MATCH_H

#include "arena.h"
#include "plain.h"

enum { MATCH_QUERY_MAX = 8192, MATCH_WHOLE_MESSAGE = 4, MATCH_INSERTS = 100 };

struct match_query {
    const char *text;   /* as it was typed; not copied */
    struct plain plain; /* 1 to MATCH_QUERY_MAX characters, else nothing matches */
    size_t *borders;    /* by length of a prefix: the longest one that is also its end */
    size_t words;       /* how many of its characters are letters or digits */
    bool has_parts;     /* enough for inserts to take part */
};

/* What an insert stands for: a part of the query's text. */
struct match_value {
    const char *text;
    size_t len;
    bool known;
};

/* How many characters a part of a message has that are not inserts. */
struct match_count {
    size_t words; /* letters and digits */
    size_t others;
};

/* A prefix of the query that matches up to some place in the message, from its earliest start. */
struct match_reach {
    uint32_t length, start;
};

/* What one thread needs to compare messages with a query. */
struct matcher {
    const struct match_query *query;
    struct plain message;
    ARRAY_OF(struct match_count) before;      /* each character of the message, and its end */
    struct match_reach *reaches;              /* two lists, see match.c */
    struct match_value values[MATCH_INSERTS]; /* by number, after a match */
};

void match_query_init(struct match_query *q, const char *text);
void match_query_free(struct match_query *q);

void matcher_init(struct matcher *m, const struct match_query *q);

/* Whether a message matches; m->values are then what its inserts stand for. */
bool match_message(struct matcher *m, const struct msgtab_text *text);

void matcher_free(struct matcher *m);

#endif
