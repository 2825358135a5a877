/* Addresses at the root: each number and name of a code leads to its page. */
#include "site_page.h"

#include "html.h"
#include "text_util.h"

#include <stdio.h>

enum { ALIAS_MAX = 100, DEVICE_MAX = 4 };

/* Names that Windows keeps for devices. */
static bool is_device(struct slice name)
{
    static const char *const devices[] = {"con", "prn", "aux", "nul"};
    for (size_t i = 0; i < sizeof devices / sizeof *devices; i++) {
        if (slice_is(name, devices[i]))
            return true;
    }
    return name.len == DEVICE_MAX && name.text[3] >= '0' && name.text[3] <= '9' &&
           (slice_is((struct slice){name.text, 3}, "com") ||
            slice_is((struct slice){name.text, 3}, "lpt"));
}

struct redirects {
    struct site *site;
    struct map taken;
    struct arena arena; /* names */
    struct buf out;
};

static bool put_redirect(struct redirects *w, struct slice alias, struct slice href,
                         struct slice title)
{
    struct arena arena = {0};
    struct record record = {0};
    struct view view;
    char path[ALIAS_MAX + 16];
    site_view(w->site, &view, &w->site->languages[0], &arena);
    record_text(&arena, &record, KEY_href, href);
    record_text(&arena, &record, KEY_title, title);
    record_str(&arena, &record, KEY_root, "");
    if (w->site->request->base_url)
        record_text(&arena, &record, KEY_canonical, href);
    view_set(&view, &record);
    w->out.size = 0;
    template_render(&w->out, &w->site->redirect, &view);
    snprintf(path, sizeof path, "%.*s.html", (int)alias.len, alias.text);
    bool ok = site_out_file(&w->site->out, path, w->out.data, w->out.size);
    arena_free(&arena);
    return ok;
}

/* An address that another page has, or that no file can have, is left out. */
static bool add(struct redirects *w, const struct site_entry *e, struct slice name)
{
    char *alias = arena_copy(&w->arena, name.text, name.len);
    for (char *c = alias; *c; c++)
        *c = ascii_lower(*c);
    const struct slice key = {alias, name.len};
    for (uint32_t i = 0; i < name.len; i++) {
        if (!ascii_is_word(alias[i]) && alias[i] != '-')
            return true;
    }
    if (name.len == 0 || name.len > ALIAS_MAX || is_device(key) ||
        map_add(&w->taken, key, 0) != MAP_NONE)
        return true;
    size_t first = 0;
    site_filled(w->site, &w->arena, e->message, &first);
    return put_redirect(
        w, key,
        site_printed(&w->arena, "%s/%s.html", w->site->languages[first].folder.text, e->address),
        slice_of(e->address));
}

/* The stable address of the page itself. */
static bool add_address(struct redirects *w, const struct site_entry *e)
{
    return add(w, e, slice_of(e->address));
}

static bool add_others(struct redirects *w, const struct site_entry *e)
{
    struct site_number numbers[SITE_NUMBERS];
    size_t count = site_numbers(w->site, e, numbers);
    bool ok = add(w, e, slice_of(site_name(w->site, e, &w->arena))) && add(w, e, e->symbol);
    for (size_t i = 0; i < count && ok; i++) {
        bool short_form = numbers[i].value <= 0xFFFF;
        /* RDP's values are small negative numbers: they are those of other calls too. */
        if (numbers[i].kind && slice_is(slice_of(numbers[i].kind), "RDP"))
            continue;
        ok = add(w, e,
                 short_form ? site_printed(&w->arena, "0x%x", (unsigned)numbers[i].value)
                            : site_printed(&w->arena, "0x%08x", (unsigned)numbers[i].value));
    }
    return ok;
}

bool site_redirects(struct site *s)
{
    struct redirects w = {.site = s};
    const struct slice home = site_printed(&w.arena, "%s/index.html", s->languages[0].folder.text);
    bool ok = put_redirect(&w, slice_of("index"), home,
                           slice_of(s->request->title ? s->request->title : s->title));
    map_add(&w.taken, slice_of("index"), 0);
    for (size_t i = 0; i < s->entry_count && ok; i++)
        ok = add_address(&w, &s->entries[i]);
    for (size_t i = 0; i < s->entry_count && ok; i++)
        ok = s->entries[i].kind != SITE_CODE || add_others(&w, &s->entries[i]);
    map_free(&w.taken);
    arena_free(&w.arena);
    buf_free(&w.out);
    return ok;
}
