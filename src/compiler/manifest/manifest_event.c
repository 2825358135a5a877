/* Events, and what their references mean. */
#include "manifest_reader.h"

#include <stdlib.h>

/* --- references --- */

struct reference {
    const char *what;
    enum registry_kind kind;
    enum winmeta_kind predefined;
};

static const struct reference reference_level = {"level", REG_LEVEL, WINMETA_LEVEL};
static const struct reference reference_task = {"task", REG_TASK, WINMETA_TASK};
static const struct reference reference_opcode = {"opcode", REG_OPCODE, WINMETA_OPCODE};
static const struct reference reference_keyword = {"keyword", REG_KEYWORD, WINMETA_KEYWORD};

/* A list of levels, tasks, opcodes or keywords. */
struct named_span {
    struct manifest_named *const *items;
    size_t count;
};

/* Tries the opcodes of the task whose scope this is. */
static void suggest_of_task(const struct manifest_reader *r, struct suggestion *near, uint32_t task)
{
    for (size_t i = 0; i < r->provider->tasks.count; i++) {
        const struct manifest_named *t = r->provider->tasks.items[i];
        for (size_t k = 0; t->place.span.start == task && k < t->opcodes.count; k++)
            suggest_try(near, t->opcodes.items[k]->name);
    }
}

static void report_unknown(struct manifest_reader *r, const struct reference *ref,
                           struct slice text, struct place place, uint32_t task,
                           struct named_span own)
{
    char shown[SHOWN_SIZE];
    struct suggestion near = suggest_start(text);
    if (may_suggest(r) && task > 0)
        suggest_of_task(r, &near, task);
    for (size_t i = 0; may_suggest(r) && i < own.count; i++)
        suggest_try(&near, own.items[i]->name);
    for (const struct winmeta_item *i = winmeta_items(ref->predefined); *i->name; i++)
        suggest_try(&near, slice_of(i->name));
    show_word(shown, text);
    diag(r->diag, DIAG_MANIFEST_UNKNOWN, place, "unknown %s %s%s", ref->what, shown,
         suggest_text(&near));
}

/* Appends a predefined item to the lists of the provider. */
static struct manifest_named *import_named(struct manifest_reader *r, const struct reference *ref,
                                           const struct winmeta_item *item,
                                           const struct qname *name, struct place place)
{
    struct manifest_named *n = arena_alloc(&r->m->arena, sizeof *n);
    n->name = slice_of(item->name);
    n->uri = name->uri;
    n->local = name->local;
    n->symbol = (struct slice){"", 0};
    n->value = item->value;
    n->message = string_predefined(r, ref->predefined, item, place);
    n->predefined = true;
    n->place = place;
    registry_add_qname(r, ref->kind, r->scope, name, place, n);
    return n;
}

/* --- names that were seen before --- */

static void forget_names(struct manifest_reader *r, const struct xml_scope *scope)
{
    for (size_t i = 0; i < sizeof r->known.maps / sizeof *r->known.maps; i++) {
        map_free(&r->known.maps[i]);
        r->known.maps[i].exact_case = true;
    }
    r->known.names.count = 0;
    r->known.scope = scope;
}

static struct manifest_named *known_name(struct manifest_reader *r, const struct xml_element *e,
                                         enum registry_kind kind, struct slice text)
{
    if (r->known.scope != e->scope)
        forget_names(r, e->scope);
    uint32_t index = map_get(&r->known.maps[kind], text);
    return index == MAP_NONE ? NULL : r->known.names.items[index];
}

static void note_name(struct manifest_reader *r, enum registry_kind kind, struct slice text,
                      struct manifest_named *named)
{
    map_add(&r->known.maps[kind], text, (uint32_t)r->known.names.count);
    ARRAY_ADD(&r->known.names, named);
}

/* --- names --- */

/* What a name means, of the scope of a task, 0: none, and of the provider; *added: it is to be
   appended to the provider's list. */
static struct manifest_named *find_name(struct manifest_reader *r, const struct xml_element *e,
                                        const struct reference *ref, struct slice text,
                                        struct place place, uint32_t task, struct named_span own,
                                        bool *added)
{
    struct qname name;
    if (!qname_split(r, e, text, place, &name))
        return NULL;
    struct manifest_named *found = task > 0 ? registry_find_qname(r, ref->kind, task, &name) : NULL;
    if (!found)
        found = registry_find_qname(r, ref->kind, r->scope, &name);
    if (found)
        return found;
    const struct winmeta_item *item =
        qname_is_windows(&name) ? winmeta_find(ref->predefined, name.local) : NULL;
    *added = item != NULL;
    if (item)
        return import_named(r, ref, item, &name, place);
    report_unknown(r, ref, text, place, task, own);
    return NULL;
}

static struct manifest_named *refer(struct manifest_reader *r, const struct xml_element *e,
                                    const struct reference *ref, struct slice text,
                                    struct place place, uint32_t task, struct named_span own,
                                    bool *added)
{
    *added = false;
    struct manifest_named *named = task == 0 ? known_name(r, e, ref->kind, text) : NULL;
    if (named)
        return named;
    named = find_name(r, e, ref, text, place, task, own, added);
    if (named && task == 0)
        note_name(r, ref->kind, text, named);
    return named;
}

