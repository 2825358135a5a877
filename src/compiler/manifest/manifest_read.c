/* The whole of a manifest: its encoding, the elements in their places, and the parts in the order
   in which they refer to each other. */
#include "manifest_read.h"

#include "manifest_reader.h"

#include <stdlib.h>

enum { FILE_MAX = 64 << 20 };

static bool starts_with(const struct buf *file, const char *mark, size_t size)
{
    return file->size >= size && memcmp(file->data, mark, size) == 0;
}

static bool is_blank(unsigned char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool manifest_is_source(const char *name, const struct buf *file)
{
    size_t len = strlen(name);
    if (len > 4 && slice_is(slice_of(name + len - 4), ".man"))
        return true;
    bool utf16 = starts_with(file, "\xFF\xFE", 2);
    size_t step = utf16 ? 2 : 1;
    size_t pos = utf16 ? 2 : starts_with(file, "\xEF\xBB\xBF", 3) ? 3 : 0;
    while (pos < file->size && is_blank(file->data[pos]))
        pos += step;
    return pos < file->size && file->data[pos] == '<';
}

/* The names of the elements that may be in one (manifest language: structure); NULL: any. */
static const char *allowed_in(const struct xml_element *parent)
{
    static const char *const children[][2] = {
        {"instrumentationManifest", "instrumentation localization metadata"},
        {"instrumentation", "events counters"},
        {"events", "messageTable provider event"},
        {"messageTable", "message"},
        {"provider", "traits channels levels tasks opcodes keywords maps templates filters "
                     "namedQueries events"},
        {"channels", "channel importChannel"},
        {"levels", "level"},
        {"tasks", "task"},
        {"task", "opcodes"},
        {"opcodes", "opcode"},
        {"keywords", "keyword"},
        {"maps", "valueMap bitMap"},
        {"valueMap", "map"},
        {"bitMap", "map"},
        {"namedQueries", "patternMaps"},
        {"patternMaps", "patternMap"},
        {"patternMap", "map"},
        {"templates", "template"},
        {"template", "data struct UserData binary"},
        {"struct", "data struct binary"},
        {"filters", "filter"},
        {"localization", "resources"},
        {"resources", "stringTable"},
        {"stringTable", "string"}};
    for (size_t i = 0; is_in_events(parent) && i < sizeof children / sizeof *children; i++) {
        if (word_among(children[i][0], parent->local))
            return children[i][1];
    }
    return NULL;
}

static void check_symbol(struct manifest_reader *r, const struct xml_element *e)
{
    char shown[SHOWN_SIZE];
    const struct xml_attribute *symbol = attribute_of(e, "symbol");
    if (!symbol || slice_is_identifier(symbol->value))
        return;
    show_word(shown, symbol->value);
    diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, attribute_place(r, symbol),
         "expected a C name of letters, digits and '_', found %s", shown);
}

/* What is known of the elements at one depth. */
struct siblings {
    const struct xml_element *parent;
    const char *allowed; /* NULL: any */
    struct slice known;  /* one that is allowed */
};

static void suggest_words(struct suggestion *near, const char *words)
{
    while (*words) {
        size_t len = strcspn(words, " ");
        suggest_try(near, (struct slice){words, (uint32_t)len});
        words += len + strspn(words + len, " ");
    }
}

static void check_element(struct manifest_reader *r, const struct xml_element *e,
                          struct siblings *s)
{
    char shown[SHOWN_SIZE], parent[SHOWN_SIZE];
    if (!is_in_events(e))
        return;
    check_symbol(r, e);
    if (!s->allowed || slice_same(s->known, e->local))
        return;
    s->known = e->local;
    if (word_among(s->allowed, e->local))
        return;
    s->known.len = 0;
    struct suggestion near = suggest_start(e->local);
    suggest_words(&near, s->allowed);
    show_word(shown, e->local);
    show_word(parent, e->parent->local);
    diag(r->diag, DIAG_MANIFEST_ELEMENT, e->place, "the element %s is not allowed in %s%s", shown,
         parent, suggest_text(&near));
}

static bool same_name(const struct xml_element *a, const struct xml_element *b)
{
    return a && a->space == b->space && slice_same(a->local, b->local);
}

static void enter_parent(struct siblings *s, const struct xml_element *parent)
{
    if (parent && !same_name(s->parent, parent))
        *s = (struct siblings){.allowed = allowed_in(parent)};
    s->parent = parent;
}

static void check_tree(struct manifest_reader *r, const struct xml_element *root)
{
    struct siblings depths[XML_DEPTH_MAX + 1] = {{NULL, NULL, {"", 0}}};
    for (const struct xml_element *e = root; e;) {
        struct siblings *s = &depths[e->depth];
        if (e->parent != s->parent)
            enter_parent(s, e->parent);
        check_element(r, e, s);
        if (e->first) {
            e = e->first;
            continue;
        }
        while (e && !e->next)
            e = e->parent;
        e = e ? e->next : NULL;
    }
}

