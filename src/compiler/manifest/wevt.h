/* What the writers of the parts of a WEVT_TEMPLATE share. */
#ifndef MSGTAB_COMPILER_WEVT_H
#define MSGTAB_COMPILER_WEVT_H

#include "map.h"
#include "write_wevt.h"

struct wevt {
    struct buf *out;
    size_t start; /* of the resource in out: offsets count from there */
    enum wevt_version version;
    struct manifest_provider *provider;
    struct buf text, hashed; /* for one template after the other */
    struct map alike;        /* the offsets of templates by what they are made of */
    struct arena arena;
};

/* The offset of what is appended next. */
uint32_t wevt_here(const struct wevt *w);
void wevt_u64(struct buf *out, uint64_t value);
void wevt_set(struct wevt *w, uint32_t at, uint32_t value);
void wevt_align(struct wevt *w, size_t unit);

/* Appends UTF-16 units, and a NUL after them. */
void wevt_units(struct buf *out, struct slice text);
void wevt_string(struct buf *out, struct slice text);

/* How many units a text has. */
uint32_t wevt_unit_count(struct slice text);

/* A text that begins with its size, and how long that is. */
void wevt_pstring(struct buf *out, struct slice text);
uint32_t wevt_pstring_size(struct slice text);

/* Compares texts by their UTF-16 units. */
int wevt_compare(struct slice a, struct slice b);

/* Starts a list or a block: signature, size and count; wevt_end sets the size. */
uint32_t wevt_begin(struct wevt *w, const char *signature, size_t count);
void wevt_end(struct wevt *w, uint32_t start);

uint32_t wevt_message(const struct manifest_string *s);

/* The lists of a provider, in the order in which they are written. */
void wevt_channels(struct wevt *w);
void wevt_maps(struct wevt *w);
void wevt_queries(struct wevt *w);
void wevt_templates(struct wevt *w);
void wevt_fields(struct wevt *w, const struct manifest_template *t);
void wevt_provider_attributes(struct wevt *w);
void wevt_opcodes(struct wevt *w);
void wevt_levels(struct wevt *w);
void wevt_tasks(struct wevt *w);
void wevt_keywords(struct wevt *w);
void wevt_events(struct wevt *w);
void wevt_event_attributes(struct wevt *w);
void wevt_filters(struct wevt *w);

/* Things in the order of a key; equal ones keep theirs. */
struct wevt_order {
    uint64_t key;
    uint32_t index;
};
enum { WEVT_FEW = 16 }; /* so many are sorted without asking for memory */
void wevt_sort(struct wevt_order *order, size_t count);

#endif
