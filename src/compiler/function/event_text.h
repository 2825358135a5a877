/* Event texts: messages behind ;//@ event [CATEGORY], which are shown with the strings of an event
   (event log rendering, section 3). */
#ifndef MSGTAB_COMPILER_EVENT_TEXT_H
#define MSGTAB_COMPILER_EVENT_TEXT_H

#include "catalogue.h"
#include "diag.h"
#include "insert.h"
#include "map.h"

/* The comment that makes a message an event text; NULL: it is none. */
const struct directive *event_directive(const struct catalogue *c, const struct message *m);

/* Whether the catalogue has event texts. */
bool event_texts_exist(const struct catalogue *c);

/* The conversion between the marks of an insert when event viewers know it: 's', which an insert
   without marks has too, or 'S', which keeps the string from being expanded. 0: another format. */
char event_conversion(struct slice body, const struct insert *insert);

/* The macros of the header, and which messages are categories. */
struct event_symbols {
    const struct catalogue *catalogue;
    struct map macros;   /* name -> index of the message; their number: of a severity or facility */
    uint32_t categories; /* messages with the codes 1 to this one are there */
};

void event_symbols_init(struct event_symbols *s, const struct catalogue *c);
void event_symbols_free(struct event_symbols *s);

/* The message with this name, the number of messages for another macro, or MAP_NONE. */
uint32_t event_symbols_find(const struct event_symbols *s, struct slice name);

/* The category of an event text, 0 when none is given; false after a diagnostic. */
bool event_category(const struct event_symbols *s, const struct directive *directive,
                    struct diag *d, uint16_t *out);

#endif
