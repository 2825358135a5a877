/* What the readers of the parts of a resource share. All offsets are checked where they are read;
   after the first fault, reads give zeros, and loops end. */
#ifndef MSGTAB_TOOL_RESTORE_WORK_H
#define MSGTAB_TOOL_RESTORE_WORK_H

#include "map.h"
#include "restore.h"
#include "winmeta.h"

enum restore_list {
    RESTORE_LEVELS,
    RESTORE_TASKS,
    RESTORE_OPCODES,
    RESTORE_KEYWORDS,
    RESTORE_EVENTS,
    RESTORE_CHANNELS,
    RESTORE_MAPS,
    RESTORE_TEMPLATES,
    RESTORE_QUERIES,
    RESTORE_FILTERS,
    RESTORE_EVENT_FACTS = 12,
    RESTORE_FACTS = 13,
    RESTORE_LISTS
};

/* Items in the order of a list, whose entries are this far apart. */
struct restore_items {
    uint32_t first, entry;
    ARRAY_OF(struct manifest_named *) items;
};

struct restorer {
    struct restored *r;
    struct manifest *m;
    struct arena *arena;
    const unsigned char *data;
    size_t size;
    struct slice file; /* the name of the file that was read */
    bool failed;
    struct manifest_provider *provider;
    size_t block;                  /* of the provider */
    uint32_t lists[RESTORE_LISTS]; /* their offsets; 0: none */
    struct restore_items named[RESTORE_KEYWORDS + 1];
    struct map messages; /* strings by id */
    size_t work;         /* what is left of it: blocks that share bytes must not multiply it */
};

/* Says what is wrong at an offset, once. */
void restore_fail(struct restorer *w, size_t at, const char *what);

uint32_t restore_u8(struct restorer *w, size_t at);
uint32_t restore_u16(struct restorer *w, size_t at);
uint32_t restore_u32(struct restorer *w, size_t at);
uint64_t restore_u64(struct restorer *w, size_t at);

/* Whether bytes are within the resource; else it is a fault. */
bool restore_within(struct restorer *w, size_t at, size_t size);

/* Whether four bytes are these; else it is a fault. */
bool restore_signature(struct restorer *w, size_t at, const char *signature);

/* A number of entries that begin at an offset and have a size; 0 after a fault. */
uint32_t restore_count(struct restorer *w, size_t count_at, size_t entries_at, size_t entry);

/* Texts: with their length before them; up to a NUL; of a number of units. */
struct slice restore_string(struct restorer *w, size_t at);
struct slice restore_open_string(struct restorer *w, size_t at);
struct slice restore_units(struct restorer *w, size_t at, size_t count);

/* The string with a message id; NULL: the id says that there is none. */
struct manifest_string *restore_message(struct restorer *w, uint32_t id);

/* The parts of a provider. */
void restore_channels(struct restorer *w);
void restore_named(struct restorer *w);
void restore_maps(struct restorer *w);
void restore_queries(struct restorer *w);
void restore_templates(struct restorer *w);
void restore_filters(struct restorer *w);
void restore_events(struct restorer *w);
void restore_event_facts(struct restorer *w);
void restore_facts(struct restorer *w);

/* The document of a template, between two offsets; NULL after a fault. */
struct xml_element *restore_document(struct restorer *w, size_t at, size_t end);

/* The object at an offset that a field holds; NULL: the field is 0, or after a fault. */
struct manifest_template *restore_template_at(struct restorer *w, size_t field);
struct manifest_map *restore_map_at(struct restorer *w, size_t field);
struct manifest_named *restore_named_at(struct restorer *w, enum restore_list list, size_t field);
struct manifest_channel *restore_channel_at(struct restorer *w, size_t field);

/* Which items are predefined, and names for strings, when all providers are read. */
void restore_names(struct restorer *w, restore_name *name, const void *context);

/* The item of Windows that a name and a value are; NULL: none. */
const struct winmeta_item *restore_predefined(enum winmeta_kind kind, struct slice name,
                                              uint64_t value);

/* Adds the texts of all languages of a file, and of .mui files beside this path, unless NULL. */
void restore_texts(struct restorer *w, const struct buf *file, const char *beside);

/* Finds out which strings need their ids given. */
void restore_number(struct restorer *w);

#endif
