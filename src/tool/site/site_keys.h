/* What pages are made of: the names that templates may use, and records with their values. */
#ifndef MSGTAB_TOOL_SITE_KEYS_H
#define MSGTAB_TOOL_SITE_KEYS_H

#include "arena.h"
#include "slice.h"

enum site_key {
#define SITE_KEY(name) KEY_##name,
#include "site_keys.def"
#undef SITE_KEY
    KEY_COUNT
};

struct record;

/* A text, or a list of records; all zeros is nothing. */
struct value {
    struct slice text;
    const struct record *list;
};

struct field {
    struct field *next;
    uint32_t key; /* of site_key, or above them a word of words.txt */
    struct value value;
};

struct record {
    const struct record *next;
    struct field *fields;
};

/* Puts a value into a record; both live as long as the arena. */
void record_text(struct arena *a, struct record *r, uint32_t key, struct slice text);
void record_str(struct arena *a, struct record *r, uint32_t key, const char *text);
void record_list(struct arena *a, struct record *r, uint32_t key, const struct record *list);

/* A list that is made from its first record to its last. */
struct record_list {
    struct record *first, *last;
};

struct record *record_add(struct arena *a, struct record_list *list);

#endif
