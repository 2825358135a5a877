/* What an instrumentation manifest says: read and resolved by manifest_read, then only read. All of
   it is in one arena; texts are UTF-8. Objects stay where they are, so that they can refer to each
   other. Members marked (writer) are the writer's. */
#ifndef MSGTAB_COMPILER_MANIFEST_MODEL_H
#define MSGTAB_COMPILER_MANIFEST_MODEL_H

#include "arena.h"
#include "slice.h"
#include "span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MANIFEST_NO_MESSAGE 0xFFFFFFFFu

enum { MANIFEST_GUID_SIZE = 16 };

/* As files hold it: the first three parts little endian. */
struct manifest_guid {
    unsigned char bytes[MANIFEST_GUID_SIZE];
    bool given; /* false: absent or all zero; bytes are then zero */
};

/* A text that objects refer to by its id. */
struct manifest_string {
    struct slice id;
    uint32_t index;      /* in manifest.strings and in the texts of each culture */
    uint32_t message;    /* the id in the message tables; MANIFEST_NO_MESSAGE: not in use */
    struct slice symbol; /* of a messageTable entry; len 0: none */
    struct slice define; /* the name of its constant, from manifest_messages on; len 0: none */
    const char *preset;  /* the text of a predefined item, if no culture has one; else NULL */
    bool own;            /* the first culture defines it */
    struct place place;  /* of its definition, or of what refers to a predefined one */
    uint32_t culture;    /* the number, from 1, of the last one that defines it, and where */
    struct place latest;
};

/* One text of a culture; text.text NULL: the culture lacks it. */
struct manifest_text {
    struct slice text;
    struct place place;
};

/* A <resources> element. */
struct manifest_culture {
    struct slice name;
    uint32_t language; /* its LCID */
    struct place place;
    struct manifest_text *texts; /* of the first strings of the manifest */
    uint32_t text_count;         /* the others are presets */
};

/* A level, task, opcode or keyword. */
struct manifest_named {
    struct slice name; /* as tables hold it: prefix:local, or win:Name */
    struct slice uri, local;
    uint64_t value; /* of a keyword: its mask */
    uint16_t task;  /* of an opcode: the value of its task; 0: of the provider */
    struct slice symbol;
    struct manifest_string *message; /* NULL: none */
    bool predefined;                 /* events use it; it is not defined in the manifest */
    struct manifest_guid guid;       /* of a task: eventGUID */
    ARRAY_OF(struct manifest_named *) opcodes; /* of a task */
    struct place place;
    uint32_t offset; /* (writer) */
};

enum manifest_channel_type {
    CHANNEL_ADMIN,
    CHANNEL_OPERATIONAL,
    CHANNEL_ANALYTIC,
    CHANNEL_DEBUG,
    CHANNEL_IMPORTED
};

enum manifest_isolation { ISOLATION_APPLICATION, ISOLATION_SYSTEM, ISOLATION_CUSTOM };

struct manifest_channel {
    struct slice name;
    struct slice chid; /* len 0: none */
    enum manifest_channel_type type;
    uint32_t value;
    struct slice symbol;
    struct manifest_string *message;
    bool imported; /* defined elsewhere: importChannel, or one of Windows that an event names */
    struct slice access;               /* of this and the following installers know; len 0: none */
    enum manifest_isolation isolation; /* whose access and session it shares */
    bool enabled;
    bool has_settings; /* a <logging> or <publishing> element */
    bool listed;       /* it is in <channels>; the number-th channel has bit 63 - number */
    uint32_t number;   /* in the list */
    struct place place;
    uint32_t offset; /* (writer) */
};

struct manifest_map_item {
    uint32_t value;
    struct slice symbol;
    struct manifest_string *message;
    struct place place;
};

struct manifest_map {
    struct slice name;
    bool bits; /* a bitMap */
    struct slice symbol;
    ARRAY_OF(struct manifest_map_item) items;
    struct place place;
    uint32_t offset; /* (writer) */
};

struct manifest_query_item {
    struct slice name, value;
};

