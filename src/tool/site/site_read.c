/* Sources and images become entries: which page each message has. */
#include "say.h"
#include "site.h"

#include "comment.h"
#include "console.h"
#include "diag_print.h"
#include "disk.h"
#include "failure.h"
#include "fnv.h"
#include "sema_comments.h"
#include "text_util.h"

#include <msgtab/codes.h>
#include <msgtab/msgtab.h>

#include <stdio.h>
#include <stdlib.h>

static const char *read_file(const char *path, struct buf *out)
{
    return disk_is_standard(path) ? disk_read_standard(out) : disk_read(path, out);
}

/* Compiles copies of the files; functions of the wrapper are shown where they can be made. */
static void compile(struct site *s, const struct buf *files, bool wrapper)
{
    const struct compile_options options = {.sema = {.wrapper = wrapper},
                                            .translations = s->request->translation_count};
    const size_t count = s->request->file_count;
    struct buf *copies = memory_zeros(count * sizeof *copies);
    for (size_t i = 0; i < count; i++)
        buf_bytes(&copies[i], files[i].data, files[i].size);
    compile_sources(&s->compilation, &options, s->request->files, copies, count);
    for (size_t i = 0; i < count; i++)
        buf_free(&copies[i]);
    free(copies);
}

/* The hash of all bytes, so that two sites can be told apart. */
static const char *checksum_of(struct site *s, const struct buf *files)
{
    uint64_t sum = FNV_OFFSET;
    char text[24];
    for (size_t i = 0; i < s->request->file_count; i++) {
        for (size_t k = 0; k < files[i].size; k++)
            sum = fnv_add(sum, files[i].data[k]);
    }
    int len = snprintf(text, sizeof text, "%016llx", (unsigned long long)sum);
    return arena_copy(&s->arena, text, (size_t)len);
}

static int compile_files(struct site *s)
{
    const size_t count = s->request->file_count;
    struct buf *files = memory_zeros(count * sizeof *files);
    int status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        const char *why = read_file(s->request->files[i], &files[i]);
        if (why)
            status = failure_of_read(s->request->files[i], why);
    }
    if (status == STATUS_OK) {
        s->checksum = checksum_of(s, files);
        compile(s, files, true);
        if (s->compilation.diag.errors > 0) {
            compile_free(&s->compilation);
            s->compilation = (struct compilation){0};
            compile(s, files, false);
        }
        if (s->compilation.diag.errors > 0) {
            diag_print(&s->compilation.diag, DIAG_GCC, stderr);
            status = STATUS_INPUT;
        }
    }
    for (size_t i = 0; i < count; i++)
        buf_free(&files[i]);
    free(files);
    s->catalogue = &s->compilation.catalogue;
    return status;
}

/* The facility that holds guidance; UINT32_MAX when there is none. */
static uint32_t guidance_facility(const struct catalogue *c)
{
    for (size_t i = 0; i < c->facilities.count; i++) {
        if (slice_is(c->facilities.items[i].name, "Guidance"))
            return c->facilities.items[i].value;
    }
    return UINT32_MAX;
}

enum { FACILITY_SHIFT = 16, FACILITY_MASK = 0xFFF, LOW_MASK = 0xFFFF };

static uint32_t facility_of(uint32_t code)
{
    return code >> FACILITY_SHIFT & FACILITY_MASK;
}

/* The number that people know: the Win32 code inside an HRESULT. */
static uint32_t known_number(uint32_t code)
{
    const uint32_t win32_hresult = 0x8007;
    return code >> FACILITY_SHIFT == win32_hresult ? code & LOW_MASK : code;
}

/* Windows' name of a code, when the symbol says that it is this one: all but its first word is the
   same. */
static const char *windows_name(uint32_t number, struct slice symbol)
{
    enum { MEANINGS_MAX = 16 };
    struct msgtab_meaning found[MEANINGS_MAX];
    const char *word = memchr(symbol.text, '_', symbol.len);
    size_t count = symbol.len > 0 && word
                       ? msgtab_code_meanings(number, MSGTAB_CODE_ANY, found, MEANINGS_MAX)
                       : 0;
    for (size_t i = 0; i < count && i < MEANINGS_MAX; i++) {
        const struct slice rest = {word, (uint32_t)(symbol.text + symbol.len - word)};
        struct slice name = slice_of(found[i].name);
        bool whole = slice_equal(name, (struct slice){rest.text + 1, rest.len - 1});
        bool ends = name.len > rest.len &&
                    memcmp(name.text + name.len - rest.len, rest.text, rest.len) == 0;
        if (found[i].form == MSGTAB_FORM_ITSELF && (whole || ends || slice_same(name, symbol)))
            return found[i].name;
    }
    return NULL;
}

