/* Elements and attributes: numbers, GUIDs, names (manifest language: elements and attributes). */
#include "manifest_reader.h"

#include "bytes.h"

#include <stdio.h>

/* --- elements --- */

bool word_among(const char *words, struct slice word)
{
    for (const char *p = words; *p;) {
        uint32_t same = 0;
        while (same < word.len && p[same] == word.text[same])
            same++;
        if (same == word.len && (p[same] == ' ' || p[same] == '\0'))
            return true;
        p += same;
        while (*p && *p != ' ')
            p++;
        p += *p == ' ';
    }
    return false;
}

bool is_events_element(const struct xml_element *e, const char *names)
{
    return word_among(names, e->local) && is_in_events(e);
}

/* The first one of a row of siblings. */
static const struct xml_element *skip_to(const struct xml_element *e, const char *names)
{
    while (e && !is_events_element(e, names))
        e = e->next;
    return e;
}

const struct xml_element *element_first(const struct xml_element *e, const char *names)
{
    return skip_to(e->first, names);
}

const struct xml_element *element_after(const struct xml_element *e, const char *names)
{
    return skip_to(e->next, names);
}

struct element_walk element_walk(const struct xml_element *e, const char *outer, const char *names)
{
    const struct xml_element *first = element_first(e, outer);
    return (struct element_walk){first, first ? first->first : NULL, outer, names};
}

const struct xml_element *element_next(struct element_walk *w)
{
    while (w->outer) {
        const struct xml_element *found = skip_to(w->inner, w->names);
        if (found) {
            w->inner = found->next;
            return found;
        }
        w->outer = element_after(w->outer, w->outer_name);
        w->inner = w->outer ? w->outer->first : NULL;
    }
    return NULL;
}

/* --- attributes --- */

const struct xml_attribute *attribute_find(const struct xml_element *e, struct slice name,
                                           uint32_t key)
{
    const struct xml_attribute *a = e->attributes;
    for (uint32_t left = e->attribute_count; left > 0; left--, a++) {
        if (a->key == key && a->local_len == name.len && memcmp(a->local, name.text, name.len) == 0)
            return a;
    }
    return NULL;
}

/* That in the source with this number. */
static struct place place_in(uint32_t source, const struct xml_attribute *a)
{
    if (a->value_size == 0)
        return xml_name_place(a, source);
    return (struct place){source, {a->value_start, a->value_size}};
}

struct place attribute_place(const struct manifest_reader *r, const struct xml_attribute *a)
{
    return place_in(r->number, a);
}

struct place place_of(const struct xml_element *e, const struct xml_attribute *a)
{
    return a ? place_in(e->place.file, a) : e->place;
}

struct slice attribute_given(struct manifest_reader *r, const struct xml_element *e,
                             const struct xml_attribute *a, const char *name)
{
    char shown[SHOWN_SIZE];
    if (a && a->value.len > 0)
        return a->value;
    show_word(shown, e->local);
    if (a)
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, xml_name_place(a, r->number),
             "the attribute '%s' of %s is empty", name, shown);
    else
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, e->place, "%s has no attribute '%s'", shown, name);
    return (struct slice){"", 0};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct slice text_trim(struct slice text)
{
    while (text.len > 0 && is_blank(text.text[text.len - 1]))
        text.len--;
    while (text.len > 0 && is_blank(*text.text)) {
        text.text++;
        text.len--;
    }
    return text;
}

static int digit_value(char c)
{
    char lower = ascii_lower(c);
    if (ascii_is_digit(lower))
        return lower - '0';
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 16;
}

/* False: it is not a number. A number that is too large becomes the largest. */
static bool parse_number(struct slice text, uint64_t *out)
{
    bool hex = text.len > 2 && *text.text == '0' && ascii_lower(text.text[1]) == 'x';
    uint64_t base = hex ? 16 : 10, value = 0;
    for (uint32_t i = hex ? 2 : 0; i < text.len; i++) {
        uint64_t digit = (uint64_t)digit_value(text.text[i]);
        if (digit >= base)
            return false;
        value = value > (UINT64_MAX - digit) / base ? UINT64_MAX : value * base + digit;
    }
    *out = value;
    return text.len > 0;
}

static void report_range(struct manifest_reader *r, const struct xml_element *e, const char *name,
                         uint64_t low, uint64_t high)
{
    char shown[SHOWN_SIZE];
    struct place place = value_place(e, name);
    show_word(shown, attribute_text(e, name));
    if (high > 0xFFFF)
        diag(r->diag, DIAG_MANIFEST_RANGE, place, "'%s' must be 0x%llX to 0x%llX, not %s", name,
             (unsigned long long)low, (unsigned long long)high, shown);
    else
        diag(r->diag, DIAG_MANIFEST_RANGE, place, "'%s' must be %u to %u, not %s", name,
             (unsigned)low, (unsigned)high, shown);
}

