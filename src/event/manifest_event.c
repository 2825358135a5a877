/* Events of a provider, and the levels, tasks, opcodes, channels and keywords that they name. */
#include "manifest.h"

#include "event_string.h"
#include "sink.h"

static bool is_provider(const struct msgtab_event_provider *p)
{
    return p && p->data;
}

int msgtab_event_definition_at(const struct msgtab_event_provider *p, uint32_t index,
                               struct msgtab_event_definition *out)
{
    if (!is_provider(p) || !out)
        return MSGTAB_E_ARGUMENT;
    if (index >= p->events)
        return MSGTAB_E_ID;
    const unsigned char *e = manifest_entry(p, LIST_EVENTS, index);
    *out = (struct msgtab_event_definition){.id = load16_once(e),
                                            .task = load16_once(e + 6),
                                            .version = e[2],
                                            .channel = e[3],
                                            .level = e[4],
                                            .opcode = e[5],
                                            .keywords = manifest_load64(e + 8),
                                            .message = load32_once(e + 16),
                                            .template_at = load32_once(e + 20)};
    out->items[MSGTAB_EVENT_OPCODE] = load32_once(e + 24);
    out->items[MSGTAB_EVENT_LEVEL] = load32_once(e + 28);
    out->items[MSGTAB_EVENT_TASK] = load32_once(e + 32);
    out->items[MSGTAB_EVENT_CHANNEL] = load32_once(e + 44);
    return 0;
}

/* How well an entry answers: first the version, where one is wanted, then the channel. */
static uint32_t score(const unsigned char *e, int version, int channel)
{
    const uint32_t found = e[2], same_channel = channel >= 0 && e[3] == channel;
    if (version < 0)
        return 1 + same_channel * 1024 + found;
    const uint32_t wanted = (uint32_t)version;
    const uint32_t rank = found == wanted ? 1024 : found < wanted ? 512 + found : 256 - found;
    return rank * 2 + same_channel;
}