struct sorting {
    bool has_events, has_advice;
    uint32_t categories;
};

static enum site_kind kind_of(const struct site *s, const struct sorting *w,
                              const struct message *m)
{
    if (comment_of(s->catalogue, m, COMMENT_EVENT))
        return SITE_EVENT;
    if (w->has_events && m->code >= 1 && m->code <= w->categories)
        return SITE_CATEGORY;
    return !w->has_advice || site_fact(s, m, "advice") ? SITE_CODE : SITE_TEXT;
}

static void set_address(struct site_entry *e)
{
    if (e->kind == SITE_CATEGORY)
        snprintf(e->address, sizeof e->address, "category-%u", (unsigned)e->number);
    else if (e->number <= LOW_MASK)
        snprintf(e->address, sizeof e->address, "%u", (unsigned)e->number);
    else
        snprintf(e->address, sizeof e->address, "0x%08x", (unsigned)e->number);
}

static struct site_entry entry_of(const struct site *s, const struct sorting *w,
                                  const struct message *m)
{
    struct site_entry e = {.message = m, .number = m->code};
    e.symbol = catalogue_slice(s->catalogue, m->file, m->symbol);
    e.kind = kind_of(s, w, m);
    if (e.kind == SITE_CODE)
        e.number = known_number(m->code);
    if (e.kind == SITE_CODE)
        e.windows = windows_name(e.number, e.symbol);
    set_address(&e);
    return e;
}

static int compare(const void *a, const void *b)
{
    const struct site_entry *x = a, *y = b;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return x->message->code < y->message->code ? -1 : x->message->code > y->message->code;
}

/* The first entry with a number; binary search. */
static struct site_entry *find(const struct site *s, enum site_kind kind, uint32_t number)
{
    size_t low = s->kind_start[kind], high = s->kind_start[kind + 1];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (s->entries[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return low < s->kind_start[kind + 1] && s->entries[low].number == number ? &s->entries[low]
                                                                             : NULL;
}

const struct site_entry *site_find(const struct site *s, uint32_t number)
{
    return find(s, SITE_CODE, known_number(number));
}

const struct site_entry *site_find_text(const struct site *s, uint32_t number)
{
    return find(s, SITE_TEXT, number);
}

static void count_kinds(struct site *s)
{
    for (size_t i = 0; i < s->entry_count; i++)
        s->kind_start[s->entries[i].kind + 1]++;
    for (size_t k = 0; k < SITE_KINDS; k++)
        s->kind_start[k + 1] += s->kind_start[k];
}

/* Two codes with one number, 5 and 0x80070005: the second keeps its own. */
static void part_numbers(struct site *s)
{
    for (size_t i = 1; i < s->kind_start[SITE_CODE + 1]; i++) {
        struct site_entry *e = &s->entries[i];
        if (e->number == e[-1].number)
            snprintf(e->address, sizeof e->address, "0x%08x", (unsigned)e->message->code);
    }
}

/* Guidance belongs to the code whose lower half it has: one of Win32, or else another one, as a
   SEC_E_... or what Remote Desktop notifies. */
static void link_guides(struct site *s, const struct message *const *guides, size_t count)
{
    struct site_entry **others = memory_zeros((LOW_MASK + 1) * sizeof *others);
    for (size_t i = s->kind_start[SITE_CODE]; i < s->kind_start[SITE_CODE + 1]; i++) {
        struct site_entry **other = &others[s->entries[i].message->code & LOW_MASK];
        *other = *other ? *other : &s->entries[i];
    }
    for (size_t i = 0; i < count; i++) {
        const uint32_t low = guides[i]->code & LOW_MASK;
        struct site_entry *e = find(s, SITE_CODE, low);
        e = e ? e : others[low];
        if (e)
            e->guide = guides[i];
    }
    free(others);
}

static void read_entries(struct site *s)
{
    const struct catalogue *c = s->catalogue;
    const struct sorting w = {comment_exists(c, COMMENT_EVENT), s->entry_count > 0,
                              sema_count_categories(c)};
    const uint32_t guidance = guidance_facility(c);
    ARRAY_OF(const struct message *) guides = {0};
    s->entries = memory_zeros((c->messages.count + 1) * sizeof *s->entries);
    s->entry_count = 0;
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->text_count > 0 && facility_of(m->code) == guidance)
            ARRAY_ADD(&guides, m);
        else if (m->text_count > 0)
            s->entries[s->entry_count++] = entry_of(s, &w, m);
    }
    if (s->entry_count > 0)
        qsort(s->entries, s->entry_count, sizeof *s->entries, compare);
    count_kinds(s);
    part_numbers(s);
    link_guides(s, guides.items, guides.count);
    free((void *)guides.items);
}

