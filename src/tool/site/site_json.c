/* codes.json: what the pages say, for programs. */
#include "site_page.h"

#include "comment.h"
#include "html.h"

static const char *const kinds[] = {"code", "event", "category", "text"};

static void key(struct buf *out, const char *name)
{
    html_string(out, slice_of(name));
    buf_str(out, ": ");
}

/* All facts by their words, values as strings. */
static void put_facts(const struct site *s, struct buf *out, const struct message *m)
{
    const struct comment *comment;
    uint32_t next = 0;
    bool any = false;
    buf_str(out, ", \"facts\": {");
    while ((comment = comment_next(s->catalogue, m, COMMENT_FACT, &next)) != NULL) {
        const struct comment_fact *f = &comment->fact;
        buf_str(out, any ? ", " : "");
        html_string(out, f->word);
        buf_str(out, ": [");
        for (uint32_t i = 0; i < f->value_count; i++) {
            buf_str(out, i > 0 ? ", " : "");
            html_string(out, s->catalogue->fact_values.items[f->first_value + i]);
        }
        buf_char(out, ']');
        any = true;
    }
    buf_char(out, '}');
}

static void put_numbers(const struct site *s, struct buf *out, const struct site_entry *e)
{
    struct site_number numbers[SITE_NUMBERS];
    size_t count = site_numbers(s, e, numbers);
    buf_str(out, ", \"numbers\": [");
    for (size_t i = 0; i < count; i++)
        buf_printf(out, "%s%u", i > 0 ? ", " : "", (unsigned)numbers[i].value);
    buf_char(out, ']');
}

static void put_texts(const struct site *s, struct buf *out, const struct site_entry *e,
                      struct arena *a)
{
    bool any = false;
    buf_str(out, ", \"texts\": {");
    for (size_t l = 0; l < s->language_count; l++) {
        struct buf text = {0};
        size_t language = l;
        if (!site_text(s, e->message, s->languages[l].index))
            continue;
        html_unmarked(&text, site_filled(s, a, e->message, &language));
        buf_str(out, any ? ", " : "");
        key(out, s->languages[l].tag);
        html_string(out, (struct slice){(const char *)text.data, (uint32_t)text.size});
        buf_free(&text);
        any = true;
    }
    buf_char(out, '}');
}

static void put_entry(const struct site *s, struct buf *out, const struct site_entry *e)
{
    struct arena arena = {0};
    buf_printf(out, "{\"id\": %u, \"number\": %u, \"kind\": \"%s\", ", (unsigned)e->message->code,
               (unsigned)e->number, kinds[e->kind]);
    key(out, "label");
    html_string(out, site_label(s, &arena, e));
    buf_str(out, ", ");
    key(out, "name");
    html_string(out, slice_of(site_name(s, e, &arena)));
    buf_str(out, ", ");
    key(out, "symbol");
    html_string(out, e->symbol);
    buf_str(out, ", ");
    key(out, "address");
    html_string(out, site_printed(&arena, "%s.html", e->address));
    put_numbers(s, out, e);
    put_facts(s, out, e->message);
    put_texts(s, out, e, &arena);
    buf_char(out, '}');
    arena_free(&arena);
}

bool site_json(struct site *s)
{
    struct buf out = {0};
    buf_str(&out, "[\n");
    for (size_t i = 0; i < s->entry_count; i++) {
        put_entry(s, &out, &s->entries[i]);
        buf_str(&out, i + 1 < s->entry_count ? ",\n" : "\n");
    }
    buf_str(&out, "]\n");
    bool ok = site_out_file(&s->out, "codes.json", out.data, out.size);
    buf_free(&out);
    return ok;
}
