/* The language of each file, then its texts, then all texts in the order of the messages. */
#include "translations.h"

#include "allow.h"
#include "po_match.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

struct adder {
    struct catalogue *catalogue;
    struct names *languages;
    struct diag *diag;
    bool fuzzy;
    const struct po *po; /* the current file */
    struct po_match match;
    uint32_t language;
    struct buf scratch;
};

/* A translation that becomes a text, and its message. */
struct added {
    struct text text;
    uint32_t message;
};

struct added_list {
    struct added *items;
    size_t count, capacity;
};

uint32_t translations_language(const struct catalogue *c, const struct po *po)
{
    const struct name_list *list = &c->languages;
    uint32_t by_id = MAP_NONE;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct name *name = &list->items[i];
        if (po->language_named && slice_equal(name->name, po_slice(c, po, po->language.name)))
            return i;
        if (name->value == po->language_id && by_id == MAP_NONE)
            by_id = i;
    }
    return po->language.name.len > 0 ? by_id : MAP_NONE;
}

/* The language of the file, which it declares unless the sources do; false after an error. */
static bool find_language(struct adder *a)
{
    const struct po *po = a->po;
    struct catalogue *c = a->catalogue;
    struct place place = {po->made, po->language_at};
    size_t errors = a->diag->errors;
    if (po->language.name.len == 0) {
        diag(a->diag, DIAG_PO_HEADER, (struct place){po->file, {0, 0}},
             "the header does not name the language: expected 'Language: de', or "
             "'X-Msgtab-Language: German=0x407:MSG00407'");
        return false;
    }
    a->language = translations_language(c, po);
    if (a->language == MAP_NONE) {
        names_define(a->languages, c, po->made, &po->language, a->diag);
        a->language = (uint32_t)c->languages.count - 1;
        return a->diag->errors == errors;
    }
    const struct name *name = &c->languages.items[a->language];
    if (name->value == po->language_id)
        return true;
    char shown[SHOWN_SIZE];
    show_word(shown, name->name);
    diag(a->diag, DIAG_PO_HEADER, place,
         "language %s has the id 0x%X here, but 0x%X in LanguageNames", shown,
         (unsigned)po->language_id, (unsigned)name->value);
    if (name->place.span.len > 0)
        diag_note(a->diag, name->place, "it is declared here");
    return false;
}

/* The text that the message has in this language already, or NULL. */
static const struct text *own_text(const struct adder *a, const struct message *m)
{
    const struct catalogue *c = a->catalogue;
    for (uint32_t t = m->first_text; t < m->first_text + m->text_count; t++) {
        uint32_t language = c->texts.items[t].language_index;
        if (language != TEXT_IGNORED &&
            c->languages.items[language].value == c->languages.items[a->language].value)
            return &c->texts.items[t];
    }
    return NULL;
}

static void say_second(const struct adder *a, const struct po_entry *e, const struct text *own)
{
    char shown[SHOWN_SIZE];
    show_word(shown, a->catalogue->languages.items[a->language].name);
    diag(a->diag, DIAG_SECOND_TEXT, po_place(a->po, e),
         "message has a second text in language %s; the one in the sources counts", shown);
    diag_note(a->diag, text_place(own, 0), "it is here");
}

/* Whether the entry's translation is to be shown. */
static bool is_usable(struct adder *a, const struct message *m, const struct po_entry *e)
{
    const struct catalogue *c = a->catalogue;
    bool is_missing = e->text.len == 0 && e->id.len > 0;
    if (is_missing || (e->fuzzy && !a->fuzzy))
        return false;
    if (po_is_current(c, m, po_slice(c, a->po, e->id), &a->scratch))
        return true;
    if (!e->fuzzy && !is_allowed(c, m, DIAG_PO_OUTDATED))
        diag(a->diag, DIAG_PO_OUTDATED, po_place(a->po, e),
             "this translates another text than the message has now%s",
             a->fuzzy ? "" : ": it is not used");
    return a->fuzzy;
}

/* Messages with the same text share an entry: a small file must not have gigabytes of texts. */
static bool is_bounded(struct adder *a, const struct po_entry *e, uint64_t *bytes)
{
    enum { ALWAYS = 1 << 24, TIMES_MAX = 8 };
    const uint32_t size = a->catalogue->sources[a->po->file].len;
    const uint64_t limit = ALWAYS + (uint64_t)size * TIMES_MAX;
    *bytes += e->text.len;
    if (*bytes > limit)
        diag(a->diag, DIAG_PO_SYNTAX, po_place(a->po, e),
             "messages share translations, which have %llu bytes up to this one: expected at most "
             "%llu of a file of %u bytes",
             (unsigned long long)*bytes, (unsigned long long)limit, (unsigned)size);
    return *bytes <= limit;
}