/* Warns of the texts that a culture lacks: the first culture's are used. */
static void check_culture(struct manifest_reader *r, const struct manifest_culture *c)
{
    enum { NAMED_MAX = 100 };
    char culture[SHOWN_SIZE], shown[SHOWN_SIZE];
    uint32_t lacking = 0;
    show_word(culture, c->name);
    for (uint32_t k = 0; k < r->m->cultures.items[0]->text_count; k++) {
        const struct manifest_string *s = r->m->strings.items[k];
        if (!s->own || s->message == MANIFEST_NO_MESSAGE || manifest_text_of(c, s) ||
            ++lacking > NAMED_MAX)
            continue;
        show_word(shown, s->id);
        diag(r->diag, DIAG_MANIFEST_LANGUAGE, s->place,
             "the string %s has no text in %s; the text of the first culture is used", shown,
             culture);
    }
    if (lacking > NAMED_MAX)
        diag(r->diag, DIAG_MANIFEST_LANGUAGE, c->place, "%u more strings have no text in %s",
             (unsigned)(lacking - NAMED_MAX), culture);
}

static void check_cultures(struct manifest_reader *r)
{
    for (size_t i = 1; i < r->m->cultures.count; i++)
        check_culture(r, r->m->cultures.items[i]);
}

static void read_root(struct manifest_reader *r, const struct xml_element *root)
{
    static const char name[] = "instrumentationManifest";
    if (!is_events_element(root, name)) {
        diag(r->diag, DIAG_NOT_A_MANIFEST, root->place,
             "the root element of a manifest is %s in the namespace %s", name, EVENTS_URI);
        return;
    }
    check_tree(r, root);
    read_cultures(r, root);
    struct element_walk w = element_walk(root, "instrumentation", "events");
    for (const struct xml_element *e; (e = element_next(&w)) != NULL;) {
        read_messages(r, e);
        for (const struct xml_element *p = element_first(e, "provider"); p;
             p = element_after(p, "provider"))
            read_provider(r, p);
    }
    number_messages(r);
    check_cultures(r);
}

/* What is not a manifest by its bytes alone, to complete "this is"; NULL: it may be one. */
static const char *wrong_bytes(const struct buf *file)
{
    if (file->size > FILE_MAX)
        return "larger than 64 MiB, more than a manifest may be";
    if (starts_with(file, "\xFE\xFF", 2))
        return "UTF-16 with the high byte first; a manifest is UTF-8, or UTF-16 with the low byte "
               "first";
    return NULL;
}

static void read_source(struct manifest_reader *r, bool utf16)
{
    enum { KEY_BYTES = 160, STRING_BYTES = 500 }; /* usual distances in a source */
    size_t before = r->diag->errors;
    if (r->source->len >= 3 && memcmp(r->source->text, "\xEF\xBB\xBF", 3) == 0)
        diag(r->diag, DIAG_BAD_TEXT, (struct place){r->number, {0, 3}},
             "a second byte order mark after the first one");
    if (r->diag->errors > before)
        return;
    map_reserve(&r->map, r->source->len / KEY_BYTES);
    map_reserve(&r->strings, r->source->len / STRING_BYTES);
    const struct xml_element *root =
        xml_read(&r->m->arena, r->source, r->number, utf16, slice_of(EVENTS_URI), r->diag);
    if (root)
        read_root(r, root);
}

void manifest_read(struct manifest *m, struct source_file *s, uint32_t number, const char *name,
                   struct buf *file, struct diag *d)
{
    struct manifest_reader r = {.m = m, .diag = d, .source = s, .number = number};
    bool utf16 = starts_with(file, "\xFF\xFE", 2);
    size_t before = d->errors;
    const char *wrong = wrong_bytes(file);
    *m = (struct manifest){.source = number};
    r.map.exact_case = r.strings.exact_case = true;
    if (wrong)
        file->size = 0;
    source_init(s, number, name, file, utf16 ? SOURCE_UTF16LE : SOURCE_UTF8, d);
    if (wrong)
        diag(d, DIAG_BAD_TEXT, (struct place){number, {0, 0}}, "this is %s", wrong);
    if (d->errors == before)
        read_source(&r, utf16);
    map_free(&r.map);
    map_free(&r.strings);
    free(r.entries.items);
    buf_free(&r.key);
    buf_free(&r.qname);
    for (size_t i = 0; i < sizeof r.known.maps / sizeof *r.known.maps; i++)
        map_free(&r.known.maps[i]);
    free((void *)r.known.names.items);
    free((void *)r.keywords.items);
}

void manifest_check_old(const struct manifest *m, struct diag *d)
{
    for (size_t i = 0; i < m->providers.count; i++) {
        const struct manifest_provider *p = m->providers.items[i];
        if (p->control.given || p->group.given)
            diag(d, DIAG_MANIFEST_OLD, p->place,
                 "version 3 of the resource holds no controlGuid or groupGuid: they are left out");
        for (size_t k = 0; k < p->events.count; k++) {
            const struct manifest_event *v = p->events.items[k];
            if (!v->name.text && v->attributes.count == 0)
                continue;
            diag(d, DIAG_MANIFEST_OLD, v->place,
                 "version 3 of the resource holds no names and attributes of events: those of this "
                 "provider are left out");
            break;
        }
    }
}
