/* Providers of instrumentation manifests: what the resource WEVT_TEMPLATE of a file says of their
   events, by number and version, with names, templates and maps.

   Nothing is allocated or copied: names point into the file. Structures are filled in by the
   functions below; fields under "private" are the library's. Any number of threads may read one
   file. Errors are as in event.h. */
#ifndef MSGTAB_PROVIDER_H
#define MSGTAB_PROVIDER_H

#include <msgtab/event.h>

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)
#endif
#ifdef __cplusplus
extern "C" {
#endif

/* A name in the file: UTF-16LE, neither aligned nor terminated. count 0: there is none. */
struct msgtab_event_name {
    const unsigned char *units;
    size_t count;
};

/* The name as UTF-8, with the contract of snprintf; unpaired surrogates become U+FFFD. */
ptrdiff_t msgtab_event_name_text(char *buf, size_t size, const struct msgtab_event_name *name);

struct msgtab_event_manifest {
    const unsigned char *data; /* the resource */
    size_t size;
    uint32_t count; /* of providers */
    uint16_t major; /* the form: 3 or 5 */
    size_t damage;  /* after MSGTAB_E_MANIFEST: where in the resource */
};

/* Finds and checks the resource in the bytes of a file: a PE image, a .res file, or the resource by
   itself. The bytes must stay valid; they need no alignment. Of several languages the neutral or
   else the first one counts. Returns 0, MSGTAB_E_NO_MANIFEST, MSGTAB_E_MANIFEST, MSGTAB_E_NO_IMAGE,
   MSGTAB_E_DAMAGED or MSGTAB_E_ARGUMENT. The time needed is linear in the number of providers. */
int msgtab_event_manifest_open(struct msgtab_event_manifest *m, const void *file, size_t size);

/* The same in the file of an opened table; valid until msgtab_close. A table that
   msgtab_open_module opened has no file: MSGTAB_E_NO_MANIFEST. */
int msgtab_event_manifest_of(struct msgtab_event_manifest *m, const struct msgtab *t);

enum { MSGTAB_EVENT_NO_MESSAGE = -1, MSGTAB_EVENT_ANY = -1 }; /* ids: as uint32_t */

struct msgtab_event_provider {
    unsigned char guid[16];        /* as in memory of Windows */
    struct msgtab_event_name name; /* only form 5 has it */
    uint32_t message;              /* id of the display name, or MSGTAB_EVENT_NO_MESSAGE */
    uint32_t events;               /* how many definitions */
    /* private */
    const unsigned char *data;
    size_t size;
    uint32_t lists[14], counts[14];
    int is_sorted;
};

/* Provider number index, from 0. Returns 0, MSGTAB_E_NO_SOURCE after the last one, or
   MSGTAB_E_ARGUMENT. The time needed is linear in its events. */
int msgtab_event_provider_at(const struct msgtab_event_manifest *m, uint32_t index,
                             struct msgtab_event_provider *out);

/* The first provider with this guid (16 bytes) and name (UTF-8, in any ASCII case); either may be
   NULL. Returns 0, MSGTAB_E_NO_SOURCE or MSGTAB_E_ARGUMENT. */
int msgtab_event_provider_find(const struct msgtab_event_manifest *m, const unsigned char *guid,
                               const char *name, struct msgtab_event_provider *out);

/* An event as its manifest defines it. */
struct msgtab_event_definition {
    uint16_t id, task;
    uint8_t version, channel, level, opcode;
    uint64_t keywords;
    uint32_t message; /* all 32 bits for msgtab_event_render, or MSGTAB_EVENT_NO_MESSAGE */
    /* private: offsets of what it refers to */
    uint32_t template_at, items[4];
};

/* Definition number index, from 0. Returns 0, or MSGTAB_E_ID after the last one. */
int msgtab_event_definition_at(const struct msgtab_event_provider *p, uint32_t index,
                               struct msgtab_event_definition *out);

/* The definition with this id, version and channel; each of the two may be MSGTAB_EVENT_ANY: the
   highest version counts then. Returns 0; 1 when there are only other versions or channels (*out
   is then the highest version below, else the lowest); or MSGTAB_E_ID. */
int msgtab_event_definition_find(const struct msgtab_event_provider *p, uint16_t id, int version,
                                 int channel, struct msgtab_event_definition *out);

enum msgtab_event_kind {
    MSGTAB_EVENT_LEVEL,
    MSGTAB_EVENT_TASK,
    MSGTAB_EVENT_OPCODE,
    MSGTAB_EVENT_CHANNEL,
    MSGTAB_EVENT_KEYWORD
};

/* A level, task, opcode, channel or keyword. */
struct msgtab_event_item {
    enum msgtab_event_kind kind;
    uint64_t value;                /* of a keyword: its bit */
    uint32_t task;                 /* of an opcode; 0: it belongs to the provider */
    uint32_t message;              /* or MSGTAB_EVENT_NO_MESSAGE */
    struct msgtab_event_name name; /* count 0: Windows defines it */
    const char *text;              /* what Windows shows for it, or NULL; static */
};

/* Item number index of a kind, from 0. Returns 0, MSGTAB_E_ID after the last one, or
   MSGTAB_E_MANIFEST when its name is not within the file. */
int msgtab_event_item_at(const struct msgtab_event_provider *p, enum msgtab_event_kind kind,
                         uint32_t index, struct msgtab_event_item *out);

/* The item with this value (of a keyword, one bit); task matters for opcodes only. Items that
   Windows defines for everybody are found too. p may be NULL: only these. Returns 0, MSGTAB_E_ID or
   MSGTAB_E_MANIFEST. */
int msgtab_event_item_find(const struct msgtab_event_provider *p, enum msgtab_event_kind kind,
                           uint64_t value, uint32_t task, struct msgtab_event_item *out);

/* The level, task, opcode or channel of an event: what it refers to, or else by its value. */
int msgtab_event_item_of(const struct msgtab_event_provider *p, enum msgtab_event_kind kind,
                         const struct msgtab_event_definition *event,
                         struct msgtab_event_item *out);

/* What viewers show for an item: its message in the tables of texts (which may be NULL), Windows'
   own text, or its name. The contract is that of snprintf. */
ptrdiff_t msgtab_event_item_text(char *buf, size_t size, const struct msgtab_event_texts *texts,
                                 const struct msgtab_event_item *item);

/* The data of an event. */
struct msgtab_event_template {
    uint32_t count; /* of fields; %1 is field 0 */
    uint32_t total; /* with the members of structures, which follow the fields */
    int is_user_data;
    /* private */
    const unsigned char *data;
    size_t size, fields_at;
};

/* Returns 1, 0 when the event has no template, or MSGTAB_E_MANIFEST. */
int msgtab_event_template_of(const struct msgtab_event_provider *p,
                             const struct msgtab_event_definition *event,
                             struct msgtab_event_template *out);

enum {
    MSGTAB_EVENT_STRUCT = 1,       /* flags of a field: members follow from first; */
    MSGTAB_EVENT_LENGTH = 2,       /* length is a number, */
    MSGTAB_EVENT_LENGTH_FIELD = 4, /* or the index of the field that has it; */
    MSGTAB_EVENT_COUNT = 8,        /* likewise count, of an array */
    MSGTAB_EVENT_COUNT_FIELD = 16
};

struct msgtab_event_field {
    uint32_t flags;
    uint8_t in_type, out_type;
    uint16_t first, members; /* of a structure */
    uint16_t count, length;
    struct msgtab_event_name name;
    struct msgtab_event_name map; /* its value or bit map; */
    uint32_t map_count;           /* 0: none, */
    int is_bit_map;               /* and its kind */
    /* private */
    const unsigned char *map_at;
};

/* Field number index. Returns 0, MSGTAB_E_ID after the last one, or MSGTAB_E_MANIFEST. */
int msgtab_event_field_at(const struct msgtab_event_template *t, uint32_t index,
                          struct msgtab_event_field *out);

/* Entry number index of the map of a field. Returns 0 or MSGTAB_E_ID. */
int msgtab_event_map_at(const struct msgtab_event_field *field, uint32_t index, uint32_t *value,
                        uint32_t *message);

/* The names of types: "win:UInt32", "xs:string"; NULL for an unknown number. Static. */
const char *msgtab_event_in_type_name(unsigned type);
const char *msgtab_event_out_type_name(unsigned type);

/* Renders a value as Event Viewer inserts it: by the field's map, or by its outType. value is a
   number, or a string: a number in it (decimal, or hexadecimal with 0x) is rendered; what is not a
   number in the field's type is taken to be rendered already, but a date of xs:dateTime gets its
   left-to-right marks. Texts of maps and of Windows' errors come from the tables of texts, which
   may be NULL. The contract is that of snprintf. Errors are MSGTAB_E_UTF8 and MSGTAB_E_ARGUMENT. */
ptrdiff_t msgtab_event_value(char *buf, size_t size, const struct msgtab_event_texts *texts,
                             const struct msgtab_event_field *field,
                             const struct msgtab_arg *value);

/* A provider as the registry describes it, in a key of WINEVT\Publishers: where its manifest and
   its texts are. Strings are NUL-terminated UTF-8; files are as in msgtab_event_source. */
struct msgtab_event_publisher {
    const char *guid;           /* the name of the key, "{5a3d1c01-...}" */
    const char *name;           /* NULL, here and below: none is registered */
    const char *resource_file;  /* has WEVT_TEMPLATE */
    const char *message_file;   /* has the texts */
    const char *parameter_file; /* has the texts for %%n */
};

/* Reads a provider, given by its name or by its GUID in braces, from the bytes of an exported
   registry, with the rules and the errors of msgtab_event_source_from_reg. */
int msgtab_event_publisher_from_reg(struct msgtab_event_publisher *p, char *buf, size_t size,
                                    const void *file, size_t file_size, const char *name);

#if defined(_WIN32)
/* The same from the registry of this computer, with the rules and the errors of
   msgtab_event_source_query. */
int msgtab_event_publisher_query(struct msgtab_event_publisher *p, char *buf, size_t size,
                                 const char *name);
#endif

#ifdef __cplusplus
}
#endif
#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#endif
