/* Names that cannot clash: not in a program with two catalogues, as all begin with BASE, and not in
   one wrapper, as each is claimed once. */
#include "wrapper_names.h"

#include "reserved.h"
#include "text_util.h"

#include <string.h>

/* One name out of three parts, kept as long as the names. */
static struct slice join(struct wrapper_names *n, const char *start, struct slice name,
                         const char *end)
{
    size_t before = strlen(start);
    size_t after = strlen(end);
    char *copy = arena_alloc(&n->arena, before + name.len + after + 1);
    memcpy(copy, start, before);
    memcpy(copy + before, name.text, name.len);
    memcpy(copy + before + name.len, end, after);
    copy[before + name.len + after] = 0;
    return (struct slice){copy, (uint32_t)(before + name.len + after)};
}

/* BASE in lower case with '_' for what no name may have. Names that begin with '_' belong to the
   implementation. */
static struct slice make_prefix(struct wrapper_names *n, const char *base)
{
    bool letter = ascii_is_word(base[0]) && base[0] != '_' && !ascii_is_digit(base[0]);
    struct slice prefix = join(n, letter ? "" : "catalogue_", slice_of(base), "");
    char *name = arena_alloc(&n->arena, prefix.len + 1);
    for (uint32_t i = 0; i < prefix.len; i++)
        name[i] = ascii_is_word(prefix.text[i]) ? ascii_lower(prefix.text[i]) : '_';
    name[prefix.len] = 0;
    return (struct slice){name, prefix.len};
}

/* Claims one name; the message that has it already, as a function or as its symbol, or MAP_NONE. */
static uint32_t claim(struct wrapper_names *n, struct slice name, const char *suffix,
                      uint32_t index)
{
    struct slice key = join(n, "", name, suffix);
    uint32_t other = map_get(n->macros, key);
    return other != MAP_NONE ? other : map_add(&n->functions, key, index);
}

/* How to give a function another name, in words that end a diagnostic. */
static const char *remedy(const struct wrapper_names *n, const struct signature *s)
{
    const struct message *m = &n->catalogue->messages.items[s->message];
    return n->catalogue->sources[m->file].pieces
               ? "give its string a 'symbol' in the messageTable of the manifest"
               : "give another with ';//@ function NAME' before the MessageId";
}

/* Claims a name with each of the suffixes, NULL after the last; false after a diagnostic. */
static bool claim_all(struct wrapper_names *n, struct slice name, const char *const *suffixes,
                      const struct signature *s)
{
    char shown[SHOWN_SIZE];
    uint32_t other = MAP_NONE;
    for (; *suffixes && other == MAP_NONE; suffixes++)
        other = claim(n, name, *suffixes, s->message);
    if (other == MAP_NONE)
        return true;
    show_word(shown, name);
    diag(n->diag, DIAG_BAD_FUNCTION, s->place,
         "function name %s is taken, as it is or with one of the endings '_w', '_ex' and '_ex_w': "
         "%s",
         shown, remedy(n, s));
    if (other < n->catalogue->messages.count && other != s->message) {
        const struct message *m = &n->catalogue->messages.items[other];
        diag_note(n->diag, (struct place){m->file, m->symbol}, "the other message is here");
    }
    return false;
}

static struct slice without_start(struct slice name, struct slice start)
{
    if (name.len <= start.len || memcmp(name.text, start.text, start.len) != 0)
        return name;
    return (struct slice){name.text + start.len, name.len - start.len};
}

/* Whether the symbol begins with BASE_. */
static bool has_prefix(const struct wrapper_names *n, struct slice symbol)
{
    struct slice prefix = n->prefix;
    return symbol.len > prefix.len && symbol.text[prefix.len] == '_' &&
           slice_equal((struct slice){symbol.text, prefix.len}, prefix);
}

static struct slice format_name(struct wrapper_names *n, const struct signature *s)
{
    bool whole = s->named || has_prefix(n, s->name);
    size_t start = whole ? 0 : (size_t)n->prefix.len + 1;
    char *name = arena_alloc(&n->arena, start + s->name.len + 1);
    if (!whole) {
        memcpy(name, n->prefix.text, n->prefix.len);
        name[n->prefix.len] = '_';
    }
    for (uint32_t i = 0; i < s->name.len; i++)
        name[start + i] = ascii_lower(s->name.text[i]);
    return (struct slice){name, (uint32_t)start + s->name.len};
}

