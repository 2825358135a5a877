/* Pages from the steps of a template. */
#include "template.h"

#include "html.h"

void view_set(struct view *v, const struct record *r)
{
    for (const struct field *f = r->fields; f; f = f->next)
        v->values[f->key] = f->value;
}

static void render(struct buf *out, const struct template *t, size_t from, size_t to,
                   struct view *v);

/* One record of a list: its fields are seen by the section, then no longer. */
static void render_record(struct buf *out, const struct template *t, size_t from, size_t to,
                          struct view *v, const struct record *r)
{
    enum { FIELDS_MAX = 16 };
    struct value old[FIELDS_MAX];
    size_t count = 0;
    for (const struct field *f = r->fields; f && count < FIELDS_MAX; f = f->next) {
        old[count++] = v->values[f->key];
        v->values[f->key] = f->value;
    }
    render(out, t, from, to, v);
    /* In the same order: each key is there once. */
    count = 0;
    for (const struct field *f = r->fields; f && count < FIELDS_MAX; f = f->next)
        v->values[f->key] = old[count++];
}

static void render_section(struct buf *out, const struct template *t, size_t at, struct view *v)
{
    const struct step *step = &t->steps.items[at];
    struct value value = v->values[step->key];
    bool some = value.text.len > 0 || value.list;
    if (step->kind == STEP_INVERTED) {
        if (!some)
            render(out, t, at + 1, step->end, v);
        return;
    }
    if (value.text.len > 0)
        render(out, t, at + 1, step->end, v);
    for (const struct record *r = value.list; r; r = r->next)
        render_record(out, t, at + 1, step->end, v, r);
}

static void render(struct buf *out, const struct template *t, size_t from, size_t to,
                   struct view *v)
{
    for (size_t i = from; i < to; i++) {
        const struct step *step = &t->steps.items[i];
        struct slice text = v->values[step->key].text;
        switch (step->kind) {
        case STEP_TEXT: buf_bytes(out, step->text.text, step->text.len); break;
        case STEP_VALUE: html_text(out, text); break;
        case STEP_RAW: buf_bytes(out, text.text, text.len); break;
        case STEP_SECTION:
        case STEP_INVERTED:
            render_section(out, t, i, v);
            i = step->end;
            break;
        case STEP_END: break;
        }
    }
}

void template_render(struct buf *out, const struct template *t, struct view *v)
{
    render(out, t, 0, t->steps.count, v);
}
