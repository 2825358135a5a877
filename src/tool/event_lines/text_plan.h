/* A message rendered once for all its events: what is the same in each text, and which string goes
   between. It fits events whose strings have no codes; the renderer has the last word on whether a
   message can have a plan. */
#ifndef MSGTAB_TOOL_TEXT_PLAN_H
#define MSGTAB_TOOL_TEXT_PLAN_H

#include "arena.h"
#include "buf.h"

#include <stdbool.h>

#include <msgtab/event.h>

/* Bytes of the text, and the string after them. */
struct plan_part {
    size_t len;
    uint32_t string; /* its index, or PLAN_NO_STRING */
};

enum { PLAN_NO_STRING = 0xFFFF };

struct text_plan {
    struct buf text;
    ARRAY_OF(struct plan_part) parts;
    size_t needed; /* how many strings an event must have */
    bool is_made;  /* false: the message must be rendered for each event */
};

/* Makes the plan of a message, if it can have one. */
void text_plan_make(struct text_plan *p, const struct msgtab_event_texts *texts, uint32_t id);

/* Appends the text of an event; false when its strings do not fit the plan. */
bool text_plan_write(const struct text_plan *p, const struct msgtab_arg *strings, size_t count,
                     size_t text_max, struct buf *out);

/* The plans of the messages that came last. */
enum { PLANS = 2048 };

struct plan_slot {
    const void *files;
    uint32_t id;
    int level;
    bool is_known; /* the plan was tried */
    struct text_plan plan;
};

struct plan_cache {
    struct plan_slot *slots; /* NULL: none yet */
};

/* The place of an event's message, by its files and what the event says of its id. */
struct plan_slot *plan_cache_find(struct plan_cache *c, const void *files, uint32_t id, int level,
                                  bool *is_new);
void plan_cache_free(struct plan_cache *c);

#endif