/* The same for an attribute that may be missing or empty; the list is one of the provider's. */
#define REFER(r, e, ref, list, task, out)                                               \
    do {                                                                                \
        const struct xml_attribute *a_ = attribute_of(e, (ref)->what);                  \
        bool added_ = false;                                                            \
        if (a_ && a_->value.len > 0)                                                    \
            *(out) = refer(r, e, ref, a_->value, attribute_place(r, a_), task,          \
                           (struct named_span){(list)->items, (list)->count}, &added_); \
        if (added_)                                                                     \
            ARRAY_ADD(list, *(out));                                                    \
    } while (0)

static void report_channel(struct manifest_reader *r, const struct xml_attribute *a)
{
    char shown[SHOWN_SIZE];
    struct suggestion near = suggest_start(a->value);
    const struct manifest_provider *p = r->provider;
    for (size_t i = 0; may_suggest(r) && i < p->channels.count; i++) {
        suggest_try(&near, p->channels.items[i]->name);
        if (p->channels.items[i]->chid.len > 0)
            suggest_try(&near, p->channels.items[i]->chid);
    }
    for (const struct winmeta_item *i = winmeta_items(WINMETA_CHANNEL); *i->name; i++)
        suggest_try(&near, slice_of(i->name));
    show_word(shown, a->value);
    diag(r->diag, DIAG_MANIFEST_UNKNOWN, attribute_place(r, a), "unknown channel %s%s", shown,
         suggest_text(&near));
}

static struct manifest_channel *refer_channel(struct manifest_reader *r,
                                              const struct xml_element *e)
{
    const struct xml_attribute *a = attribute_of(e, "channel");
    if (!a || a->value.len == 0)
        return NULL;
    struct manifest_channel *c = registry_find(r, REG_CHANNEL, r->scope, a->value);
    if (c)
        return c;
    const struct winmeta_item *item = winmeta_find(WINMETA_CHANNEL, a->value);
    if (!item) {
        report_channel(r, a);
        return NULL;
    }
    c = arena_alloc(&r->m->arena, sizeof *c);
    *c = (struct manifest_channel){.name = slice_of(item->name),
                                   .type = CHANNEL_IMPORTED,
                                   .value = (uint32_t)item->value,
                                   .imported = true,
                                   .number = (uint32_t)r->provider->channels.count,
                                   .place = attribute_place(r, a)};
    c->message = string_predefined(r, WINMETA_CHANNEL, item, c->place);
    registry_add(r, REG_CHANNEL, r->scope, c->name, c->place, c);
    ARRAY_ADD(&r->provider->channels, c);
    return c;
}

/* The place of a word of a value: exact, if the value is written as it is read. */
static struct place word_place(const struct manifest_reader *r, const struct xml_attribute *a,
                               struct slice word)
{
    bool as_written = a->value.text == r->source->text + a->value_start;
    if (!as_written)
        return attribute_place(r, a);
    return (struct place){r->number, {(uint32_t)(word.text - r->source->text), word.len}};
}

static void keep_keywords(struct manifest_reader *r, struct manifest_event *v)
{
    size_t size = r->keywords.count * sizeof *v->keywords.items;
    v->keywords.count = r->keywords.count;
    v->keywords.items = arena_alloc(&r->m->arena, size);
    if (size > 0)
        memcpy((void *)v->keywords.items, r->keywords.items, size);
    r->keywords.count = 0;
}

static void refer_keywords(struct manifest_reader *r, const struct xml_element *e,
                           struct manifest_event *v)
{
    struct manifest_provider *p = r->provider;
    const struct xml_attribute *a = attribute_of(e, "keywords");
    struct slice rest = a ? a->value : (struct slice){"", 0};
    while (rest.len > 0) {
        struct slice word = {rest.text, 0};
        while (word.len < rest.len && (unsigned char)word.text[word.len] > ' ')
            word.len++;
        bool added = false;
        struct manifest_named *k =
            word.len == 0
                ? NULL
                : refer(r, e, &reference_keyword, word, word_place(r, a, word), 0,
                        (struct named_span){p->keywords.items, p->keywords.count}, &added);
        if (added)
            ARRAY_ADD(&p->keywords, k);
        if (k) {
            ARRAY_ADD(&r->keywords, k);
            v->mask |= k->value;
        }
        uint32_t past = word.len < rest.len ? word.len + 1 : word.len;
        rest = (struct slice){rest.text + past, rest.len - past};
    }
    keep_keywords(r, v);
}

/* --- checks --- */

