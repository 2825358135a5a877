/* Lists of names: limits, redefinition, look-up with a suggestion. */
#include "names.h"

#include "language_name.h"
#include "numeral.h"
#include "suggest.h"
#include "text_util.h"

#include <stdio.h>

enum { FILE_NAME_MAX = 255, LANGUAGE_DIGITS_MAX = 5 };

/* Of a source with so many errors nobody reads what may be meant, and each takes a look at all
   names. */
enum { SUGGESTED_MAX = 20 };

struct names_rule {
    const char *what;
    uint32_t max;
};

static const struct names_rule rules[] = {
    [NAMES_SEVERITY] = {"severity", 3},
    [NAMES_FACILITY] = {"facility", 0xFFF},
    [NAMES_LANGUAGE] = {"language", 0xFFFF},
};

struct builtin {
    enum names_kind kind;
    const char *name;
    uint32_t value;
    const char *extra;
};

/* In the order in which mc.exe writes them. Application is 0, whatever its manual says. */
static const struct builtin builtins[] = {
    {NAMES_SEVERITY, "Success", 0, ""},
    {NAMES_SEVERITY, "Informational", 1, ""},
    {NAMES_SEVERITY, "Warning", 2, ""},
    {NAMES_SEVERITY, "Error", 3, ""},
    {NAMES_FACILITY, "System", 0xFF, ""},
    {NAMES_FACILITY, "Application", 0, ""},
    {NAMES_LANGUAGE, "English", 0x409, "MSG00001"},
};

static void append(struct names *n, struct name name)
{
    struct name_list *list = n->list;
    map_add(&n->index, name.name, (uint32_t)list->count);
    ARRAY_ADD(list, name);
}

void names_init(struct names *n, enum names_kind kind, struct name_list *list)
{
    *n = (struct names){.kind = kind, .list = list};
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++) {
        const struct builtin *b = &builtins[i];
        if (b->kind == kind)
            append(n, (struct name){slice_of(b->name), slice_of(b->extra), b->value, {0}, false});
    }
}

void names_free(struct names *n)
{
    map_free(&n->index);
}

/* What may be meant by a word that is not a number. */
static const char *number_hint(struct slice word)
{
    bool hex = word.len > 0;
    bool decimal = word.len > 0;
    for (uint32_t i = 0; i < word.len; i++) {
        char lower = ascii_lower(word.text[i]);
        decimal = decimal && ascii_is_digit(lower);
        hex = hex && (ascii_is_digit(lower) || (lower >= 'a' && lower <= 'f'));
    }
    if (decimal)
        return "; a leading 0 means octal, whose digits are 0 to 7";
    return hex ? "; hexadecimal numbers start with 0x" : "";
}

bool number_or_diag(struct slice word, uint32_t max, const char *what, struct place place,
                    struct diag *d, uint32_t *out)
{
    char shown[SHOWN_SIZE];
    switch (numeral_parse(word, max, out)) {
    case NUMERAL_OK: return true;
    case NUMERAL_MALFORMED:
        show_word(shown, word);
        diag(d, DIAG_BAD_NUMBER, place, "expected a number from 0 to %u as %s, found %s%s",
             (unsigned)max, what, word.len > 0 ? shown : "nothing", number_hint(word));
        return false;
    case NUMERAL_TOO_LARGE:
        show_bare(shown, word);
        diag(d, DIAG_BAD_NUMBER, place, "%s %s is too large: at most %u (0x%X)", what, shown,
             (unsigned)max, (unsigned)max);
        return false;
    }
    return false;
}

/* A language's file name is one, without a folder. */
static void check_file_name(struct slice file, struct place place, struct diag *d)
{
    char shown[SHOWN_SIZE];
    show_word(shown, file);
    for (uint32_t i = 0; i < file.len; i++) {
        if (file.text[i] == '/' || file.text[i] == '\\') {
            diag(d, DIAG_BAD_FILE_NAME, place, "file name %s holds a path separator", shown);
            return;
        }
        if (file.text[i] == '"' || (unsigned char)file.text[i] < 0x20) {
            diag(d, DIAG_BAD_FILE_NAME, place, "file name %s holds a quote or a control character",
                 shown);
            return;
        }
    }
    if (file.len == 0 || file.len > FILE_NAME_MAX)
        diag(d, DIAG_BAD_FILE_NAME, place, "file name %s has %u bytes: expected 1 to %d", shown,
             (unsigned)file.len, FILE_NAME_MAX);
}

