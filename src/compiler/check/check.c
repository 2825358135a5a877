/* One pass over each text, then a comparison of the languages of each message. */
#include "check.h"

#include "allow.h"
#include "check_categories.h"
#include "check_header.h"
#include "check_lines.h"
#include "check_percent.h"
#include "check_stars.h"
#include "check_translations.h"
#include "comment.h"
#include "text_util.h"

#include <string.h>

/* The inserts of one text by number; only [1] to [99] are used. */
struct inserts {
    bool used[INSERT_NUMBERS];
    enum insert_type types[INSERT_NUMBERS];
    bool refused[INSERT_NUMBERS]; /* what is wrong with it was reported */
    unsigned highest;
};

struct checker {
    const struct catalogue *catalogue;
    struct diag *diag;
    const struct rule_set *on;
    bool event; /* all texts are event texts */
    const struct message *message;
    bool is_event; /* the message */
    const struct text *text;
};

static struct place place_in_text(const struct checker *k, size_t offset)
{
    return text_place(k->text, offset);
}

/* The uses of inserts in the text are those from number first_use up to end_use. */
static uint32_t first_use(const struct checker *k)
{
    return k->catalogue->use_start[k->text - k->catalogue->texts.items];
}

static uint32_t end_use(const struct checker *k)
{
    return k->catalogue->use_start[k->text - k->catalogue->texts.items + 1];
}

/* Strings, characters and numbers are told apart; numbers of 32 bits from those of 64. */
static unsigned class_of_type(enum insert_type type)
{
    switch (type) {
    case INSERT_STRING: return 1;
    case INSERT_INT64:
    case INSERT_UINT64: return 2;
    case INSERT_POINTER: return 3;
    case INSERT_CHARACTER:
    case INSERT_INT32:
    case INSERT_UINT32: return 4;
    case INSERT_NOTHING: return 0;
    }
    return 0;
}

static const char *class_name(enum insert_type type)
{
    static const char *const names[] = {"nothing", "a string", "a number of 64 bits", "a pointer",
                                        "a number"};
    return names[class_of_type(type)];
}

/* The inserts of the text by number. */
static void collect(const struct checker *k, struct inserts *all)
{
    *all = (struct inserts){.highest = 0};
    for (uint32_t i = first_use(k); i < end_use(k); i++) {
        const struct insert_use *use = &k->catalogue->uses.items[i];
        if (use->number == 0)
            continue;
        if (!all->used[use->number] || all->types[use->number] == INSERT_NOTHING)
            all->types[use->number] = use->type;
        all->used[use->number] = true;
        all->refused[use->number] = all->refused[use->number] || use->refused;
        if (use->number > all->highest)
            all->highest = use->number;
    }
}

static bool allowed(const struct checker *k, enum diag_code code)
{
    return is_allowed(k->catalogue, k->message, code);
}

/* Viewers fill event texts with strings. */
static void check_event(struct checker *k, const struct insert_use *use)
{
    if (k->is_event && !use->event_conversion && !allowed(k, DIAG_CHECK_EVENT))
        diag(k->diag, DIAG_CHECK_EVENT, use->place,
             "insert %%%u has a format that event viewers do not know: write %%%u or %%%u!S!",
             (unsigned)use->number, (unsigned)use->number, (unsigned)use->number);
}

/* A format without a conversion is shown, and its argument is not. */
static void check_conversion(struct checker *k, const struct insert_use *use)
{
    char shown[SHOWN_SIZE];
    if (use->converts != INSERT_NOTHING || allowed(k, DIAG_CHECK_CONVERSION))
        return;
    show_word(shown, catalogue_slice(k->catalogue, use->place.file, use->place.span));
    diag(k->diag, DIAG_CHECK_CONVERSION, use->place,
         "FormatMessage knows no conversion in %s and fills in nothing", shown);
}

static void check_formats(struct checker *k)
{
    for (uint32_t i = first_use(k); i < end_use(k); i++) {
        const struct insert_use *use = &k->catalogue->uses.items[i];
        if (!use->starts)
            continue;
        check_event(k, use);
        check_conversion(k, use);
    }
}

/* Every number from 1 to the highest has its insert. Strings of events are often not shown. */
static void check_gaps(struct checker *k, const struct inserts *all)
{
    if (!rule_is_on(k->on, DIAG_CHECK_GAP) || k->is_event)
        return;
    for (unsigned i = 1; i < all->highest; i++) {
        if (all->used[i] || allowed(k, DIAG_CHECK_GAP))
            continue;
        diag(k->diag, DIAG_CHECK_GAP, place_in_text(k, 0), "the text has insert %%%u but not %%%u",
             all->highest, i);
        return;
    }
}

/* Whether the insert is written without a format: %s as it is, and the counted strings of drivers,
   which FormatMessage cannot read. */
static bool is_plain_string(struct slice spec)
{
    return spec.text[spec.len - 1] == 'Z' || (spec.len == 1 && spec.text[0] == 's');
}

/* The fix numbers printf-style inserts after those that the text has already, unless they have
   numbers. */
static void say_printf(struct checker *k, const struct percent *percent, const char *found,
                       unsigned *count)
{
    bool counted = percent->spec.text[percent->spec.len - 1] == 'Z';
    bool string = is_plain_string(percent->spec);
    unsigned number = percent->number > 0 ? percent->number : ++*count;
    diag(k->diag, DIAG_CHECK_PRINTF, place_in_text(k, percent->begin),
         "printf-style insert %s is not filled by FormatMessage: write %%%u%s%.*s%s%s", found,
         number, string ? "" : "!", string ? 0 : (int)percent->spec.len, percent->spec.text,
         string ? "" : "!", counted ? " and pass its characters as a string" : "");
}

