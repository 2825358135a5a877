/* What all pages of a language see. */
#include "site_page.h"

#include "disk.h"
#include "text_util.h"

/* Languages that are written from right to left. */
static bool is_rtl(const char *tag)
{
    static const char *const primary[] = {"ar", "fa", "he", "ur", "ps", "sd",
                                          "ug", "yi", "dv", "ku", "syr"};
    struct slice own = {tag, (uint32_t)strcspn(tag, "-")};
    for (size_t i = 0; i < sizeof primary / sizeof *primary; i++) {
        if (slice_is(own, primary[i]))
            return true;
    }
    return false;
}

struct slice site_endonym(const struct site *s, const struct site_language *l)
{
    const struct slice own = l->has_words ? site_word(s, l, "w_language") : (struct slice){0};
    return own.len > 0 ? own : slice_of(l->tag);
}

struct slice site_absolute(const struct site *s, struct arena *a, const struct site_language *l,
                           const char *address)
{
    struct buf out = {0};
    const char *base = s->request->base_url;
    size_t len = base ? strlen(base) : 0;
    if (base) {
        buf_bytes(&out, base, len);
        if (len > 0 && base[len - 1] != '/')
            buf_char(&out, '/');
    } else {
        buf_str(&out, "../");
    }
    buf_printf(&out, "%s/%s.html", l->folder.text, address);
    struct slice copy = site_copy(a, &out);
    buf_free(&out);
    return copy;
}

static struct slice sources_of(const struct site *s, struct arena *a)
{
    struct buf out = {0};
    for (size_t i = 0; i < s->request->file_count; i++) {
        buf_str(&out, i > 0 ? ", " : "");
        buf_str(&out, disk_base_name(s->request->files[i]));
    }
    struct slice copy = site_copy(a, &out);
    buf_free(&out);
    return copy;
}

void site_view(const struct site *s, struct view *v, const struct site_language *l, struct arena *a)
{
    struct record all = {0};
    v->count = s->names.entries.count;
    v->values = arena_alloc(a, v->count * sizeof *v->values);
    for (size_t i = KEY_COUNT; i < l->word_count; i++)
        v->values[i].text = l->words[i];
    record_str(a, &all, KEY_site, s->request->title ? s->request->title : s->title);
    record_str(a, &all, KEY_lang, l->tag);
    record_str(a, &all, KEY_dir, is_rtl(l->tag) ? "rtl" : "ltr");
    record_str(a, &all, KEY_root, "../");
    record_str(a, &all, KEY_checksum, s->checksum);
    record_text(a, &all, KEY_version, s->version);
    record_text(a, &all, KEY_sources, sources_of(s, a));
    if (s->kind_start[SITE_EVENT] < s->kind_start[SITE_CATEGORY + 1])
        record_str(a, &all, KEY_has_events, "1");
    view_set(v, &all);
}
