/* What the readers of the parts of a manifest share. */
#ifndef MSGTAB_COMPILER_MANIFEST_READER_H
#define MSGTAB_COMPILER_MANIFEST_READER_H

#include "diag.h"
#include "manifest_model.h"
#include "map.h"
#include "suggest.h"
#include "text_util.h"
#include "winmeta.h"
#include "xml.h"

/* What must be unique, or is looked up by name. A kind has its own names in each scope. */
enum registry_kind {
    REG_PROVIDER_NAME,
    REG_PROVIDER_GUID,
    REG_PROVIDER_SYMBOL,
    REG_CULTURE,
    REG_MESSAGE_ID,
    REG_MESSAGE_STRING,
    REG_MESSAGE_SYMBOL,
    REG_CHANNEL_NAME,
    REG_CHANNEL_CHID,
    REG_CHANNEL_SYMBOL,
    REG_CHANNEL_VALUE,
    REG_CHANNEL, /* by name or chid, for references */
    REG_LEVEL,
    REG_TASK,
    REG_OPCODE,
    REG_KEYWORD,
    REG_NAMED_VALUE, /* these two: the kind is in the scope */
    REG_NAMED_SYMBOL,
    REG_TASK_GUID,
    REG_MAP,
    REG_MAP_SYMBOL,
    REG_MAP_VALUE,
    REG_TEMPLATE,
    REG_TEMPLATE_NAME,
    REG_FIELD,
    REG_FILTER,
    REG_EVENT,
    REG_EVENT_SYMBOL,
    REG_KINDS
};

struct registry_entry {
    struct place place;
    void *object;
};

/* What names of levels, tasks, opcodes and keywords mean in the attributes of events, as they are
   written there; with the namespaces of one place, and for a task without opcodes of its own. */
struct known_names {
    const struct xml_scope *scope;
    struct map maps[REG_KEYWORD + 1]; /* by kind: the numbers of names */
    ARRAY_OF(struct manifest_named *) names;
};

/* What an inType means, as it is written with the namespaces of one place. */
struct known_type {
    struct slice text;
    const struct xml_scope *scope;
    const struct intype *type;
    uint8_t out_type; /* the default one */
};

enum { KNOWN_TYPES = 8 };

struct manifest_reader {
    struct manifest *m;
    struct diag *diag;
    const struct source_file *source;
    uint32_t number; /* of the source */
    struct manifest_provider *provider;
    uint32_t scope;     /* of the provider */
    struct map strings; /* their numbers, by their ids */
    uint32_t next_string;
    size_t next_template; /* of the provider */
    struct map map;
    ARRAY_OF(struct registry_entry) entries;
    struct buf key, qname; /* for one after the other */
    struct known_names known;
    struct known_type types[KNOWN_TYPES];       /* the last ones */
    size_t type_count;                          /* of all that were noted */
    ARRAY_OF(struct manifest_named *) keywords; /* of one event after the other */
};

/* --- elements --- */

/* The children with one of the names, of all children outer of an element. */
struct element_walk {
    const struct xml_element *outer, *inner;
    const char *outer_name, *names;
};

/* Whether the words, with blanks between them, have this one. */
bool word_among(const char *words, struct slice word);
static inline bool is_in_events(const struct xml_element *e)
{
    return e->space->uri_number == XML_OWN; /* EVENTS_URI */
}

bool is_events_element(const struct xml_element *e, const char *names);

struct element_walk element_walk(const struct xml_element *e, const char *outer, const char *names);
const struct xml_element *element_next(struct element_walk *w);

/* The same for children of the element itself. */
const struct xml_element *element_first(const struct xml_element *e, const char *names);
const struct xml_element *element_after(const struct xml_element *e, const char *names);

/* --- attributes --- */

/* NULL: it is not there. */
const struct xml_attribute *attribute_find(const struct xml_element *e, struct slice name,
                                           uint32_t key);

/* Compilers know the length and the key of a literal. */
static inline const struct xml_attribute *attribute_of(const struct xml_element *e,
                                                       const char *name)
{
    uint32_t key = xml_key(name, strlen(name));
    return e->names & xml_key_bit(key) ? attribute_find(e, slice_of(name), key) : NULL;
}

/* Its value; len 0 and text NULL: it is not there. */
static inline struct slice attribute_text(const struct xml_element *e, const char *name)
{
    const struct xml_attribute *a = attribute_of(e, name);
    return a ? a->value : (struct slice){NULL, 0};
}

/* The place of a value, or of the name of an empty one. */
struct place attribute_place(const struct manifest_reader *r, const struct xml_attribute *a);

