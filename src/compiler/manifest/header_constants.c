/* Names for what a provider defines. */
#include "manifest_header.h"

/* --- GUIDs and traits --- */

/* {0x00112233, 0x4455, 0x6677, {0x88, ...}} */
static void put_guid(struct buf *out, const struct manifest_guid *guid)
{
    const unsigned char *b = guid->bytes;
    buf_printf(out, "{0x%02x%02x%02x%02x, 0x%02x%02x, 0x%02x%02x, {", b[3], b[2], b[1], b[0], b[5],
               b[4], b[7], b[6]);
    for (int i = 8; i < MANIFEST_GUID_SIZE; i++)
        buf_printf(out, "%s0x%02x", i > 8 ? ", " : "", b[i]);
    buf_str(out, "}}");
}

static void put_guid_constant(struct header_writer *w, struct slice name, const char *ending,
                              const struct manifest_guid *guid)
{
    buf_printf(w->out, "MSGTAB_CONSTANT GUID %.*s%s = ", SLICE(name), ending);
    put_guid(w->out, guid);
    buf_str(w->out, ";\n");
}

/* Whether the provider registers with more than its GUID. */
static bool has_traits(const struct manifest_provider *p)
{
    return p->control.given || p->group.given || p->include_name;
}

static void put_octal(struct buf *out, const void *bytes, size_t size)
{
    const unsigned char *b = bytes;
    for (size_t i = 0; i < size; i++)
        buf_printf(out, "\\%03o", b[i]);
}

static void put_guid_trait(struct buf *out, unsigned char type, const struct manifest_guid *guid)
{
    const unsigned char head[] = {3 + MANIFEST_GUID_SIZE, 0, type};
    put_octal(out, head, sizeof head);
    put_octal(out, guid->bytes, MANIFEST_GUID_SIZE);
}

/* Size, name and GUIDs: what a session that decodes events needs beside the control GUID. */
static void put_traits(struct header_writer *w)
{
    enum { GROUP = 1, DECODE = 2, GUID_TRAIT = 3 + MANIFEST_GUID_SIZE };
    const struct manifest_provider *p = w->provider;
    size_t size = 2 + 1 + (p->include_name ? p->name.len : 0) + (p->group.given ? GUID_TRAIT : 0) +
                  (p->control.given ? GUID_TRAIT : 0);
    const unsigned char head[] = {size & 0xFF, size >> 8 & 0xFF};
    buf_printf(w->out, "#ifndef %.*s_Traits\n#define %.*s_Traits ", SLICE(p->symbol),
               SLICE(p->symbol));
    if (!has_traits(p)) {
        buf_str(w->out, "NULL\n#endif\n");
        return;
    }
    buf_char(w->out, '"');
    put_octal(w->out, head, sizeof head);
    if (p->include_name)
        put_octal(w->out, p->name.text, p->name.len);
    put_octal(w->out, "", 1);
    if (p->group.given)
        put_guid_trait(w->out, GROUP, &p->group);
    if (p->control.given)
        put_guid_trait(w->out, DECODE, &p->guid);
    buf_str(w->out, "\"\n#endif\n");
}

/* --- lists --- */

/* A constant named by its symbol, or by what is made of its name. Local opcodes of two tasks may
   get one name; the first of them has it. */
static void put_define(struct header_writer *w, struct slice symbol, const char *kind,
                       struct slice name, uint64_t value)
{
    struct buf *made = &w->symbol;
    made->size = 0;
    if (symbol.len == 0) {
        buf_bytes(made, w->provider->symbol.text, w->provider->symbol.len);
        buf_str(made, kind);
        header_clean(made, name, false);
        symbol = (struct slice){(const char *)made->data, (uint32_t)made->size};
    }
    symbol.text = arena_copy(&w->names, symbol.text, symbol.len);
    if (map_add(&w->defines, symbol, 0) == MAP_NONE)
        buf_printf(w->out, "#define %.*s 0x%llx\n", SLICE(symbol), (unsigned long long)value);
    else
        buf_printf(w->out, "/* another %.*s is 0x%llx: it needs a symbol */\n", SLICE(symbol),
                   (unsigned long long)value);
}

