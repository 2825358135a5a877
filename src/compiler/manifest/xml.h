/* XML 1.0 with namespaces, as far as manifests need it: no DOCTYPE, and so no entities but the five
   predefined ones. One leniency: a comment may hold "--", since mc.exe reads manifests whose
   comments are boxes drawn with it. */
#ifndef MSGTAB_COMPILER_XML_H
#define MSGTAB_COMPILER_XML_H

#include "arena.h"
#include "diag.h"
#include "slice.h"
#include "source_file.h"

#include <stdbool.h>

enum {
    XML_DEPTH_MAX = 64,
    XML_UNITS_MAX = 32761, /* of a value: the longest text that a message table can hold */
    XML_SCOPE_MAX = 256    /* namespaces that are declared at one place */
};

/* A prefix that is declared; len 0: the default namespace. */
struct xml_scope {
    struct slice prefix, uri;
    uint32_t uri_number; /* the same for the same URI, 0: no namespace */
    uint32_t count;      /* of this one and the outer ones */
    const struct xml_scope *outer;
};

/* Large files have very many: offsets are in the text of the source. */
struct xml_attribute {
    const char *local; /* the name without its prefix */
    uint32_t local_len;
    uint32_t key;                     /* xml_key of a name without prefix; else 0 */
    struct slice value;               /* references and line ends replaced */
    uint32_t start;                   /* of the name, with its prefix */
    uint32_t prefix_len;              /* 0: it has none */
    uint32_t value_start, value_size; /* between the quotes */
};

/* Names with different keys are different; not 0. len is not 0. */
static inline uint32_t xml_key(const char *name, size_t len)
{
    return (uint32_t)(unsigned char)name[0] | (uint32_t)(unsigned char)name[len / 2] << 8 |
           (uint32_t)(unsigned char)name[len - 1] << 16 | (uint32_t)(len & 0xFF) << 24;
}

/* The bit of a key in the names of an element: names with different bits are different. */
static inline uint64_t xml_key_bit(uint32_t key)
{
    return (uint64_t)1 << (key * 0x9E3779B1u >> 26);
}

static inline struct slice xml_local(const struct xml_attribute *a)
{
    return (struct slice){a->local, a->local_len};
}

static inline struct slice xml_prefix(const struct xml_attribute *a)
{
    return (struct slice){a->prefix_len > 0 ? a->local - a->prefix_len - 1 : "", a->prefix_len};
}

/* The place of its name in the source with this number. */
static inline struct place xml_name_place(const struct xml_attribute *a, uint32_t source)
{
    uint32_t prefix = a->prefix_len > 0 ? a->prefix_len + 1 : 0;
    return (struct place){source, {a->start, prefix + a->local_len}};
}

/* A piece of the text directly in an element. */
struct xml_text {
    struct slice text;
    const struct xml_text *next;
};

struct xml_element {
    const struct xml_scope *space; /* its namespace */
    struct slice local;
    struct xml_attribute *attributes; /* without declarations of namespaces, as written */
    uint64_t names;                   /* the bits of all of them */
    const struct xml_scope *scope;    /* what is declared in it */
    struct xml_element *parent, *first, *last, *next;
    struct xml_text *text, *last_text;
    struct place place; /* of the name */
    uint32_t depth;     /* 1: the root */
    uint32_t attribute_count;
};

/* The number of the namespace that xml_read is given. */
enum { XML_OWN = 1 };

/* Reads the source with this number; everything that is made is in the arena. utf16 is the encoding
   that its bytes were in, own the namespace that has the number XML_OWN. NULL: it is not well
   formed, which was reported. */
struct xml_element *xml_read(struct arena *arena, const struct source_file *source, uint32_t number,
                             bool utf16, struct slice own, struct diag *d);

/* What declares a prefix, len 0: the default namespace, in a scope; NULL: nothing does. */
const struct xml_scope *xml_declared(const struct xml_scope *scope, struct slice prefix);

/* What declares the namespace of an attribute of an element; NULL: it is in none. */
static inline const struct xml_scope *xml_space_of(const struct xml_element *e,
                                                   const struct xml_attribute *a)
{
    return a->prefix_len > 0 ? xml_declared(e->scope, xml_prefix(a)) : NULL;
}

#endif
