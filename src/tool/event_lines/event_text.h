/* The text of an event, or why there is none. */
#ifndef MSGTAB_TOOL_EVENT_TEXT_H
#define MSGTAB_TOOL_EVENT_TEXT_H

#include "buf.h"
#include "event_index.h"
#include "event_record.h"
#include "text_plan.h"

/* What looks for texts, and the longest that it accepts. */
struct event_texts {
    struct event_index index;
    const struct source_files *system; /* Windows' own messages */
    unsigned flags;                    /* of msgtab_event_texts */
    size_t text_max;
};

/* Writes the text of an event to out, without the line end of the message, and returns true; or why
   it has none, and returns false. plans are of this thread; the arena is for what the line needs.
 */
bool event_text_render(const struct event_texts *t, struct plan_cache *plans,
                       const struct event_record *e, struct arena *arena, struct buf *out);

#endif