static void put_channels(struct header_writer *w)
{
    const struct manifest_provider *p = w->provider;
    for (size_t i = 0; i < p->channels.count; i++) {
        const struct manifest_channel *c = p->channels.items[i];
        put_define(w, c->symbol, "_CHANNEL_", c->chid.len > 0 ? c->chid : c->name, c->value);
    }
}

static void define_named(struct header_writer *w, const char *kind, const struct manifest_named *n)
{
    if (!n->predefined)
        put_define(w, n->symbol, kind, n->name, n->value);
}

#define PUT_ALL(w, kind, list)                        \
    do {                                              \
        for (size_t i_ = 0; i_ < (list)->count; i_++) \
            define_named(w, kind, (list)->items[i_]); \
    } while (0)

static void put_task_guids(struct header_writer *w)
{
    const struct manifest_provider *p = w->provider;
    struct buf name = {0};
    for (size_t i = 0; i < p->tasks.count; i++) {
        const struct manifest_named *t = p->tasks.items[i];
        if (!t->guid.given)
            continue;
        name.size = 0;
        header_clean(&name, t->name, false);
        put_guid_constant(w, (struct slice){(const char *)name.data, (uint32_t)name.size}, "Id",
                          &t->guid);
    }
    buf_free(&name);
}

/* --- events --- */

/* The channel in the descriptor of an event. */
static unsigned channel_of(const struct manifest_provider *p, const struct manifest_event *v)
{
    enum { PROVIDER_METADATA = 12 };
    return v->channel ? (unsigned)v->channel->value : p->control.given ? PROVIDER_METADATA : 0;
}

static unsigned value_of(const struct manifest_named *n)
{
    return n ? (unsigned)n->value : 0;
}

struct slice header_event_symbol(struct header_writer *w, const struct manifest_event *v)
{
    const struct manifest_provider *p = w->provider;
    if (v->symbol.len > 0)
        return v->symbol;
    w->symbol.size = 0;
    buf_printf(&w->symbol, "%.*s_EVENT_0x%x_%x_%x_%x_%x_%x_%llx", SLICE(p->symbol),
               (unsigned)v->value, (unsigned)v->version, channel_of(p, v), value_of(v->level),
               value_of(v->opcode), value_of(v->task), (unsigned long long)v->mask);
    return (struct slice){(const char *)w->symbol.data, (uint32_t)w->symbol.size};
}

static void put_event(struct header_writer *w, const struct manifest_event *v)
{
    struct slice name = header_event_symbol(w, v);
    buf_printf(w->out,
               "MSGTAB_CONSTANT EVENT_DESCRIPTOR %.*s = "
               "{0x%x, 0x%x, 0x%x, 0x%x, 0x%x, 0x%x, 0x%llxULL};\n"
               "#define %.*s_value 0x%x\n",
               SLICE(name), (unsigned)v->value, (unsigned)v->version, channel_of(w->provider, v),
               value_of(v->level), value_of(v->opcode), value_of(v->task),
               (unsigned long long)v->mask, SLICE(name), (unsigned)v->value);
}

void header_constants(struct header_writer *w)
{
    const struct manifest_provider *p = w->provider;
    buf_printf(w->out, "/* --- provider %.*s --- */\n\n", SLICE(p->name));
    put_guid_constant(w, p->symbol, "", &p->guid);
    if (p->control.given)
        put_guid_constant(w, p->symbol, "_ControlGuid", &p->control);
    put_traits(w);
    buf_char(w->out, '\n');
    put_channels(w);
    PUT_ALL(w, "_LEVEL_", &p->levels);
    PUT_ALL(w, "_OPCODE_", &p->opcodes);
    for (size_t i = 0; i < p->tasks.count; i++)
        PUT_ALL(w, "_OPCODE_", &p->tasks.items[i]->opcodes);
    PUT_ALL(w, "_TASK_", &p->tasks);
    PUT_ALL(w, "_KEYWORD_", &p->keywords);
    put_task_guids(w);
    buf_char(w->out, '\n');
    for (size_t i = 0; i < p->events.count; i++) {
        if (!p->events.items[i]->not_logged)
            put_event(w, p->events.items[i]);
    }
    buf_char(w->out, '\n');
}