/* Whether the name of a function can be one in C; false after a diagnostic. */
static bool check_name(struct wrapper_names *n, const struct signature *s, struct slice name)
{
    const struct message *m = &n->catalogue->messages.items[s->message];
    bool is_symbol = slice_same(name, catalogue_slice(n->catalogue, m->file, m->symbol));
    const char *why = !slice_is_identifier(name) ? "is not a C name"
                      : reserved_keyword(name)   ? "is a keyword"
                      : reserved_prefix(name)    ? "is reserved"
                      : is_symbol                ? "is the symbolic name of a message"
                      : reserved_function(name)  ? "is a function of the C library"
                                                 : NULL;
    char shown[SHOWN_SIZE];
    if (!why)
        return true;
    show_word(shown, name);
    diag(n->diag, DIAG_BAD_FUNCTION, s->place, "function name %s %s: %s", shown, why, remedy(n, s));
    return false;
}

static struct slice report_name(struct wrapper_names *n, struct slice function)
{
    struct slice name = without_start(function, join(n, "", n->prefix, "_"));
    name = without_start(name, (struct slice){"event_", 6});
    return join(n, n->prefix.text, join(n, "_report_", name, ""), "");
}

bool wrapper_names_claim(struct wrapper_names *n, const struct signature *s,
                         struct function_names *out)
{
    static const char *const format_suffixes[] = {"", "_w", "_ex", "_ex_w", NULL};
    static const char *const report_suffixes[] = {"", "_w", NULL};
    *out = (struct function_names){.format = format_name(n, s), .report = {"", 0}};
    if (!check_name(n, s, out->format) || !claim_all(n, out->format, format_suffixes, s))
        return false;
    if (!s->event)
        return true;
    out->report = report_name(n, out->format);
    return claim_all(n, out->report, report_suffixes, s);
}

/* Whether a macro of this name would change what the wrapper says. */
static bool hides(const struct wrapper_names *n, struct slice name)
{
    static const char *const words[] = {"args", "buf", "flags", "lang", "log", "path", "size", "t"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (slice_same(name, slice_of(words[i])))
            return true;
    }
    return reserved_keyword(name) || reserved_macro(name) ||
           (reserved_prefix(name) && name.text[0] != '_') ||
           map_get(&n->functions, name) != MAP_NONE;
}

static void check_macro(struct wrapper_names *n, struct slice name, struct place place)
{
    char shown[SHOWN_SIZE];
    const char *why = name.len == 0                ? NULL
                      : !slice_is_identifier(name) ? "is not a C name"
                      : hides(n, name)
                          ? "is a word of the wrapper, which would not mean the same any more"
                          : NULL;
    if (!why)
        return;
    show_word(shown, name);
    diag(n->diag, DIAG_BAD_FUNCTION, place, "symbolic name %s %s", shown, why);
}

/* The macros of the header are C names and leave the wrapper's own words alone, BASE_open among
   them. */
static void check_macros(struct wrapper_names *n)
{
    const struct catalogue *c = n->catalogue;
    const struct name_list *const lists[] = {&c->severities, &c->facilities};
    for (size_t i = 0; i < c->messages.count; i++) {
        const struct message *m = &c->messages.items[i];
        if (m->symbol.len > 0)
            check_macro(n, catalogue_slice(c, m->file, m->symbol),
                        (struct place){m->file, m->symbol});
    }
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        for (size_t k = 0; k < lists[i]->count; k++)
            check_macro(n, lists[i]->items[k].extra, lists[i]->items[k].place);
    }
}

void wrapper_names_init(struct wrapper_names *n, const struct catalogue *c,
                        const struct map *macros, const char *base, struct diag *d)
{
    *n = (struct wrapper_names){
        .catalogue = c, .diag = d, .macros = macros, .functions = {.exact_case = true}};
    n->prefix = make_prefix(n, base);
    map_add(&n->functions, join(n, "", n->prefix, "_open"), MAP_NONE - 1);
    check_macros(n);
}

void wrapper_names_free(struct wrapper_names *n)
{
    map_free(&n->functions);
    arena_free(&n->arena);
}
