/* The shapes; which one a line has is seen by its members. */
#include "event_record.h"

#include "record_scan.h"
#include "text_util.h"

static void take_source(struct record_scan *s)
{
    s->record->source = scan_value(s);
}

static void take_channel(struct record_scan *s)
{
    s->record->channel = scan_value(s);
}

static void take_number(struct record_scan *s)
{
    s->has_id = scan_number(s, UINT16_MAX, &s->number);
}

static void take_qualifiers(struct record_scan *s)
{
    scan_number(s, UINT16_MAX, &s->qualifiers);
}

static void take_version(struct record_scan *s)
{
    uint32_t version;
    if (scan_number(s, UINT8_MAX, &version))
        s->record->version = (int)version;
}

enum { CRITICAL = 1, ERROR, WARNING, INFORMATION };

/* Winlogbeat writes the word that Windows shows, which may be of another language. */
static int level_of_word(struct slice word)
{
    static const struct {
        const char *word;
        int level;
    } words[] = {{"error", ERROR},
                 {"critical", ERROR},
                 {"warning", WARNING},
                 {"information", INFORMATION},
                 {"info", INFORMATION},
                 {"verbose", INFORMATION},
                 {"logalways", INFORMATION},
                 {"success", INFORMATION},
                 {"audit success", INFORMATION},
                 {"audit failure", INFORMATION}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (slice_is(word, words[i].word))
            return words[i].level;
    }
    return MSGTAB_EVENT_ANY;
}

/* A number of Windows or a word. */
static void take_level(struct record_scan *s)
{
    const struct slice level = scan_value(s);
    uint32_t number;
    if (!scan_is_number(level, UINT8_MAX, &number))
        s->record->level = level_of_word(level);
    else if (number == CRITICAL || number == ERROR)
        s->record->level = ERROR;
    else
        s->record->level = number == WARNING ? WARNING : INFORMATION;
}

/* An object with its table. */
#define OBJECT(name, ...)                                                 \
    static void name(struct record_scan *s)                               \
    {                                                                     \
        static const struct record_member members[] = {__VA_ARGS__, {0}}; \
        scan_walk(s, members);                                            \
    }

OBJECT(take_id_attributes, MEMBER("Qualifiers", take_qualifiers))
OBJECT(take_id_parts, MEMBER("#text", take_number), MEMBER("#attributes", take_id_attributes))
OBJECT(take_source_attributes, MEMBER("Name", take_source))
OBJECT(take_source_parts, MEMBER("#attributes", take_source_attributes))

static void take_event_id(struct record_scan *s)
{
    if (json_peek(&s->r) == JSON_OBJECT)
        take_id_parts(s);
    else
        take_number(s);
}

OBJECT(take_system_parts, MEMBER("Provider", take_source_parts),
       MEMBER("Provider_attributes", take_source_attributes), MEMBER("EventID", take_event_id),
       MEMBER("EventID_attributes", take_id_attributes), MEMBER("Channel", take_channel),
       MEMBER("Level", take_level), MEMBER("Version", take_version))

static void take_system(struct record_scan *s)
{
    s->has_system = true;
    take_system_parts(s);
}

/* After System, unless somebody sorted the members: evtx_dump did, and jq does when asked to. */
static void take_event_data(struct record_scan *s)
{
    struct event_record *e = s->record;
    scan_event_data(s);
    if (!s->has_system && e->count > 1 && e->names[0].text)
        e->order = RECORD_SORTED;
}

OBJECT(take_event, MEMBER("System", take_system), MEMBER("EventData", take_event_data),
       MEMBER("UserData", scan_user_data))
OBJECT(take_winlog_parts, MEMBER("provider_name", take_source), MEMBER("event_id", take_number),
       MEMBER("channel", take_channel), MEMBER("version", take_version),
       MEMBER("event_data", scan_sorted_data), MEMBER("user_data", scan_sorted_data))
OBJECT(take_log, MEMBER("level", take_level))
OBJECT(take_payload_parts, MEMBER("EventData", scan_event_data), MEMBER("UserData", scan_user_data))

/* JSON in a string; when it is not JSON, the event has no strings. */
static void take_payload(struct record_scan *s)
{
    const struct slice payload = scan_value(s);
    const struct json_reader outside = s->r;
    s->r = json_reader_start(payload.text, payload.len);
    s->is_payload = true;
    take_payload_parts(s);
    s->is_payload = false;
    if (!json_finish(&s->r))
        scan_no_data(s);
    s->r = outside;
}

static void take_winlog(struct record_scan *s)
{
    s->has_winlog = true;
    scan_no_data(s);
    take_winlog_parts(s);
}

static const struct record_member shapes[] = {MEMBER("Event", take_event),
                                              MEMBER("winlog", take_winlog),
                                              MEMBER("log", take_log),
                                              MEMBER("EventId", take_number),
                                              MEMBER("Provider", take_source),
                                              MEMBER("Channel", take_channel),
                                              MEMBER("Level", take_level),
                                              MEMBER("Payload", take_payload),
                                              {0}};

/* Winlogbeat before version 7 has no winlog. */
static const struct record_member older[] = {
    MEMBER("source_name", take_source),    MEMBER("event_id", take_number),
    MEMBER("log_name", take_channel),      MEMBER("level", take_level),
    MEMBER("version", take_version),       MEMBER("event_data", scan_sorted_data),
    MEMBER("user_data", scan_sorted_data), {0}};

static void note_field(struct record_scan *s, const struct json_text *key,
                       const char *const fields[RECORD_FIELDS])
{
    const struct slice name = scan_text(s, key);
    for (size_t i = 0; i < RECORD_FIELDS; i++) {
        if (fields[i] && slice_same(name, slice_of(fields[i])))
            s->record->has[i] = true;
    }
}

enum record_kind event_record_read(struct event_record *out, struct arena *arena, const char *line,
                                   size_t len, const char *const fields[RECORD_FIELDS])
{
    struct record_scan s = {.r = json_reader_start(line, len), .record = out, .arena = arena};
    struct json_text key;
    const bool is_object = json_peek(&s.r) == JSON_OBJECT;
    out->source = out->channel = (struct slice){"", 0};
    out->level = out->version = MSGTAB_EVENT_ANY;
    out->count = 0;
    out->order = RECORD_ORDERED;
    out->has[RECORD_TEXT] = out->has[RECORD_ERROR] = false;
    out->is_empty = is_object;
    out->end = 0;
    if (is_object && json_enter(&s.r)) {
        while (json_member(&s.r, &key)) {
            out->is_empty = false;
            note_field(&s, &key, fields);
            if (!scan_take(&s, shapes, &key) && (s.has_winlog || !scan_take(&s, older, &key)))
                json_skip(&s.r);
        }
        out->end = (size_t)(s.r.at - line) - 1;
    } else {
        json_skip(&s.r);
    }
    if (!json_finish(&s.r)) {
        out->expected = s.r.broken;
        out->expected_at = (size_t)(s.r.at - line);
        return RECORD_BROKEN;
    }
    out->id = s.qualifiers << 16 | s.number;
    return s.has_id && out->source.len > 0 ? RECORD_EVENT : RECORD_OTHER;
}