static bool check_value(const struct names *n, struct slice word, struct place place,
                        struct diag *d, uint32_t *value)
{
    const struct names_rule *rule = &rules[n->kind];
    if (!number_or_diag(word, rule->max, rule->what, place, d, value))
        return false;
    bool prefixed = word.len > 1 && ascii_lower(word.text[1]) == 'x';
    if (n->kind == NAMES_LANGUAGE && word.len - (prefixed ? 2 : 0) > LANGUAGE_DIGITS_MAX) {
        char shown[SHOWN_SIZE];
        show_bare(shown, word);
        diag(d, DIAG_BAD_NUMBER, place, "language %s has more than %d digits", shown,
             LANGUAGE_DIGITS_MAX);
        return false;
    }
    return true;
}

void names_define(struct names *n, const struct catalogue *c, uint32_t file,
                  const struct name_entry *entry, struct diag *d)
{
    struct name name = {.name = catalogue_slice(c, file, entry->name),
                        .extra = catalogue_slice(c, file, entry->extra),
                        .place = {file, entry->name}};
    struct slice value = catalogue_slice(c, file, entry->value);
    /* After an error the name is still defined, so that its uses cause no further errors. */
    if (check_value(n, value, (struct place){file, entry->value}, d, &name.value) &&
        n->kind == NAMES_LANGUAGE)
        check_file_name(name.extra, (struct place){file, entry->extra}, d);
    uint32_t known = map_get(&n->index, name.name);
    if (known == MAP_NONE) {
        append(n, name);
        return;
    }
    name.used = n->list->items[known].used;
    n->list->items[known] = name;
}

enum { DECLARATION_SIZE = 2 * SHOWN_SIZE, DECLARED_MAX = SHOWN_SIZE / 2 };

/* The language whose English name is just this word, or NULL. */
static const struct language_name *language_called(const struct names *n, struct slice word)
{
    const struct language_name *language =
        n->kind == NAMES_LANGUAGE ? language_name_find(word) : NULL;
    return language && slice_is(word, language->name) ? language : NULL;
}

/* The line that would declare a name, unless it is too long to be shown; the value of a severity or
   a facility is an example. */
static void show_declaration(const struct names *n, struct slice word, char *out)
{
    char shown[SHOWN_SIZE];
    const struct language_name *language = language_called(n, word);
    show_bare(shown, word);
    *out = 0;
    if (word.len > DECLARED_MAX)
        return;
    if (n->kind == NAMES_SEVERITY)
        snprintf(out, DECLARATION_SIZE, "; declare it first: SeverityNames=(%s=0x3)", shown);
    else if (n->kind == NAMES_FACILITY)
        snprintf(out, DECLARATION_SIZE, "; declare it first: FacilityNames=(%s=0x100)", shown);
    else if (language)
        snprintf(out, DECLARATION_SIZE, "; declare it first: LanguageNames=(%s=0x%X:MSG%05X)",
                 shown, (unsigned)language->id, (unsigned)language->id);
    else
        snprintf(out, DECLARATION_SIZE, "; declare it first: LanguageNames=(%s=ID:FILE)", shown);
}

/* Suggests a name that is near, or says how to declare it. A language that Windows has is not a
   misspelling of another one. */
static void unknown_name(const struct names *n, struct slice word, struct place place,
                         struct diag *d)
{
    char shown[SHOWN_SIZE];
    char declaration[DECLARATION_SIZE];
    struct suggestion near = suggest_start(word);
    bool is_slip = d->errors < SUGGESTED_MAX && !language_called(n, word);
    for (size_t i = 0; i < n->list->count && is_slip; i++)
        suggest_try(&near, n->list->items[i].name);
    show_word(shown, word);
    show_declaration(n, word, declaration);
    diag(d, DIAG_UNKNOWN_NAME, place, "unknown %s %s%s", rules[n->kind].what, shown,
         near.best.len > 0 ? suggest_text(&near) : declaration);
}

uint32_t names_find(const struct names *n, struct slice word, struct place place, struct diag *d)
{
    uint32_t found = map_get(&n->index, word);
    if (found == MAP_NONE)
        unknown_name(n, word, place, d);
    return found;
}

bool names_value(const struct names *n, struct slice word, struct place place, struct diag *d,
                 uint32_t *out)
{
    const struct names_rule *rule = &rules[n->kind];
    if (map_get(&n->index, word) == MAP_NONE && word.len > 0 && ascii_is_digit(word.text[0]))
        return number_or_diag(word, rule->max, rule->what, place, d, out);
    uint32_t found = names_find(n, word, place, d);
    if (found == MAP_NONE)
        return false;
    *out = n->list->items[found].value;
    return true;
}
