/* The arguments of ;//@ comments (mc language: comments). */
#include "comment_parse.h"

#include "comment_reader.h"
#include "insert_word.h"
#include "text_util.h"

#include <string.h>

static struct slice trim(struct slice s)
{
    while (s.len > 0 && (s.text[0] == ' ' || s.text[0] == '\t'))
        s = (struct slice){s.text + 1, s.len - 1};
    while (s.len > 0 && (s.text[s.len - 1] == ' ' || s.text[s.len - 1] == '\t'))
        s.len--;
    return s;
}

struct slice comment_cut(struct slice *rest)
{
    struct slice all = trim(*rest);
    uint32_t len = 0;
    while (len < all.len && all.text[len] != ' ' && all.text[len] != '\t')
        len++;
    *rest = trim((struct slice){all.text + len, all.len - len});
    return (struct slice){all.text, len};
}

struct place comment_argument_place(const struct reader *r, struct slice argument)
{
    struct place word = r->comment->place;
    return argument.len > 0 ? catalogue_place(r->catalogue, word.file, argument) : word;
}

bool comment_expected(const struct reader *r, const char *what)
{
    diag(r->diag, DIAG_BAD_COMMENT, r->comment->place, "expected %s", what);
    return false;
}

/* insert N name [type] */
static bool parse_insert(struct reader *r)
{
    struct comment_insert *insert = &r->comment->insert;
    struct slice number = comment_cut(&r->rest);
    insert->name = comment_cut(&r->rest);
    struct slice type = comment_cut(&r->rest);
    if (numeral_parse_plain(number, INSERT_NUMBER_MAX, &insert->number) != NUMERAL_OK ||
        insert->number == 0 || insert->name.len == 0 || r->rest.len > 0)
        return comment_expected(r, "'insert N name [type]' with N from 1 to 99");
    insert->parameter = slice_is(type, "parameter");
    insert->type = insert->parameter ? INSERT_STRING : insert_type_from(type);
    if (type.len > 0 && insert->type == INSERT_NOTHING)
        return comment_expected(r, "one of the types " INSERT_TYPE_WORDS
                                   ", or in event texts parameter");
    return true;
}

/* function NAME */
static bool parse_function(struct reader *r)
{
    r->comment->function = comment_cut(&r->rest);
    if (r->comment->function.len == 0 || r->rest.len > 0)
        return comment_expected(r, "'function NAME'");
    return true;
}

/* event [CATEGORY]: after an error the message is still an event text. */
static bool parse_event(struct reader *r)
{
    struct comment_event *event = &r->comment->event;
    struct slice word = comment_cut(&r->rest);
    uint32_t number = 0;
    if (r->rest.len > 0) {
        comment_expected(r, "'event [CATEGORY]'");
    } else if (word.len > 0 && !ascii_is_digit(word.text[0])) {
        event->category_name = word;
    } else if (word.len > 0 &&
               numeral_parse_plain(word, EVENT_CATEGORY_MAX, &number) != NUMERAL_OK) {
        char shown[SHOWN_SIZE];
        show_word(shown, word);
        diag(r->diag, DIAG_EVENT_CATEGORY, r->comment->place,
             "category %s is not a number from 0 to 65535", shown);
    }
    event->category = (uint16_t)number; /* not more than EVENT_CATEGORY_MAX */
    return true;
}

/* allow MTnnnn */
static bool parse_allow(struct reader *r)
{
    const struct rule *rule = rule_named(comment_cut(&r->rest));
    if (r->rest.len > 0 || !rule || rule->scope == RULE_ALWAYS)
        return comment_expected(r,
                                "'allow MT1234' with the number of a warning that can be allowed");
    r->comment->allow = rule->number;
    return true;
}

static bool expected_in_fact(const struct reader *r, const char *what, struct slice found)
{
    char shown[SHOWN_SIZE];
    show_word(shown, found);
    diag(r->diag, DIAG_BAD_COMMENT, comment_argument_place(r, found),
         "expected %s in 'fact WORD VALUE...', found %s", what, found.len > 0 ? shown : "nothing");
    return false;
}

static bool check_fact_value(const struct reader *r, struct slice value)
{
    char shown[SHOWN_SIZE];
    uint32_t unused;
    enum numeral_result number = numeral_parse_plain(value, UINT32_MAX, &unused);
    if (number == NUMERAL_OK || (number == NUMERAL_MALFORMED && slice_is_identifier(value)))
        return true;
    if (number == NUMERAL_MALFORMED)
        return expected_in_fact(r, "a C name, or a number in decimal or with 0x,", value);
    show_word(shown, value);
    diag(r->diag, DIAG_BAD_NUMBER, comment_argument_place(r, value),
         "value %s of a fact does not fit in 32 bits", shown);
    return false;
}

