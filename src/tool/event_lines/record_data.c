/* The strings of an event. */
#include "record_scan.h"

#include "text_util.h"

static const struct slice no_name = {NULL, 0};

static void set(struct event_record *e, size_t i, struct slice name, struct slice text)
{
    for (; e->count <= i; e->count++) { /* what is missing below it is empty */
        e->strings[e->count] = msgtab_strn("", 0);
        e->names[e->count] = no_name;
    }
    e->strings[i] = msgtab_strn(text.text, text.len);
    e->names[i] = name;
}

/* Texts can name only the first 99. */
static void add(struct record_scan *s, struct slice name, struct slice text)
{
    if (s->record->count < RECORD_STRINGS)
        set(s->record, s->record->count, name, text);
}

/* The items of an array, with ", " between them, into out or, when it is NULL, nowhere. */
static size_t join(struct record_scan *s, char *out)
{
    size_t len = 0;
    json_enter(&s->r);
    for (bool is_first = true; json_item(&s->r); is_first = false) {
        const struct slice item = scan_value(s);
        const size_t before = is_first ? 0 : 2;
        if (out) {
            memcpy(out + len, ", ", before);
            memcpy(out + len + before, item.text, item.len);
        }
        len += before + item.len;
    }
    return len;
}

/* A string that has a name. Data that is an array is one string too. */
static void take_value(struct record_scan *s)
{
    if (json_peek(&s->r) != JSON_ARRAY) {
        add(s, no_name, scan_value(s));
        return;
    }
    const struct json_reader start = s->r;
    const size_t len = join(s, NULL);
    char *const text = arena_alloc(s->arena, len + 1);
    s->r = start;
    add(s, no_name, (struct slice){text, (uint32_t)join(s, text)});
}

static void take_texts(struct record_scan *s)
{
    if (json_peek(&s->r) != JSON_ARRAY) {
        add(s, no_name, scan_value(s));
        return;
    }
    json_enter(&s->r);
    while (json_item(&s->r))
        add(s, no_name, scan_value(s));
}

static void take_name(struct record_scan *s)
{
    struct event_record *e = s->record;
    const struct slice name = scan_value(s);
    if (e->count < RECORD_STRINGS)
        e->names[e->count] = name; /* of the string that follows */
}

/* An element with members, whose text may be missing, then it is empty; or a text alone. */
static void take_parts(struct record_scan *s, const struct record_member *members)
{
    const size_t before = s->record->count;
    if (json_peek(&s->r) == JSON_OBJECT)
        scan_walk(s, members);
    else
        take_value(s);
    if (s->record->count == before)
        add(s, no_name, (struct slice){"", 0});
}

/* <Data Name="n">text</Data>; without names, a producer may write all texts into one. */
static void take_element(struct record_scan *s)
{
    static const struct record_member members[] = {
        MEMBER("#text", take_texts), MEMBER("@Name", take_name), {0}};
    take_parts(s, members);
}

/* EvtxECmd joins those without names. */
static void take_elements(struct record_scan *s)
{
    if (json_peek(&s->r) != JSON_ARRAY) {
        if (s->is_payload && json_peek(&s->r) == JSON_STRING)
            s->record->order = RECORD_JOINED;
        take_element(s);
        return;
    }
    json_enter(&s->r);
    while (json_item(&s->r))
        take_element(s);
}

static void skip(struct record_scan *s)
{
    json_skip(&s->r);
}

/* A member whose key is the name of the data. */
static void take_named(struct record_scan *s, struct slice name)
{
    static const struct record_member members[] = {MEMBER("#text", take_value), {0}};
    struct event_record *e = s->record;
    if (s->is_place && slice_same(e->names[e->count - 1], name))
        e->count--;
    const size_t i = e->count;
    take_parts(s, members);
    if (i < e->count)
        e->names[i] = name;
}

/* The name of an element whose attributes evtx_dump writes into a member beside it; without a text:
   the value is not attributes, as the name of data may end so too. */
static struct slice owner_of(struct record_scan *s, struct slice name)
{
    static const char end[] = "_attributes";
    enum { END = sizeof end - 1 };
    if (name.len <= END || memcmp(name.text + name.len - END, end, END) != 0 ||
        json_peek(&s->r) != JSON_OBJECT)
        return no_name;
    return (struct slice){name.text, name.len - END};
}

