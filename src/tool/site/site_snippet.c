/* The call in C that makes a text: msgtab_format, with samples as arguments, or the function of the
   catalogue's library that looks the names up. */
#include "site_page.h"

#include "comment.h"
#include "disk.h"

#include <msgtab/msgtab.h>

/* A string of C: what is not plain ASCII is left out. */
static void put_string(struct buf *out, struct slice text, unsigned number)
{
    buf_char(out, '"');
    for (uint32_t i = 0; i < text.len; i++) {
        char c = text.text[i];
        if (c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '?')
            buf_char(out, c);
    }
    if (text.len == 0)
        buf_printf(out, "%u", number);
    buf_char(out, '"');
}

static const struct signature *signature_of(const struct site *s, const struct message *m)
{
    const struct signatures *all = &s->compilation.signatures;
    const uint32_t number = (uint32_t)(m - s->catalogue->messages.items);
    size_t low = 0, high = all->items.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (all->items.items[middle].message < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < all->items.count && all->items.items[low].message == number
               ? &all->items.items[low]
               : NULL;
}

static void put_arguments(const struct page *p, struct buf *out, const struct signature *s)
{
    for (unsigned i = 0; i < s->count; i++) {
        enum insert_type type = s->parameters[i].type;
        bool is_string = type == INSERT_STRING || type == INSERT_NOTHING;
        buf_str(out, i == 0 ? "" : ", ");
        if (is_string) {
            buf_str(out, "msgtab_str(");
            put_string(out, site_sample(p->site, p->entry->message, i + 1), i + 1);
            buf_char(out, ')');
        } else {
            buf_str(out, "msgtab_uint(3)");
        }
    }
}

static void put_format(const struct page *p, struct buf *out)
{
    const struct signature *s = signature_of(p->site, p->entry->message);
    static const struct signature none;
    if (!s)
        s = &none;
    if (s->count > 0) {
        buf_str(out, "    struct msgtab_arg args[] = {");
        put_arguments(p, out, s);
        buf_str(out, "};\n");
    }
    buf_printf(out, "    msgtab_format(text, sizeof text, &t, 0x%X, 0, 0, %s, %u);\n",
               (unsigned)p->entry->message->code, s->count > 0 ? "args" : "NULL", s->count);
}

static void put_live(const struct page *p, struct buf *out, int stem, const char *base)
{
    buf_printf(out, "    %.*s_format_live_on(\"SERVER\", text, sizeof text, &t, %u, 0);\n", stem,
               base, (unsigned)p->entry->number);
}

void site_snippet(const struct page *p)
{
    const bool is_live = site_fact(p->site, p->entry->message, "live") != NULL;
    struct buf out = {0};
    const char *base = disk_base_name(p->site->request->files[0]);
    int stem = (int)strcspn(base, ".");
    if (p->entry->kind != SITE_CODE && p->entry->kind != SITE_EVENT)
        return;
    if (is_live)
        buf_printf(&out, "#include <%.*s/live.h>\n", stem, base);
    else
        buf_str(&out, "#include <msgtab/msgtab.h>\n");
    buf_printf(&out,
               "\nstruct msgtab t;\nchar text[500] = \"\";\n"
               "if (msgtab_open(&t, \"%.*s.dll\") == 0) {\n",
               stem, base);
    if (is_live)
        put_live(p, &out, stem, base);
    else
        put_format(p, &out);
    buf_str(&out, "    msgtab_close(&t);\n}\n");
    record_text(p->arena, p->record, KEY_snippet, site_copy(p->arena, &out));
    buf_free(&out);
}
