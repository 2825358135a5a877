/* How the shapes of events are read: a table of members for each object, and a function that takes
   the value of each. */
#ifndef MSGTAB_TOOL_RECORD_SCAN_H
#define MSGTAB_TOOL_RECORD_SCAN_H

#include "event_record.h"
#include "json_read.h"

struct record_scan {
    struct json_reader r;
    struct event_record *record;
    struct arena *arena;
    bool has_id, has_system, has_winlog, is_payload;
    bool is_place; /* the last string is empty, and has the place of a text that may follow */
    uint32_t number, qualifiers;
};

/* A member that is wanted; a table ends with key NULL. */
struct record_member {
    const char *key;
    size_t len;
    void (*take)(struct record_scan *s); /* reads or skips the value */
};

/* A row of such a table. */
#define MEMBER(key, take)              \
    {                                  \
        (key), sizeof(key) - 1, (take) \
    }

/* Reads an object; members that the table does not have, and other values, are skipped. */
void scan_walk(struct record_scan *s, const struct record_member *members);

/* Takes the value of a key if the table has it. */
bool scan_take(struct record_scan *s, const struct record_member *members,
               const struct json_text *key);

/* The characters of a string of JSON. */
struct slice scan_text(struct record_scan *s, const struct json_text *text);

/* Reads a value as a text, what is written for a number and "" for null; containers are skipped and
   give "". */
struct slice scan_value(struct record_scan *s);

/* Whether a text is a decimal number, at most max. */
bool scan_is_number(struct slice text, uint32_t max, uint32_t *out);

/* Reads a decimal number, perhaps in a string; false when it is none or larger than max. */
bool scan_number(struct record_scan *s, uint32_t max, uint32_t *out);

/* Forgets the strings that were found. */
void scan_no_data(struct record_scan *s);

/* The strings of an event: EventData and UserData of Windows' XML as JSON; and of Winlogbeat, whose
   members may be sorted. */
void scan_event_data(struct record_scan *s);
void scan_user_data(struct record_scan *s);
void scan_sorted_data(struct record_scan *s);

#endif