/* An element that has nothing else is an empty string; else it is beside these. */
static void take_owner(struct record_scan *s, struct slice name)
{
    const struct event_record *e = s->record;
    json_skip(&s->r);
    if (e->count > 0 && slice_same(e->names[e->count - 1], name))
        return;
    const size_t before = e->count;
    add(s, name, (struct slice){"", 0});
    s->is_place = e->count > before;
}

/* Data, or the attributes of data or of what they are in: those of XML begin with '@'. */
static void take_data(struct record_scan *s, const struct json_text *key)
{
    const struct slice name = scan_text(s, key);
    const struct slice owner = owner_of(s, name);
    if (owner.text) {
        take_owner(s, owner);
        return;
    }
    if (name.len > 0 && name.text[0] == '@')
        json_skip(&s->r);
    else
        take_named(s, name);
    s->is_place = false;
}

void scan_no_data(struct record_scan *s)
{
    s->record->count = 0;
    s->record->order = RECORD_ORDERED;
    s->is_place = false;
}

/* Starts with no strings; false when the value, which is then skipped, has none. */
static bool enter(struct record_scan *s)
{
    if (json_peek(&s->r) != JSON_OBJECT) {
        json_skip(&s->r);
        return false;
    }
    scan_no_data(s);
    return json_enter(&s->r);
}

/* Takes the members of an object that was entered; those of a table differently. */
static void take_all(struct record_scan *s, const struct record_member *members)
{
    struct json_text key;
    while (json_member(&s->r, &key)) {
        if (!scan_take(s, members, &key))
            take_data(s, &key);
    }
}

void scan_event_data(struct record_scan *s)
{
    static const struct record_member members[] = {MEMBER("Data", take_elements),
                                                   MEMBER("Data_attributes", skip),
                                                   MEMBER("#attributes", skip),
                                                   MEMBER("Binary", skip),
                                                   {0}};
    if (enter(s))
        take_all(s, members);
}

/* An element of the provider's own, whose elements are the data. */
void scan_user_data(struct record_scan *s)
{
    static const struct record_member members[] = {MEMBER("#attributes", skip), {0}};
    struct json_text key;
    if (!enter(s))
        return;
    while (json_member(&s->r, &key)) {
        if (scan_take(s, members, &key))
            continue;
        if (json_peek(&s->r) != JSON_OBJECT || owner_of(s, scan_text(s, &key)).text) {
            json_skip(&s->r);
            continue;
        }
        json_enter(&s->r);
        take_all(s, members);
    }
}

/* The number n, from 1 to 99, of "paramn", or 0. */
static size_t number_of(struct slice name)
{
    enum { PREFIX = 5, LONGEST = 7 };
    size_t number = 0;
    if (name.len <= PREFIX || name.len > LONGEST || memcmp(name.text, "param", PREFIX) != 0 ||
        name.text[PREFIX] == '0')
        return 0;
    for (size_t i = PREFIX; i < name.len; i++) {
        if (!ascii_is_digit(name.text[i]))
            return 0;
        number = number * 10 + (size_t)(name.text[i] - '0');
    }
    return number;
}

/* Puts strings whose names are all numbers in their places. */
static void put_in_order(struct event_record *e)
{
    struct msgtab_arg strings[RECORD_STRINGS];
    struct slice names[RECORD_STRINGS];
    const size_t count = e->count;
    memcpy(strings, e->strings, count * sizeof *strings);
    memcpy(names, e->names, count * sizeof *names);
    e->count = 0;
    for (size_t i = 0; i < count; i++)
        set(e, number_of(names[i]) - 1, names[i],
            (struct slice){strings[i].value.str, (uint32_t)strings[i].len});
}

void scan_sorted_data(struct record_scan *s)
{
    static const struct record_member members[] = {
        MEMBER("Binary", skip), MEMBER("xml_name", skip), {0}};
    struct json_text key;
    size_t numbered = 0;
    if (!enter(s))
        return;
    while (json_member(&s->r, &key)) {
        if (scan_take(s, members, &key))
            continue;
        const struct slice name = scan_text(s, &key);
        numbered += number_of(name) > 0;
        const size_t i = s->record->count;
        take_value(s);
        if (i < s->record->count)
            s->record->names[i] = name;
    }
    if (numbered > 0 && numbered == s->record->count)
        put_in_order(s->record);
    else if (s->record->count > 1)
        s->record->order = RECORD_SORTED;
}
