/* Which message of a file an event is: by its manifest, by all 32 bits of an id, or by 16. */
#include "event_choice.h"

#include "arena.h"
#include "console.h"
#include "manifest_text.h"
#include "say.h"
#include "text_util.h"

#include <stdio.h>
#include <stdlib.h>

enum { SHORT_IDS = 0xFFFF };

static int read_number(const struct opt_command *command, const char *word, struct opt_range range,
                       uint32_t *out)
{
    *out = 0;
    return word ? opt_take_number(command, word, range, out) : STATUS_OK;
}

int event_choice_read(const struct opt_command *command, struct event_choice *c)
{
    static const struct opt_range versions = {"a version", 0, UINT8_MAX};
    static const struct opt_range levels = {"a level", 0, UINT8_MAX};
    static const struct opt_range qualifiers = {"qualifiers", 0, SHORT_IDS};
    uint32_t version, level;
    int status = read_number(command, c->version, versions, &version);
    if (status == STATUS_OK)
        status = read_number(command, c->level, levels, &level);
    if (status == STATUS_OK)
        status = read_number(command, c->qualifiers, qualifiers, &c->qualifier_number);
    if (status != STATUS_OK)
        return status;
    c->version_number = c->version ? (int)version : MSGTAB_EVENT_ANY;
    c->level_number = c->level ? (int)level : MSGTAB_EVENT_ANY;
    return STATUS_OK;
}

static bool asks_for_manifest(const struct event_choice *c)
{
    return c->version || c->channel || c->provider;
}

bool event_choice_is_given(const struct event_choice *c)
{
    return asks_for_manifest(c) || c->qualifiers || c->level;
}

/* --- Manifests --- */

static bool is_name(const struct msgtab_event_name *name, const char *wanted)
{
    char *text = manifest_name_copy(name);
    const bool same = slice_equal(slice_of(text), slice_of(wanted));
    free(text);
    return same;
}

static bool is_provider(const struct msgtab_event_provider *p, const char *wanted)
{
    char guid[GUID_TEXT];
    if (!wanted)
        return true;
    guid_text(guid, p->guid);
    return slice_equal(slice_of(guid), slice_of(wanted)) || is_name(&p->name, wanted);
}

/* The number of a channel, which may be given by name; false when the provider has none of it. */
static bool read_channel(const struct msgtab_event_provider *p, const char *wanted, int *out)
{
    struct msgtab_event_item item;
    uint32_t number;
    *out = MSGTAB_EVENT_ANY;
    if (!wanted)
        return true;
    if (opt_number(wanted, UINT8_MAX, &number)) {
        *out = (int)number;
        return true;
    }
    for (uint32_t i = 0; msgtab_event_item_at(p, MSGTAB_EVENT_CHANNEL, i, &item) != MSGTAB_E_ID;
         i++) {
        if (item.value > UINT8_MAX || !is_name(&item.name, wanted))
            continue;
        *out = (int)item.value;
        return true;
    }
    return false;
}

/* The event whose message has the id, when the id is not the number of an event. */
static int find_by_message(const struct msgtab_event_provider *p, uint32_t message,
                           struct msgtab_event_definition *out)
{
    for (uint32_t i = 0; msgtab_event_definition_at(p, i, out) == 0; i++) {
        if (out->message == message)
            return 0;
    }
    return MSGTAB_E_ID;
}

/* The definition of an event by a provider, as msgtab_event_definition_find finds it. */
static int find_in(const struct event_choice *c, const struct msgtab_event_provider *p, uint32_t id,
                   struct msgtab_event_definition *out)
{
    int channel;
    if (!is_provider(p, c->guid) || !is_provider(p, c->provider) ||
        !read_channel(p, c->channel, &channel))
        return MSGTAB_E_ID;
    return id > SHORT_IDS
               ? find_by_message(p, id, out)
               : msgtab_event_definition_find(p, (uint16_t)id, c->version_number, channel, out);
}