static void check_percents(struct checker *k, struct slice body, unsigned printf_count)
{
    struct percent_walk w = {.text = body};
    struct percent percent;
    while (percent_next(&w, &percent)) {
        char found[SHOWN_SIZE];
        bool is_printf = percent.kind == PERCENT_PRINTF;
        show_word(found, (struct slice){body.text + percent.begin, percent.len});
        if (allowed(k, is_printf ? DIAG_CHECK_PRINTF : DIAG_CHECK_PERCENT))
            continue;
        if (is_printf)
            say_printf(k, &percent, found, &printf_count);
        else
            diag(k->diag, DIAG_CHECK_PERCENT, place_in_text(k, percent.begin),
                 "%s is not an escape; the percent sign is dropped: write %%%% for a percent sign",
                 found);
    }
}

static void show_language(const struct checker *k, const struct text *text, char *out)
{
    show_word(out, k->catalogue->languages.items[text->language_index].name);
}

/* Says how insert number i differs between a text and the message's first one. */
static void say_difference(struct checker *k, const struct text *first, unsigned i,
                           const struct inserts *wanted, const struct inserts *found)
{
    char one[SHOWN_SIZE];
    char other[SHOWN_SIZE];
    struct place place = place_in_text(k, 0);
    show_language(k, first, one);
    show_language(k, k->text, other);
    if (wanted->used[i] != found->used[i])
        diag(k->diag, DIAG_CHECK_LANGUAGES, place, "the text in %s %s insert %%%u, that in %s %s",
             other, found->used[i] ? "has" : "lacks", i, one,
             found->used[i] ? "lacks it" : "has it");
    else
        diag(k->diag, DIAG_CHECK_TYPES, place, "insert %%%u is %s in %s and %s in %s", i,
             class_name(found->types[i]), other, class_name(wanted->types[i]), one);
    diag_note(k->diag, text_place(first, 0), "the text in %s is here", one);
}

/* Says where a text's inserts differ from those of the message's first text. */
static void compare(struct checker *k, const struct text *first, const struct inserts *wanted,
                    const struct inserts *found)
{
    for (unsigned i = 1; i <= wanted->highest || i <= found->highest; i++) {
        bool same_use = wanted->used[i] == found->used[i];
        bool same_type = found->refused[i] || wanted->refused[i] ||
                         class_of_type(wanted->types[i]) == class_of_type(found->types[i]);
        if ((!same_use && !allowed(k, DIAG_CHECK_LANGUAGES)) ||
            (same_use && !same_type && !allowed(k, DIAG_CHECK_TYPES)))
            say_difference(k, first, i, wanted, found);
    }
}

/* Comments that name inserts after the last one of all texts: a mistyped number makes parameters
   that nobody needs. */
static void check_named(struct checker *k, unsigned highest)
{
    const struct message *m = k->message;
    const struct comment *comment = NULL;
    for (uint32_t i = 0; (comment = comment_next(k->catalogue, m, COMMENT_INSERT, &i)) != NULL;) {
        if (comment->insert.number > highest && !allowed(k, DIAG_CHECK_NAMED))
            diag(k->diag, DIAG_CHECK_NAMED, comment->place,
                 "no text of the message has insert %%%u", (unsigned)comment->insert.number);
    }
}

static void check_message(struct checker *k)
{
    struct inserts first_inserts = {.highest = 0};
    const struct text *first = NULL;
    unsigned highest = 0;
    k->is_event = k->event || comment_of(k->catalogue, k->message, COMMENT_EVENT);
    for (uint32_t i = 0; i < k->message->text_count; i++) {
        struct inserts inserts;
        k->text = &k->catalogue->texts.items[k->message->first_text + i];
        if (k->text->language_index == TEXT_IGNORED)
            continue;
        struct slice body = text_body(k->catalogue, k->text);
        collect(k, &inserts);
        check_formats(k);
        check_percents(k, body, inserts.highest);
        check_gaps(k, &inserts);
        highest = inserts.highest > highest ? inserts.highest : highest;
        if (first)
            compare(k, first, &first_inserts, &inserts);
        else
            first_inserts = inserts;
        first = first ? first : k->text;
    }
    check_named(k, highest);
}

/* Languages that were declared and forgotten: no message lacks what none has. */
static void check_languages(struct checker *k)
{
    const struct name_list *all = &k->catalogue->languages;
    if (k->catalogue->messages.count == 0 || is_allowed_anywhere(k->catalogue, DIAG_CHECK_UNUSED))
        return;
    for (size_t i = 0; i < all->count; i++) {
        char shown[SHOWN_SIZE];
        if (all->items[i].used || all->items[i].place.span.len == 0)
            continue;
        show_word(shown, all->items[i].name);
        diag(k->diag, DIAG_CHECK_UNUSED, all->items[i].place, "no message has a text in %s", shown);
    }
}

static void lint(const struct catalogue *c, const struct check_options *o,
                 const struct rule_set *on, struct diag *d)
{
    struct checker k = {.catalogue = c, .diag = d, .on = on, .event = o->event};
    check_languages(&k);
    for (size_t i = 0; i < c->messages.count; i++) {
        k.message = &c->messages.items[i];
        check_message(&k);
    }
    check_stars(c, d);
    check_categories(c, d);
    check_translations(c, on, d);
}

void check_catalogue(const struct catalogue *c, const struct check_options *o, struct diag *d)
{
    struct rule_set on;
    rule_set_init(&on, o->lint);
    rule_set_enable(&on, o->enabled);
    check_lines(c, d);
    check_header(c, d);
    if (o->lint)
        lint(c, o, &on, d);
}