/* A patternMap. */
struct manifest_query {
    struct slice name, format;
    ARRAY_OF(struct manifest_query_item) items;
    struct place place;
    uint32_t offset; /* (writer) */
};

/* Where a count or a length comes from. */
enum manifest_extent_kind { EXTENT_NONE, EXTENT_FIXED, EXTENT_FIELD };

struct manifest_extent {
    enum manifest_extent_kind kind;
    uint16_t number; /* fixed, or the number of the field among those of its level */
};

struct manifest_field;

struct manifest_fields {
    struct manifest_field **items;
    size_t count, capacity;
};

/* A data or struct item. */
struct manifest_field {
    struct slice name;
    const struct intype *type; /* NULL: a struct */
    uint8_t out_type;          /* its code */
    struct manifest_extent count, length;
    struct manifest_map *map;       /* NULL: none */
    struct manifest_fields members; /* of a struct */
    uint16_t number;                /* among those of its level */
    uint16_t first; /* of a struct: the index of its first member in all fields; of a member: that
                       of its struct's first one */
    struct place place, name_place;
};

struct xml_element;

struct manifest_template {
    struct slice tid;
    struct slice name;                   /* text NULL: none */
    struct manifest_fields fields;       /* of the top level */
    struct manifest_fields all;          /* and the members of structs after them */
    const struct xml_element *user_data; /* the element in UserData; NULL: EventData */
    bool used;
    size_t index; /* among those of the provider */
    struct place place;
    uint32_t offset; /* (writer) */
};

struct manifest_filter {
    struct slice name;
    uint8_t value, version;
    struct slice symbol;
    struct manifest_string *message;
    struct manifest_template *shape; /* NULL: none */
    struct place place;
};

struct manifest_event {
    uint16_t value;
    uint8_t version;
    struct slice symbol;
    struct slice name;                 /* text NULL: none */
    ARRAY_OF(struct slice) attributes; /* KEY=VALUE, as written; in the arena */
    struct manifest_channel *channel;  /* this and the following: NULL: none */
    struct manifest_named *level, *task, *opcode;
    ARRAY_OF(struct manifest_named *) keywords; /* in the arena */
    uint64_t mask;                              /* of its keywords and its channel */
    struct manifest_template *shape;
    struct manifest_string *message;
    bool not_logged;
    struct place place;
};

struct manifest_provider {
    struct slice name, symbol;
    struct slice resource_file, message_file, parameter_file; /* len 0: none */
    struct manifest_guid guid, control, group;
    bool include_name; /* in the traits */
    struct manifest_string *message;
    uint32_t index; /* in the manifest, from 0 */
    ARRAY_OF(struct manifest_channel *) channels;
    /* Defined ones, then predefined ones that events use, in the order of their first use. */
    ARRAY_OF(struct manifest_named *) levels, tasks, opcodes, keywords;
    ARRAY_OF(struct manifest_map *) maps;
    ARRAY_OF(struct manifest_query *) queries;
    ARRAY_OF(struct manifest_template *) templates;
    ARRAY_OF(struct manifest_filter *) filters;
    ARRAY_OF(struct manifest_event *) events;
    struct place place;
};

struct manifest {
    uint32_t source; /* the number of the source that it was read from */
    struct arena arena;
    ARRAY_OF(struct manifest_provider *) providers;
    ARRAY_OF(struct manifest_culture *) cultures; /* the first is the primary one */
    ARRAY_OF(struct manifest_string *) strings;
};

/* That of a string in a culture; NULL: the culture lacks it. */
const struct manifest_text *manifest_text_of(const struct manifest_culture *culture,
                                             const struct manifest_string *string);

/* The text of a string in a culture, which may be NULL: its own, else that of the first one, else
 * the preset. */
struct slice manifest_text_in(const struct manifest *m, const struct manifest_culture *culture,
                              const struct manifest_string *string);

/* Moves the list of an event's attributes, which is whole, to the arena. */
void manifest_keep_attributes(struct arena *arena, struct manifest_event *v);

void manifest_free(struct manifest *m);

#endif