static void read_symbols(struct site *s)
{
    const struct catalogue *c = s->catalogue;
    s->entry_count = 0;
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        struct slice symbol = catalogue_slice(c, m->file, m->symbol);
        if (symbol.len > 0)
            map_add(&s->symbols, symbol, (uint32_t)i);
        s->entry_count += site_fact(s, m, "advice") ? 1 : 0;
    }
    for (size_t i = 0; i < c->file_comments.count; i++) {
        const struct comment *comment = &c->file_comments.items[i];
        if (comment->kind == COMMENT_VERSION && comment->version.language.len == 0 &&
            (s->version.len == 0 || comment->version.key == VERSION_FILE))
            s->version = comment->version.text;
    }
}

const struct text *site_text(const struct site *s, const struct message *m, uint32_t language)
{
    for (uint32_t i = 0; i < m->text_count; i++) {
        const struct text *text = &s->catalogue->texts.items[m->first_text + i];
        if (text->language_index == language)
            return text;
    }
    return NULL;
}

/* de, or pt-br where there are two of one language. */
static void name_folders(struct site *s)
{
    for (size_t i = 0; i < s->language_count; i++) {
        struct site_language *l = &s->languages[i];
        const size_t primary = strcspn(l->tag, "-");
        bool alone = true;
        for (size_t k = 0; k < s->language_count; k++)
            alone = alone && (k == i || strcspn(s->languages[k].tag, "-") != primary ||
                              memcmp(s->languages[k].tag, l->tag, primary) != 0);
        char *folder = arena_copy(&s->arena, l->tag, alone ? primary : strlen(l->tag));
        for (char *p = folder; *p; p++)
            *p = ascii_lower(*p);
        l->folder = slice_of(folder);
    }
}

static const char *tag_of(struct site *s, uint32_t value)
{
    char text[24];
    const char *name = value <= LOW_MASK ? msgtab_language_name((uint16_t)value) : NULL;
    if (name && *name)
        return name;
    /* A private tag: letters and digits that no language has. */
    int len = snprintf(text, sizeof text, "x-%04x", (unsigned)value);
    return arena_copy(&s->arena, text, (size_t)len);
}

static void read_languages(struct site *s)
{
    const struct name_list *all = &s->catalogue->languages;
    s->languages = memory_zeros((all->count + 1) * sizeof *s->languages);
    for (uint32_t i = 0; i < all->count; i++) {
        if (all->items[i].used)
            s->languages[s->language_count++] =
                (struct site_language){.index = i, .tag = tag_of(s, all->items[i].value)};
    }
}

int site_read(struct site *s)
{
    int status = compile_files(s);
    if (status != STATUS_OK)
        return status;
    read_symbols(s);
    read_entries(s);
    read_languages(s);
    if (s->language_count > SITE_LANGUAGES_MAX) {
        say_error("msgtab: %s: the messages have %zu languages; the pages of a site name all, and "
                  "at most %d\n",
                  s->request->files[0], s->language_count, SITE_LANGUAGES_MAX);
        return STATUS_INPUT;
    }
    name_folders(s);
    if (s->language_count == 0 || s->entry_count == 0) {
        say_error("msgtab: there are no messages to show\n");
        return STATUS_INPUT;
    }
    return site_facts_link(s) ? STATUS_OK : STATUS_INPUT;
}