/* The first event whose id is not below. */
static uint32_t first_event(const struct msgtab_event_provider *p, uint16_t id)
{
    uint32_t low = 0, high = p->is_sorted ? p->events : 0;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (load16_once(manifest_entry(p, LIST_EVENTS, middle)) < id)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int msgtab_event_definition_find(const struct msgtab_event_provider *p, uint16_t id, int version,
                                 int channel, struct msgtab_event_definition *out)
{
    uint32_t best = 0, best_score = 0;
    if (!is_provider(p) || !out)
        return MSGTAB_E_ARGUMENT;
    for (uint32_t i = first_event(p, id); i < p->events; i++) {
        const unsigned char *e = manifest_entry(p, LIST_EVENTS, i);
        const uint16_t found = load16_once(e);
        if (found != id && p->is_sorted)
            break;
        const uint32_t s = found == id ? score(e, version, channel) : 0;
        if (s > best_score) {
            best_score = s;
            best = i;
        }
    }
    if (best_score == 0)
        return MSGTAB_E_ID;
    msgtab_event_definition_at(p, best, out);
    return (version >= 0 && out->version != version) || (channel >= 0 && out->channel != channel);
}

/* --- Items --- */

static unsigned list_of(enum msgtab_event_kind kind)
{
    switch (kind) {
    case MSGTAB_EVENT_LEVEL: return LIST_LEVELS;
    case MSGTAB_EVENT_TASK: return LIST_TASKS;
    case MSGTAB_EVENT_OPCODE: return LIST_OPCODES;
    case MSGTAB_EVENT_CHANNEL: return LIST_CHANNELS;
    case MSGTAB_EVENT_KEYWORD:
    default: return LIST_KEYWORDS;
    }
}

/* Reads an entry but for its name; returns where that is. */
static uint32_t read_entry(const unsigned char *e, struct msgtab_event_item *out)
{
    switch (out->kind) {
    case MSGTAB_EVENT_LEVEL:
        out->value = load32_once(e);
        out->message = load32_once(e + 4);
        return load32_once(e + 8);
    case MSGTAB_EVENT_TASK:
        out->value = load32_once(e);
        out->message = load32_once(e + 4);
        return load32_once(e + 24);
    case MSGTAB_EVENT_OPCODE:
        out->task = load16_once(e);
        out->value = load16_once(e + 2);
        out->message = load32_once(e + 4);
        return load32_once(e + 8);
    case MSGTAB_EVENT_CHANNEL:
        out->value = load32_once(e + 8);
        out->message = load32_once(e + 12);
        return load32_once(e + 4);
    case MSGTAB_EVENT_KEYWORD:
    default:
        out->value = manifest_load64(e);
        out->message = load32_once(e + 8);
        return load32_once(e + 12);
    }
}

/* Whether an item of a provider is one of Windows': 'win:Error', or a channel of this name. */
static bool is_of_windows(const struct msgtab_event_item *item, const char *text)
{
    struct msgtab_event_name start = item->name;
    if (item->kind == MSGTAB_EVENT_CHANNEL)
        return text && manifest_name_is(&start, text);
    start.count = start.count < 4 ? start.count : 4;
    return manifest_name_is(&start, "win:");
}

int msgtab_event_item_at(const struct msgtab_event_provider *p, enum msgtab_event_kind kind,
                         uint32_t index, struct msgtab_event_item *out)
{
    struct msgtab_event_item windows;
    if (!is_provider(p) || !out)
        return MSGTAB_E_ARGUMENT;
    const unsigned list = list_of(kind);
    if (index >= p->counts[list])
        return MSGTAB_E_ID;
    *out = (struct msgtab_event_item){.kind = kind};
    const uint32_t name = read_entry(manifest_entry(p, list, index), out);
    if (!manifest_name(p->data, p->size, name, &out->name))
        return MSGTAB_E_MANIFEST;
    if (manifest_predefined(kind, out->value, &windows) && is_of_windows(out, windows.text))
        out->text = windows.text;
    return 0;
}

/* A part of an opcode's number is its task, and a keyword may be one of several bits. */
static bool is_item(const struct msgtab_event_item *item, uint64_t value, uint32_t task)
{
    return item->value == value && (item->kind != MSGTAB_EVENT_OPCODE || item->task == task);
}

int msgtab_event_item_find(const struct msgtab_event_provider *p, enum msgtab_event_kind kind,
                           uint64_t value, uint32_t task, struct msgtab_event_item *out)
{
    const unsigned list = list_of(kind);
    if (!out)
        return MSGTAB_E_ARGUMENT;
    for (uint32_t i = 0; is_provider(p) && i < p->counts[list]; i++) {
        struct msgtab_event_item item = {.kind = kind};
        read_entry(manifest_entry(p, list, i), &item);
        if (is_item(&item, value, task))
            return msgtab_event_item_at(p, kind, i, out);
    }
    if (kind == MSGTAB_EVENT_OPCODE && task != 0)
        return msgtab_event_item_find(p, kind, value, 0, out);
    return manifest_predefined(kind, value, out) ? 0 : MSGTAB_E_ID;
}

int msgtab_event_item_of(const struct msgtab_event_provider *p, enum msgtab_event_kind kind,
                         const struct msgtab_event_definition *event, struct msgtab_event_item *out)
{
    uint32_t index;
    if (!is_provider(p) || !event || !out || kind == MSGTAB_EVENT_KEYWORD)
        return MSGTAB_E_ARGUMENT;
    if (manifest_entry_at(p, list_of(kind), event->items[kind], &index))
        return msgtab_event_item_at(p, kind, index, out);
    const uint32_t values[] = {event->level, event->task, event->opcode, event->channel};
    return msgtab_event_item_find(p, kind, values[kind], event->task, out);
}

/* The text of a message without the line end that tables have after it. */
static ptrdiff_t message_text(char *buf, size_t size, const struct msgtab_event_texts *texts,
                              uint32_t id)
{
    ptrdiff_t len = MSGTAB_E_ID;
    for (size_t i = 0; texts && i < texts->message_count && len == MSGTAB_E_ID; i++)
        len = msgtab_format(buf, size, &texts->messages[i], id, texts->lang,
                            MSGTAB_IGNORE_INSERTS | MSGTAB_TRIM, NULL, 0);
    return len;
}

ptrdiff_t msgtab_event_item_text(char *buf, size_t size, const struct msgtab_event_texts *texts,
                                 const struct msgtab_event_item *item)
{
    if (!item || (!buf && size > 0))
        return MSGTAB_E_ARGUMENT;
    ptrdiff_t len = item->message == MANIFEST_NONE ? MSGTAB_E_ID
                                                   : message_text(buf, size, texts, item->message);
    if (len >= 0)
        return len;
    if (!item->text)
        return msgtab_event_name_text(buf, size, &item->name);
    struct sink sink;
    sink_open8(&sink, buf, size, false);
    sink_text8(&sink, item->text, strlen(item->text));
    return sink_close(&sink, size, false);
}
