/* Ids of 16 bits, as records have them. */
#ifndef MSGTAB_EVENT_ID_H
#define MSGTAB_EVENT_ID_H

#include "event_names.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bit 28 is free in the ids of classic sources; manifests set it in those of levels, tasks, maps.
 */
enum { EVENT_SHORT_IDS = 0xFFFF, EVENT_OF_MANIFEST = 0x10000000 };

/* Whether a record with a short id may mean this message. */
static inline bool event_id_is_short(uint32_t message, uint32_t id)
{
    return (message & (EVENT_SHORT_IDS | EVENT_OF_MANIFEST)) == id;
}

/* Which of the messages with one short id has the severity of a record's level. */
struct event_id_choice {
    int level;    /* negative: unknown, which no message fits */
    int fit;      /* how well the best ones fit so far; 0: none does */
    size_t count; /* how many of these there are */
    uint32_t id;  /* the last of them */
};

/* Considers one more message. Success counts as information where no message is one. */
void event_id_offer(struct event_id_choice *c, uint32_t id);

#endif
