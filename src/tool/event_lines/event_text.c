/* From an event to its text: source, files, id, strings. */
#include "event_text.h"

#include "event_id.h"
#include "template_values.h"
#include "text_util.h"

#include <inttypes.h>

enum { NUMBERS = 0x10000, NUMBER_MASK = 0xFFFF, SHOWN_IDS = 8 };

/* Always false. */
static bool say_source(struct buf *out, const struct event_record *e, const char *why)
{
    char name[SHOWN_LONG];
    show_long(name, e->source);
    buf_printf(out, "source '%s': %s", name, why);
    return false;
}

static bool say_event(struct buf *out, const struct event_record *e, const char *why)
{
    say_source(out, e, "");
    buf_printf(out, "event %" PRIu32 ": %s", e->id, why);
    return false;
}

/* What to say of a number that several messages have. */
static bool say_several(struct buf *out, const struct event_record *e, const uint64_t *ids,
                        size_t count)
{
    say_event(out, e, "the number of several messages, whose Qualifiers are missing:");
    for (size_t i = 0; i < count && i < SHOWN_IDS; i++)
        buf_printf(out, " 0x%08" PRIX32, (uint32_t)ids[i]);
    if (count > SHOWN_IDS)
        buf_str(out, " ...");
    return false;
}

/* The message that an event means whose id no message has: the only one with its number, or the
   one of these whose severity fits the level best. */
static bool choose_id(const struct event_files *f, const struct event_record *e, struct buf *out,
                      uint32_t *id)
{
    const uint64_t *ids = NULL;
    const size_t count = e->id < NUMBERS ? event_files_numbered(f, e->id, &ids) : 0;
    struct event_id_choice choice = {.level = e->level};
    if (count == 0)
        return say_event(out, e, "there is no message with this id");
    for (size_t i = 0; i < count; i++)
        event_id_offer(&choice, (uint32_t)ids[i]);
    if (count > 1 && choice.count != 1)
        return say_several(out, e, ids, count);
    *id = count > 1 ? choice.id : (uint32_t)ids[0];
    return true;
}

static bool say_file(struct buf *out, const struct event_record *e, const struct event_files *f)
{
    char path[SHOWN_LONG];
    show_text(path, f->missing);
    say_source(out, e, path);
    buf_printf(out, ": %s", source_place_error(f->code));
    return false;
}

static bool say_bad(struct buf *out, const struct event_record *e, const struct event_files *f)
{
    char path[SHOWN_LONG];
    show_text(path, f->bad);
    say_source(out, e, "the path '");
    buf_printf(out, "%s' %s", path, f->problem);
    return false;
}

/* Cuts one line end at the end: messages have one. */
static void cut_line_end(struct buf *out)
{
    if (out->size > 0 && out->data[out->size - 1] == '\n')
        out->size--;
    if (out->size > 0 && out->data[out->size - 1] == '\r')
        out->size--;
}

/* A message and what goes into it. */
struct wanted {
    const struct event_texts *t;
    const struct event_files *files;
    struct msgtab_event_texts texts;
    const struct event_record *e;
    struct event_data data;
    uint32_t id;
    enum record_order order; /* of the data */
};

/* Renders a message; MSGTAB_E_ID when there is none. */
static ptrdiff_t render(const struct wanted *w, uint32_t id, struct buf *out)
{
    enum { USUAL = 1024 };
    char *text = (char *)buf_reserve(out, USUAL);
    size_t room = out->capacity - out->size;
    const ptrdiff_t len =
        msgtab_event_render(text, room, &w->texts, id, w->data.strings, w->data.count);
    if (len >= 0 && (size_t)len > w->t->text_max)
        return MSGTAB_E_LENGTH;
    if (len >= 0 && (size_t)len >= room) {
        room = (size_t)len + 1;
        text = (char *)buf_reserve(out, room);
        msgtab_event_render(text, room, &w->texts, id, w->data.strings, w->data.count);
    }
    return len;
}

/* Why the strings are not those of the text; NULL when they are, or it has none. What was joined
   can be the only string. */
static const char *disorder(const struct wanted *w, uint32_t id)
{
    struct msgtab_text text;
    if (w->order == RECORD_ORDERED ||
        !source_files_find(&w->files->files, id, w->t->index.language, &text))
        return NULL;
    const ptrdiff_t inserts = msgtab_insert_count(&text, NULL, 0);
    if (w->order == RECORD_JOINED)
        return inserts > 1 ? "its strings arrived joined to one" : NULL;
    return inserts > 0 ? "its data arrived sorted, and no template says their order" : NULL;
}