/* fact WORD VALUE... */
static bool parse_fact(struct reader *r)
{
    struct comment_fact *fact = &r->comment->fact;
    bool ok = true;
    fact->word = comment_cut(&r->rest);
    if (!slice_is_identifier(fact->word))
        return expected_in_fact(r, "a C name as WORD", fact->word);
    fact->first_value = (uint32_t)r->catalogue->fact_values.count;
    do {
        struct slice value = comment_cut(&r->rest);
        ok = check_fact_value(r, value) && ok;
        ARRAY_ADD(&r->catalogue->fact_values, value);
        fact->value_count++;
    } while (r->rest.len > 0);
    return ok;
}

/* note TEXT */
static bool parse_note(struct reader *r)
{
    r->comment->note = r->rest;
    return r->rest.len > 0 || comment_expected(r, "'note TEXT' with what translators should know");
}

/* version [LANGUAGE] KEY TEXT */
static bool parse_version(struct reader *r)
{
    struct comment_version *version = &r->comment->version;
    struct slice word = comment_cut(&r->rest);
    version->language_index = UINT32_MAX;
    version->key = version_key_from(word);
    if (version->key == VERSION_KEYS) {
        version->language = word;
        version->key = version_key_from(comment_cut(&r->rest));
    }
    version->text = r->rest;
    bool is_number = version->key == VERSION_FILE || version->key == VERSION_PRODUCT;
    if (version->key == VERSION_KEYS || version->text.len == 0 ||
        (is_number && version->language.len > 0))
        return comment_expected(
            r, "'version KEY TEXT' with the key file-version, product-version, company, "
               "description or copyright; the name of a language may come before the "
               "last three");
    struct version_number number;
    const char *why = is_number ? version_parse(&number, version->text) : NULL;
    if (!why)
        return true;
    diag(r->diag, DIAG_BAD_COMMENT, r->comment->place, "bad version '%.*s': %s",
         (int)version->text.len, version->text.text, why);
    return false;
}

/* deprecated [WHAT TO DO INSTEAD] */
static bool parse_deprecated(struct reader *r)
{
    r->comment->deprecated = r->rest;
    return true;
}

/* A word that is neither is shown as a whole. */
enum numeral_result comment_range(struct slice word, uint32_t max, uint32_t *from, uint32_t *to)
{
    const char *dash = word.len > 0 ? memchr(word.text, '-', word.len) : NULL;
    struct slice first = {word.text, dash ? (uint32_t)(dash - word.text) : word.len};
    struct slice last = first;
    if (dash)
        last = (struct slice){dash + 1, word.len - first.len - 1};
    enum numeral_result one = numeral_parse_plain(first, max, from);
    enum numeral_result other = numeral_parse_plain(last, max, to);
    if (one == NUMERAL_MALFORMED || other == NUMERAL_MALFORMED)
        return NUMERAL_MALFORMED;
    return one == NUMERAL_OK ? other : one;
}

/* False after an error. */
static bool parse_range(struct reader *r, struct slice facility, struct slice word)
{
    char shown[SHOWN_SIZE];
    struct reserved_ids ids = {.facility_name = facility, .place = comment_argument_place(r, word)};
    enum numeral_result result = comment_range(word, RESERVED_ID_MAX, &ids.first, &ids.last);
    show_word(shown, word);
    if (result == NUMERAL_MALFORMED)
        diag(r->diag, DIAG_BAD_COMMENT, ids.place,
             "expected an id or a range such as 100-120 in 'reserved [FACILITY] IDS...', found %s",
             word.len > 0 ? shown : "nothing");
    else if (result == NUMERAL_TOO_LARGE)
        diag(r->diag, DIAG_BAD_NUMBER, ids.place, "an id in %s is too large: at most %d (0x%X)",
             shown, RESERVED_ID_MAX, RESERVED_ID_MAX);
    else if (ids.last < ids.first)
        diag(r->diag, DIAG_BAD_COMMENT, ids.place, "reserved range %s ends before it starts",
             shown);
    else
        ARRAY_ADD(&r->catalogue->reserved, ids);
    return result == NUMERAL_OK && ids.first <= ids.last;
}

/* reserved [FACILITY] IDS... */
static bool parse_reserved(struct reader *r)
{
    struct slice facility = {"", 0};
    struct slice word = comment_cut(&r->rest);
    bool ok = true;
    if (word.len > 0 && !ascii_is_digit(word.text[0]) && word.text[0] != '-') {
        facility = word;
        word = comment_cut(&r->rest);
    }
    do {
        ok = parse_range(r, facility, word) && ok;
        word = comment_cut(&r->rest);
    } while (word.len > 0);
    return ok;
}

static bool (*const parsers[])(struct reader *r) = {
#define COMMENT_PARSER(kind, word, rules, parse) [kind] = (parse),
    COMMENT_LIST(COMMENT_PARSER)
#undef COMMENT_PARSER
};

bool comment_parse(struct catalogue *c, struct comment *comment, struct slice arguments,
                   struct diag *d)
{
    struct reader r = {c, d, comment, trim(arguments)};
    return parsers[comment->kind](&r);
}
