/* The events of one file in the forms of msgtab dump --events. */
#ifndef MSGTAB_TOOL_EVENT_WRITE_H
#define MSGTAB_TOOL_EVENT_WRITE_H

#include "buf.h"
#include "json.h"

#include <msgtab/provider.h>

/* Events can share one large template, map or name, and each looks for its level, task, opcode and
   keywords in lists: what is written for a file ends when this is more than its size explains. */
enum { EVENTS_ALWAYS = 1 << 24, EVENTS_TIMES = 256, EVENTS_STEPS = 1 << 28 };

struct event_writer {
    const struct msgtab_event_manifest *manifest;
    const struct msgtab_event_texts *texts;
    struct buf *text;                            /* text; also what the JSON is written into */
    struct json *json;                           /* members of the object that is open */
    const struct msgtab_event_definition *event; /* that is being written */
    bool is_damaged;                             /* something was left out */
    struct msgtab_event_definition damaged;      /* the first event whose template is; or zeros */
    bool is_cut;                                 /* the rest was left out, beyond the limits: */
    uint64_t text_max;                           /* of the size of text */
    uint64_t steps;                              /* of looking for names, so far */
};

/* Sets the limits; text has what is written for earlier files. */
void event_write_start(struct event_writer *w);

/* Whether more can be written; notes when not. */
bool event_write_goes_on(struct event_writer *w);

void event_write_text(struct event_writer *w);
void event_write_json(struct event_writer *w);

/* The text of a message as it is in the table, without its last line end, to be freed; NULL: there
   is none. */
char *event_message_copy(const struct event_writer *w, uint32_t message);

/* Gives the level, task, opcode or channel of an event; false when it names none. */
bool event_write_item(const struct msgtab_event_provider *p, enum msgtab_event_kind kind,
                      const struct msgtab_event_definition *e, struct msgtab_event_item *out);

/* The name of the field that has a count or length, to be freed. */
char *event_field_name(const struct msgtab_event_template *t, unsigned index);

/* Notes that the template of the event is damaged. */
void event_write_damage(struct event_writer *w);

/* The next definition of a provider; false at the end, and when the rest is left out. */
bool event_write_next(struct event_writer *w, const struct msgtab_event_provider *p, uint32_t index,
                      struct msgtab_event_definition *out);

#endif