static void add_entries(struct adder *a, struct added_list *list)
{
    struct catalogue *c = a->catalogue;
    uint64_t bytes = 0;
    for (uint32_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        uint32_t number = a->match.entry_of[i];
        if (number == PO_NONE)
            continue;
        const struct po_entry *e = &a->po->entries.items[number];
        const struct text *own = e->text.len > 0 ? own_text(a, m) : NULL;
        if (own) {
            say_second(a, e, own);
        } else if (is_usable(a, m, e)) {
            if (!is_bounded(a, e, &bytes))
                return;
            struct added added = {.text = {a->po->made, {0, 0}, e->text, a->language},
                                  .message = i};
            ARRAY_ADD(list, added);
            c->languages.items[a->language].used = true;
        }
    }
}

/* Entries that name no message: all of them, then it is another catalogue; else they are old. */
static bool check_unused(const struct adder *a)
{
    const struct po *po = a->po;
    if (!po_check_catalogue(po, &a->match, a->diag))
        return false;
    for (size_t i = 0; i < po->entries.count; i++) {
        const struct po_entry *e = &po->entries.items[i];
        if (e->obsolete || !e->has_context || a->match.message_of[i] != PO_NONE)
            continue;
        char shown[SHOWN_SIZE];
        show_word(shown, po_slice(a->catalogue, po, e->context));
        diag(a->diag, DIAG_PO_UNUSED, po_place(po, e), "no message has the name %s", shown);
    }
    return true;
}

static void add_file(struct adder *a, const struct po *po, struct added_list *list)
{
    a->po = po;
    po_match(&a->match, a->catalogue, po, false);
    if (check_unused(a) && find_language(a))
        add_entries(a, list);
    po_match_free(&a->match);
}

/* Two files in one language would be told apart by their order alone. */
static void check_languages(const struct catalogue *c, const struct po *files, size_t count,
                            struct diag *d)
{
    struct map seen = {.exact_case = true};
    char *keys = memory_zeros((count + 1) * 8);
    for (size_t i = 0; i < count; i++) {
        const struct po *po = &files[i];
        if (po->language.name.len == 0)
            continue;
        snprintf(keys + 8 * i, 8, "%X", (unsigned)po->language_id);
        uint32_t first = map_add(&seen, slice_of(keys + 8 * i), (uint32_t)i);
        if (first == MAP_NONE)
            continue;
        char shown[SHOWN_SIZE];
        show_word(shown, po_slice(c, po, po->language.name));
        diag(d, DIAG_PO_HEADER, (struct place){po->made, po->language_at},
             "a second file has translations in language %s", shown);
        diag_note(d, (struct place){files[first].made, files[first].language_at},
                  "the first one is here");
    }
    map_free(&seen);
    free(keys);
}

/* Puts each translation after the other texts of its message; those of one message are in the
   order of the files. */
static void insert_texts(struct catalogue *c, const struct added_list *list)
{
    size_t total = c->texts.count + list->count;
    struct text *texts = memory_zeros((total + 1) * sizeof *texts);
    uint32_t *counts = memory_zeros((c->messages.count + 1) * sizeof *counts);
    uint32_t next = 0;
    for (size_t i = 0; i < list->count; i++)
        counts[list->items[i].message]++;
    for (size_t i = 0; i < c->messages.count; i++) {
        struct message *m = &c->messages.items[i];
        for (uint32_t t = 0; t < m->text_count; t++)
            texts[next + t] = c->texts.items[m->first_text + t];
        m->first_text = next;
        next += m->text_count + counts[i];
    }
    for (size_t i = 0; i < list->count; i++) {
        struct message *m = &c->messages.items[list->items[i].message];
        texts[m->first_text + m->text_count++] = list->items[i].text;
    }
    free(c->texts.items);
    free(counts);
    c->texts.items = texts;
    c->texts.count = c->texts.capacity = total;
}

void translations_add(struct catalogue *c, struct names *languages, const struct po *files,
                      size_t count, bool fuzzy, struct diag *d)
{
    struct adder a = {.catalogue = c, .languages = languages, .diag = d, .fuzzy = fuzzy};
    struct added_list list = {0};
    check_languages(c, files, count, d);
    for (size_t i = 0; i < count; i++)
        add_file(&a, &files[i], &list);
    if (list.count > 0)
        insert_texts(c, &list);
    free(list.items);
    buf_free(&a.scratch);
}