/* The same for one that may be missing, NULL: then that of the element. */
struct place place_of(const struct xml_element *e, const struct xml_attribute *a);

static inline struct place value_place(const struct xml_element *e, const char *name)
{
    return place_of(e, attribute_of(e, name));
}

/* A value that must be there and not empty; reports when it is not, and then has len 0. a is the
   attribute with this name, or NULL. */
struct slice attribute_given(struct manifest_reader *r, const struct xml_element *e,
                             const struct xml_attribute *a, const char *name);

static inline struct slice attribute_needed(struct manifest_reader *r, const struct xml_element *e,
                                            const char *name)
{
    return attribute_given(r, e, attribute_of(e, name), name);
}

/* A number from low to high; low after a fault. */
uint64_t attribute_number(struct manifest_reader *r, const struct xml_element *e, const char *name,
                          uint64_t low, uint64_t high);

/* The same for one that may be missing. */
uint64_t attribute_number_or(struct manifest_reader *r, const struct xml_element *e,
                             const char *name, uint64_t low, uint64_t high, uint64_t fallback);
bool attribute_flag(struct manifest_reader *r, const struct xml_element *e, const char *name);
struct manifest_guid attribute_guid(struct manifest_reader *r, const struct xml_element *e,
                                    const char *name);

/* A name of a provider or a channel, which Windows restricts. */
struct slice attribute_plain_name(struct manifest_reader *r, const struct xml_element *e);

struct slice text_trim(struct slice text);

/* A name with its namespace. */
struct qname {
    struct slice uri, local;
    uint32_t uri_number;
};

/* That of a name in an attribute; false: its prefix is not declared, which was reported. */
bool qname_split(struct manifest_reader *r, const struct xml_element *e, struct slice text,
                 struct place place, struct qname *name);
bool qname_is_windows(const struct qname *name);

/* --- the registry --- */

/* NULL: it was added; else the entry that is there already. */
const struct registry_entry *registry_add(struct manifest_reader *r, enum registry_kind kind,
                                          uint32_t scope, struct slice key, struct place place,
                                          void *object);

/* The object, or NULL. */
void *registry_find(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                    struct slice key);

/* Adds one and reports it when it is there already; a key without text is not added. */
void unique_text(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                 struct slice key, struct place place, void *object);

/* Reports a second one that has a key. */
void report_twice(struct manifest_reader *r, enum registry_kind kind, struct slice key,
                  struct place place, struct place first);
void unique_number(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                   uint64_t value, struct place place, void *object);

void unique_guid(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                 const struct manifest_guid *guid, struct place place);

/* The same for a name with its namespace. */
void unique_qname(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                  const struct qname *name, struct place place, void *object);
const struct registry_entry *registry_add_qname(struct manifest_reader *r, enum registry_kind kind,
                                                uint32_t scope, const struct qname *name,
                                                struct place place, void *object);
void *registry_find_qname(struct manifest_reader *r, enum registry_kind kind, uint32_t scope,
                          const struct qname *name);

/* Whether a fault is early enough to look for what was meant: this takes a walk over all names. */
bool may_suggest(const struct manifest_reader *r);

/* --- the parts --- */

void read_cultures(struct manifest_reader *r, const struct xml_element *root);

/* The string that an attribute refers to; NULL: it is not there, or wrong, which was reported. */
struct manifest_string *string_of(struct manifest_reader *r, const struct xml_element *e,
                                  const char *attribute);

/* That of a predefined item; NULL: it has none. */
struct manifest_string *string_predefined(struct manifest_reader *r, enum winmeta_kind kind,
                                          const struct winmeta_item *item, struct place place);
void read_messages(struct manifest_reader *r, const struct xml_element *events);
void read_provider(struct manifest_reader *r, const struct xml_element *e);
void read_maps(struct manifest_reader *r, const struct xml_element *e);
void read_queries(struct manifest_reader *r, const struct xml_element *e);
void read_templates(struct manifest_reader *r, const struct xml_element *e);
void read_filters(struct manifest_reader *r, const struct xml_element *e);
void read_events(struct manifest_reader *r, const struct xml_element *e);
void read_pairs(struct manifest_reader *r, const struct xml_element *e, struct manifest_event *v);

/* The template that an attribute names; NULL: it is not there, or wrong. */
struct manifest_template *template_of(struct manifest_reader *r, const struct xml_element *e,
                                      const char *attribute);

/* The elements in UserData: what they hold must be there. */
void check_user_data(struct manifest_reader *r, const struct manifest_template *t);

/* Gives message ids, when all providers are read. */
void number_messages(struct manifest_reader *r);

#endif