uint64_t attribute_number(struct manifest_reader *r, const struct xml_element *e, const char *name,
                          uint64_t low, uint64_t high)
{
    struct slice text = attribute_needed(r, e, name);
    uint64_t value = 0;
    char shown[SHOWN_SIZE];
    if (text.len == 0)
        return low;
    if (!parse_number(text_trim(text), &value)) {
        show_word(shown, text);
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(e, name),
             "expected a number, decimal or hexadecimal after 0x, found %s", shown);
        return low;
    }
    if (value >= low && value <= high)
        return value;
    report_range(r, e, name, low, high);
    return low;
}

uint64_t attribute_number_or(struct manifest_reader *r, const struct xml_element *e,
                             const char *name, uint64_t low, uint64_t high, uint64_t fallback)
{
    return attribute_of(e, name) ? attribute_number(r, e, name, low, high) : fallback;
}

bool attribute_flag(struct manifest_reader *r, const struct xml_element *e, const char *name)
{
    const struct xml_attribute *a = attribute_of(e, name);
    char shown[SHOWN_SIZE];
    if (!a)
        return false;
    struct slice text = text_trim(a->value);
    if (slice_same(text, slice_of("true")) || slice_same(text, slice_of("1")))
        return true;
    if (!slice_same(text, slice_of("false")) && !slice_same(text, slice_of("0"))) {
        show_word(shown, text);
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(e, name),
             "expected true or false, found %s", shown);
    }
    return false;
}

/* {8-4-4-4-12}: which digits the bytes are made of. */
static bool parse_guid(struct slice text, struct manifest_guid *out)
{
    static const char form[] = "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}";
    static const uint8_t order[MANIFEST_GUID_SIZE] = {3, 2, 1,  0,  5,  4,  7,  6,
                                                      8, 9, 10, 11, 12, 13, 14, 15};
    unsigned digits = 0;
    if (text.len != sizeof form - 1)
        return false;
    for (uint32_t i = 0; i < text.len; i++) {
        int digit = digit_value(text.text[i]);
        if (form[i] != 'x' ? text.text[i] != form[i] : digit > 15)
            return false;
        if (form[i] != 'x')
            continue;
        unsigned char *byte = &out->bytes[order[digits++ / 2]];
        *byte = (unsigned char)(*byte << 4 | digit);
        out->given = out->given || digit != 0;
    }
    return true;
}

struct manifest_guid attribute_guid(struct manifest_reader *r, const struct xml_element *e,
                                    const char *name)
{
    struct manifest_guid guid = {{0}, false};
    const struct xml_attribute *a = attribute_of(e, name);
    struct slice text = a ? text_trim(a->value) : slice_of("");
    char shown[SHOWN_SIZE];
    if (text.len > 0 && !parse_guid(text, &guid)) {
        show_word(shown, text);
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, attribute_place(r, a),
             "expected a GUID in braces, {xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx}, found %s", shown);
        return (struct manifest_guid){{0}, false};
    }
    return guid;
}

struct slice attribute_plain_name(struct manifest_reader *r, const struct xml_element *e)
{
    enum { NAME_MAX_UNITS = 255 };
    struct slice name = attribute_needed(r, e, "name");
    uint32_t characters = 0;
    for (uint32_t i = 0; i < name.len; i++) {
        char c = name.text[i];
        characters += ((unsigned char)c & 0xC0) != 0x80;
        if ((unsigned char)c < 0x20 || strchr("><&\"|\\:'?*", c)) {
            diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(e, "name"),
                 "this name has a character that is not allowed: one of > < & \" | \\ : ' ? * or a "
                 "control character");
            return name;
        }
    }
    if (characters > NAME_MAX_UNITS)
        diag(r->diag, DIAG_MANIFEST_ATTRIBUTE, value_place(e, "name"),
             "this name has more than %d characters", (int)NAME_MAX_UNITS);
    return name;
}

bool qname_split(struct manifest_reader *r, const struct xml_element *e, struct slice text,
                 struct place place, struct qname *name)
{
    struct slice prefix = {"", 0}, local = text_trim(text);
    char shown[SHOWN_SIZE];
    uint32_t colon = local.len;
    while (colon > 0 && local.text[colon - 1] != ':')
        colon--;
    if (colon > 0) {
        prefix = (struct slice){local.text, colon - 1};
        local = (struct slice){local.text + colon, local.len - colon};
    }
    const struct xml_scope *declared = xml_declared(e->scope, prefix);
    if (declared) {
        *name = (struct qname){declared->uri, local, declared->uri_number};
        return true;
    }
    show_word(shown, prefix);
    diag(r->diag, DIAG_MANIFEST_UNKNOWN, place, "the prefix %s is not declared", shown);
    *name = (struct qname){{"", 0}, local, 0};
    return false;
}

bool qname_is_windows(const struct qname *name)
{
    return slice_same(name->uri, slice_of(WINDOWS_URI));
}