static bool render_chosen(const struct wanted *w, struct text_plan *plan, struct buf *out)
{
    uint32_t id = w->id;
    ptrdiff_t len = render(w, id, out);
    if (len == MSGTAB_E_ID) {
        if (!choose_id(w->files, w->e, out, &id))
            return false;
        len = render(w, id, out);
    }
    if (len < 0)
        return say_event(out, w->e, msgtab_event_strerror((int)len));
    const char *why = disorder(w, id);
    if (why)
        return say_event(out, w->e, why);
    out->size += (size_t)len;
    if (plan)
        text_plan_make(plan, &w->texts, id);
    return true;
}

/* A message that comes a second time gets a plan. */
static bool render_planned(const struct wanted *w, struct plan_cache *plans, struct buf *out)
{
    bool is_new;
    struct plan_slot *slot = plan_cache_find(plans, w->files, w->id, w->e->level, &is_new);
    const bool is_first = !is_new && !slot->is_known;
    if (w->order == RECORD_ORDERED &&
        text_plan_write(&slot->plan, w->data.strings, w->data.count, w->t->text_max, out))
        return true;
    slot->is_known = !is_new;
    return render_chosen(w, is_first ? &slot->plan : NULL, out);
}

static bool say_damaged(struct buf *out, const struct event_record *e,
                        const struct event_provider *p,
                        const struct msgtab_event_definition *definition)
{
    char path[SHOWN_LONG];
    show_text(path, p->resource_path);
    say_event(out, e, "");
    buf_printf(out, TEMPLATE_DAMAGED " in %s", (unsigned long)definition->template_at, path);
    return false;
}

/* Takes the message and the data as the manifest defines them; false after saying why it cannot. */
static bool define(struct wanted *w, const struct event_provider *p, struct arena *arena,
                   struct buf *out)
{
    struct msgtab_event_definition definition;
    if (!event_provider_find(p, w->e, &definition))
        return true;
    if (definition.message == (uint32_t)MSGTAB_EVENT_NO_MESSAGE)
        return say_event(out, w->e, "its manifest gives it no text");
    const char *why = event_data_read(&w->data, p, &definition, w->e, &w->texts, arena);
    w->id = definition.message;
    if (w->order == RECORD_SORTED)
        w->order = RECORD_ORDERED;
    if (w->data.is_damaged)
        return say_damaged(out, w->e, p, &definition);
    return !why || say_event(out, w->e, why);
}

/* Says why a source has no text at all, where that is the reason. */
static void say_missing(struct buf *out, const struct event_record *e, const struct event_files *f,
                        const struct event_provider *p)
{
    if (!f->missing && !(p && p->why))
        return;
    out->size = 0;
    if (f->missing)
        say_file(out, e, f);
    else
        say_source(out, e, p->why);
}

bool event_text_render(const struct event_texts *t, struct plan_cache *plans,
                       const struct event_record *e, struct arena *arena, struct buf *out)
{
    const struct event_entry *entry = event_index_find(&t->index, e->source, e->channel);
    if (!entry)
        return say_source(out, e, "there is no such source");
    const struct event_files *messages = event_index_files(&t->index, entry->messages);
    const struct event_files *parameters = event_index_files(&t->index, entry->parameters);
    const struct event_provider *provider = event_index_provider(&t->index, entry);
    if (!messages)
        return say_source(out, e,
                          provider ? "its provider has no MessageFileName"
                                   : "it has no EventMessageFile");
    if (messages->bad || (parameters && parameters->bad))
        return say_bad(out, e, messages->bad ? messages : parameters);
    struct wanted w = {.t = t,
                       .files = messages,
                       .texts = {messages->files.tables.items, messages->files.tables.count,
                                 parameters ? parameters->files.tables.items : NULL,
                                 parameters ? parameters->files.tables.count : 0, t->index.language,
                                 t->flags, t->system->tables.items, t->system->tables.count},
                       .e = e,
                       .data = {e->strings, e->count, false},
                       .id = e->id,
                       .order = e->order};
    if (define(&w, provider, arena, out) && render_planned(&w, plans, out)) {
        cut_line_end(out);
        return true;
    }
    say_missing(out, e, messages, provider);
    return false;
}
