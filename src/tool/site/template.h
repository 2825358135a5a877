/* Templates: text with {{name}}, which is escaped, {{&name}}, which is HTML already, sections
   {{#name}}...{{/name}} for each record of a list or for a text that is not empty, {{^name}} for
   nothing, {{>file}} for another file, and {{! comments }}. */
#ifndef MSGTAB_TOOL_SITE_TEMPLATE_H
#define MSGTAB_TOOL_SITE_TEMPLATE_H

#include "buf.h"
#include "map.h"
#include "site_keys.h"

#include <stdbool.h>

enum step_kind { STEP_TEXT, STEP_VALUE, STEP_RAW, STEP_SECTION, STEP_INVERTED, STEP_END };

struct step {
    enum step_kind kind;
    uint32_t key;
    uint32_t end; /* of a section: the number of its STEP_END */
    struct slice text;
};

struct template
{
    ARRAY_OF(struct step) steps;
};

/* Where templates come from. */
struct template_source {
    /* The text of a file, which lives as long as the templates; false when there is none. */
    bool (*read)(void *context, const char *name, struct slice *text);
    void *context;
    const char *folder;      /* for messages */
    const struct map *names; /* of all keys, in exact case */
};

/* Reads a template. False after saying on standard error, with file, line and column, what is wrong
   with it. Free it in any case. */
bool template_read(struct template *t, const struct template_source *source, const char *name);

void template_free(struct template *t);

/* Says what is wrong at a byte of a file of the templates. */
void template_wrong(const struct template_source *source, const char *name, struct slice whole,
                    size_t pos, const char *what, struct slice word);

/* What a template sees: the value of each key. Inner records cover outer ones. */
struct view {
    struct value *values;
    size_t count;
};

/* Makes the fields of a record visible. */
void view_set(struct view *v, const struct record *r);

/* Appends the page. */
void template_render(struct buf *out, const struct template *t, struct view *v);

#endif