/* Looks in one file; true when a provider has this version and channel. */
static bool look_in(struct event_chosen *out, const struct event_choice *c,
                    const struct msgtab_event_manifest *m, uint32_t id)
{
    struct msgtab_event_provider p;
    struct msgtab_event_definition e;
    bool is_found = false;
    for (uint32_t i = 0; msgtab_event_provider_at(m, i, &p) == 0; i++) {
        const int code = find_in(c, &p, id, &e);
        if (code < 0 || (code == 1 && out->is_defined))
            continue;
        if (is_found) {
            out->is_several = out->is_several || e.message != out->message;
            continue;
        }
        *out = (struct event_chosen){e.message, *m, p, e, true, code == 1, false};
        is_found = code == 0;
    }
    return is_found;
}

static void look_up(struct event_chosen *out, const struct event_choice *c,
                    const struct msgtab_event_texts *texts, uint32_t id)
{
    struct msgtab_event_manifest m;
    *out = (struct event_chosen){0};
    if (c->manifest) {
        look_in(out, c, c->manifest, id);
        return;
    }
    for (size_t i = 0; i < texts->message_count; i++) {
        if (msgtab_event_manifest_of(&m, &texts->messages[i]) == 0 && look_in(out, c, &m, id))
            return;
    }
}

/* --- Choosing --- */

static void say(const char *shown, const char *word, const char *what)
{
    say_error("msgtab: %s: event %s: %s\n", shown, word, what);
}

static void say_several(const struct msgtab_event_texts *texts, uint32_t id, const char *shown,
                        const char *word)
{
    uint32_t ids[MSGTAB_EVENT_CANDIDATES];
    const ptrdiff_t count =
        msgtab_event_candidates(texts, (uint16_t)id, ids, MSGTAB_EVENT_CANDIDATES);
    say_error("msgtab: %s: event %s: several messages have these 16 bits:", shown, word);
    for (ptrdiff_t i = 0; i < count; i++)
        say_error("%s 0x%08lX", i ? "," : "", (unsigned long)ids[i]);
    say_error("; expected one of them, --qualifiers or --level\n");
}

/* Lists the providers of the file that define an event. */
static void say_providers(const struct event_chosen *out, const struct event_choice *c, uint32_t id)
{
    struct msgtab_event_provider p;
    struct msgtab_event_definition e;
    const char *between = " ";
    for (uint32_t i = 0; msgtab_event_provider_at(&out->manifest, i, &p) == 0; i++) {
        char guid[GUID_TEXT], shown[SHOWN_LONG];
        if (find_in(c, &p, id, &e) != 0)
            continue;
        guid_text(guid, p.guid);
        char *name = p.name.count > 0 ? manifest_name_copy(&p.name) : NULL;
        show_text(shown, name ? name : guid);
        say_error("%s%s", between, shown);
        free(name);
        between = ", ";
    }
    say_error("; expected one of them with --provider\n");
}

static int choose_defined(const struct event_chosen *out, const char *shown, const char *word,
                          bool *is_said)
{
    *is_said = true;
    if (!out->is_defined) {
        say(shown, word, "no manifest in the file has it in this provider, version and channel");
        return MSGTAB_E_ID;
    }
    if (out->message == UINT32_MAX) {
        say(shown, word, "its manifest gives it no text");
        return MSGTAB_E_ID;
    }
    *is_said = false;
    if (out->is_other)
        say_error("msgtab: %s: event %s: not in this version and channel; version %u in channel %u "
                  "is shown\n",
                  shown, word, (unsigned)out->event.version, (unsigned)out->event.channel);
    return 0;
}

int event_choose(struct event_chosen *out, const struct event_choice *c,
                 const struct msgtab_event_texts *texts, uint32_t id, const char *shown,
                 const char *word, bool *is_said)
{
    uint32_t message;
    *is_said = false;
    if (c->qualifiers)
        id |= c->qualifier_number << 16;
    look_up(out, c, texts, id);
    const int code = msgtab_event_id(texts, id, c->level_number, &message);
    const bool is_exact = code == 0 && message == id && !c->guid;
    /* a registered provider goes before any other id */
    if (asks_for_manifest(c) || (out->is_defined && !is_exact)) {
        if (!out->is_several)
            return choose_defined(out, shown, word, is_said);
        *is_said = true;
        say_error("msgtab: %s: event %s: several providers have it:", shown, word);
        say_providers(out, c, id);
        return MSGTAB_E_SEVERAL;
    }
    out->is_defined = out->is_defined && out->message == id;
    out->message = message;
    if (code == MSGTAB_E_SEVERAL) {
        say_several(texts, id, shown, word);
        *is_said = true;
    }
    return code;
}
