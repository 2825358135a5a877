/* The parts of XML that are written, one element a line. After the first fault, w->error says what
   XML cannot hold. */
#ifndef MSGTAB_TOOL_RESTORE_XML_H
#define MSGTAB_TOOL_RESTORE_XML_H

#include "restore.h"

struct xml_writer {
    struct buf *out;
    const struct restored *r;
    unsigned depth;
    char *error; /* RESTORE_ERROR_SIZE bytes; empty: none */
};

void xmlw_fail(struct xml_writer *w, const char *what, struct slice text);
void xmlw_text(struct xml_writer *w, struct slice text);
void xmlw_indent(struct xml_writer *w);

/* Starts an element; attributes follow, and then xmlw_leaf, or xmlw_enter and xmlw_leave. */
void xmlw_start(struct xml_writer *w, const char *name);
void xmlw_leaf(struct xml_writer *w);
void xmlw_enter(struct xml_writer *w);
void xmlw_leave(struct xml_writer *w, const char *name);

/* An element without attributes. */
void xmlw_open(struct xml_writer *w, const char *name);

/* Attributes. */
void xmlw_put(struct xml_writer *w, const char *name, struct slice value);
void xmlw_number(struct xml_writer *w, const char *name, uint32_t value);
void xmlw_message(struct xml_writer *w, const struct manifest_string *s);
void xmlw_guid(struct xml_writer *w, const char *name, const struct manifest_guid *guid);

/* The parts of a provider. */
void restore_put_lists(struct xml_writer *w, const struct manifest_provider *p);
void restore_put_templates(struct xml_writer *w, const struct manifest_provider *p);

#endif
