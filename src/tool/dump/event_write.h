/* The events of one file in the forms of msgtab dump --events. */
#ifndef MSGTAB_TOOL_EVENT_WRITE_H
#define MSGTAB_TOOL_EVENT_WRITE_H

#include "buf.h"
#include "json.h"

#include <msgtab/provider.h>

/* A damaged file may share one large template or name among many events; what is
   written for it ends there. */
enum { EVENTS_OUTPUT_MAX = 1 << 28 };

struct event_writer {
    const struct msgtab_event_manifest *manifest;
    const struct msgtab_event_texts *texts;
    struct buf *text;                            /* text; also what the JSON is written into */
    struct json *json;                           /* members of the object that is open */
    const struct msgtab_event_definition *event; /* that is being written */
    bool is_damaged;                             /* something was left out */
    struct msgtab_event_definition damaged;      /* the first event whose template is; or zeros */
};

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

/* The next definition of a provider; false at the end, and when too much was written. */
bool event_write_next(struct event_writer *w, const struct msgtab_event_provider *p, uint32_t index,
                      struct msgtab_event_definition *out);

#endif