/* Whether each %n of a message has a field, and each format after it an end. */
static const char *wrong_insert(struct slice text, size_t fields, unsigned *number)
{
    for (uint32_t i = 0; i + 1 < text.len; i++) {
        const char *percent = memchr(text.text + i, '%', text.len - i);
        i = percent ? (uint32_t)(percent - text.text) + 1 : text.len;
        if (i >= text.len)
            break;
        char c = text.text[i];
        if (c < '1' || c > '9')
            continue;
        *number = (unsigned)(c - '0');
        if (i + 1 < text.len && ascii_is_digit(text.text[i + 1]))
            *number = *number * 10 + (unsigned)(text.text[++i] - '0');
        if (*number > fields)
            return "has no field in the event's template";
        if (i + 1 == text.len || text.text[i + 1] != '!')
            continue;
        const char *end = memchr(text.text + i + 2, '!', text.len - i - 2);
        if (!end)
            return "has a format without the '!' at its end";
        i = (uint32_t)(end - text.text);
    }
    return NULL;
}

static void check_message(struct manifest_reader *r, const struct xml_element *e,
                          const struct manifest_event *v)
{
    const struct manifest_text *text = &r->m->cultures.items[0]->texts[v->message->index];
    unsigned number = 0;
    const char *wrong = wrong_insert(text->text, v->shape ? v->shape->fields.count : 0, &number);
    if (!wrong)
        return;
    diag(r->diag, DIAG_MANIFEST_INSERT, value_place(e, "message"), "%%%u of the message %s", number,
         wrong);
    diag_note(r->diag, text->place, "the message is here");
}

static void check_event(struct manifest_reader *r, const struct xml_element *e,
                        const struct manifest_event *v)
{
    if (v->message)
        check_message(r, e, v);
    if (!v->channel || v->channel->type != CHANNEL_ADMIN)
        return;
    if (!attribute_of(e, "message"))
        diag(r->diag, DIAG_MANIFEST_ADMIN, e->place,
             "an event of an Admin channel needs a message");
    if (!v->level && attribute_text(e, "level").len > 0)
        return; /* unknown, which was reported */
    if (!v->level || v->level->value < 1 || v->level->value > 4)
        diag(r->diag, DIAG_MANIFEST_ADMIN, value_place(e, "level"),
             "an event of an Admin channel needs the level win:Critical, win:Error, win:Warning "
             "or win:Informational");
}

/* --- events --- */

static void refer_all(struct manifest_reader *r, const struct xml_element *e,
                      struct manifest_event *v)
{
    struct manifest_provider *p = r->provider;
    v->channel = refer_channel(r, e);
    REFER(r, e, &reference_level, &p->levels, 0, &v->level);
    REFER(r, e, &reference_task, &p->tasks, 0, &v->task);
    uint32_t task = v->task && v->task->opcodes.count > 0 ? v->task->place.span.start : 0;
    REFER(r, e, &reference_opcode, &p->opcodes, task, &v->opcode);
    refer_keywords(r, e, v);
    if (v->channel && v->channel->listed && v->channel->number < 64)
        v->mask |= (uint64_t)1 << (63 - v->channel->number);
}

static uint32_t number_of(const struct manifest_event *v)
{
    return (uint32_t)v->value << 8 | v->version;
}

/* Numbers that only grow are different, which needs no registry. */
static bool numbers_grow(const struct manifest_provider *p)
{
    for (size_t i = 1; i < p->events.count; i++) {
        if (number_of(p->events.items[i - 1]) >= number_of(p->events.items[i]))
            return false;
    }
    return true;
}

static void check_numbers(struct manifest_reader *r, const struct xml_element *provider)
{
    struct manifest_event *const *v = r->provider->events.items;
    struct element_walk w = element_walk(provider, "events", "event");
    if (numbers_grow(r->provider))
        return;
    for (const struct xml_element *e; (e = element_next(&w)) != NULL; v++) {
        if (attribute_of(e, "value"))
            unique_number(r, REG_EVENT, r->scope, (*v)->value | (uint64_t)(*v)->version << 16,
                          value_place(e, "value"), *v);
    }
}

void read_events(struct manifest_reader *r, const struct xml_element *provider)
{
    struct element_walk w = element_walk(provider, "events", "event");
    forget_names(r, NULL);
    for (const struct xml_element *e; (e = element_next(&w)) != NULL;) {
        struct manifest_event *v = arena_alloc(&r->m->arena, sizeof *v);
        v->place = e->place;
        v->value = (uint16_t)attribute_number(r, e, "value", 0, UINT16_MAX);
        v->version = (uint8_t)attribute_number_or(r, e, "version", 0, UINT8_MAX, 0);
        v->symbol = attribute_text(e, "symbol");
        v->name = attribute_text(e, "name");
        v->not_logged = attribute_flag(r, e, "notLogged");
        v->message = string_of(r, e, "message");
        v->shape = template_of(r, e, "template");
        unique_text(r, REG_EVENT_SYMBOL, r->scope, v->symbol, value_place(e, "symbol"), v);
        refer_all(r, e, v);
        read_pairs(r, e, v);
        check_event(r, e, v);
        ARRAY_ADD(&r->provider->events, v);
    }
    check_numbers(r, provider);
}
