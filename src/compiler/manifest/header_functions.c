/* What a provider registers with, and the macros that write its events. */
#include "manifest_header.h"

#include "text_util.h"

#include <stdlib.h>

/* --- enumerations of maps --- */

static void put_map(struct header_writer *w, const struct manifest_map *m)
{
    bool any = false;
    for (size_t i = 0; i < m->items.count; i++) {
        const struct manifest_map_item *item = &m->items.items[i];
        if (item->symbol.len == 0)
            continue;
        if (!any)
            buf_printf(w->out, "typedef enum _%.*s {\n", SLICE(m->symbol));
        buf_printf(w->out, "%s    %.*s%.*s = ", any ? ",\n" : "", SLICE(m->symbol),
                   SLICE(item->symbol));
        if (item->value == 0x80000000)
            buf_str(w->out, "-2147483647 - 1"); /* 2147483648 is not an int */
        else if (item->value > 0x80000000)
            buf_printf(w->out, "-%u", (unsigned)(0 - item->value));
        else
            buf_printf(w->out, "%u", (unsigned)item->value);
        any = true;
    }
    if (any)
        buf_printf(w->out, "\n} %.*s;\n\n", SLICE(m->symbol));
}

static void put_maps(struct header_writer *w)
{
    const struct manifest_provider *p = w->provider;
    for (int bits = 1; bits >= 0; bits--) {
        for (size_t i = 0; i < p->maps.count; i++) {
            if (p->maps.items[i]->bits == (bits == 1) && p->maps.items[i]->symbol.len > 0)
                put_map(w, p->maps.items[i]);
        }
    }
}

/* --- the pairs of level and keyword --- */

struct pair {
    uint64_t keyword;
    uint64_t level;
};

struct pairs {
    ARRAY_OF(struct pair) items;
    uint32_t *of_event; /* which pair each event has */
};

static struct pair pair_of(const struct manifest_event *v)
{
    return (struct pair){v->mask, v->level ? v->level->value : 0};
}

static struct pairs find_pairs(const struct manifest_provider *p)
{
    struct pairs found = {.of_event = memory_zeros(p->events.count * sizeof(uint32_t))};
    struct pair *keys = memory_zeros(p->events.count * sizeof *keys);
    struct map numbers = {.exact_case = true};
    for (size_t i = 0; i < p->events.count; i++) {
        keys[i] = pair_of(p->events.items[i]);
        struct slice key = {(const char *)&keys[i], sizeof keys[i]};
        uint32_t next = (uint32_t)found.items.count;
        uint32_t number = map_add(&numbers, key, next);
        if (number == MAP_NONE)
            ARRAY_ADD(&found.items, keys[i]);
        found.of_event[i] = number == MAP_NONE ? next : number;
    }
    map_free(&numbers);
    free(keys);
    return found;
}

static void put_pairs(struct header_writer *w, const struct pairs *pairs)
{
    struct slice n = {(const char *)w->clean.data, (uint32_t)w->clean.size};
    unsigned count = (unsigned)pairs->items.count;
    unsigned words = (count + 31) / 32;
    if (count == 0)
        return;
    buf_printf(w->out,
               "MSGTAB_ONCE ULONG %.*sEnableBits[%u] = {0};\n"
               "static const ULONGLONG %.*sKeywords[%u] = {",
               SLICE(n), words, SLICE(n), count);
    for (unsigned i = 0; i < count; i++)
        buf_printf(w->out, "%s0x%llxULL", i > 0 ? ", " : "",
                   (unsigned long long)pairs->items.items[i].keyword);
    buf_printf(w->out, "};\nstatic const UCHAR %.*sLevels[%u] = {", SLICE(n), count);
    for (unsigned i = 0; i < count; i++)
        buf_printf(w->out, "%s%u", i > 0 ? ", " : "", (unsigned)pairs->items.items[i].level);
    buf_str(w->out, "};\n");
}

/* --- registration --- */

static void put_context(struct header_writer *w, const struct pairs *pairs)
{
    struct slice s = w->provider->symbol;
    struct slice n = {(const char *)w->clean.data, (uint32_t)w->clean.size};
    buf_printf(w->out, "MSGTAB_ONCE MCGEN_TRACE_CONTEXT %.*s_Context = {0, 0, 0, 0, 0, 0, 0, 0, ",
               SLICE(s));
    if (pairs->items.count == 0)
        buf_str(w->out, "0, NULL, NULL, NULL};\n");
    else
        buf_printf(w->out, "%zu, %.*sEnableBits, %.*sKeywords, %.*sLevels};\n", pairs->items.count,
                   SLICE(n), SLICE(n), SLICE(n));
}

static void put_registration(struct header_writer *w)
{
    const struct manifest_provider *p = w->provider;
    struct slice s = p->symbol;
    struct slice n = {(const char *)w->clean.data, (uint32_t)w->clean.size};
    const char *line = p->control.given ? "_" : "";
    struct slice ending = p->control.given ? s : n;
    bool with_context = p->control.given || p->group.given;
    buf_printf(w->out, "#define %.*s%sHandle (%.*s_Context.RegistrationHandle)\n", SLICE(ending),
               line, SLICE(s));
    buf_printf(w->out,
               "#define EventRegister%s%.*s() EventRegisterByGuid%s%.*s(%.*s%s)\n"
               "#define EventRegisterByGuid%s%.*s(Guid) \\\n"
               "    (%.*s_Context.Logger = (ULONG_PTR)(%.*s_Traits), \\\n",
               line, SLICE(ending), line, SLICE(ending), SLICE(s),
               p->control.given ? "_ControlGuid" : "", line, SLICE(ending), SLICE(s), SLICE(s));
    buf_printf(w->out,
               "     McGenEventRegister%s(&(Guid), McGenControlCallbackV2, &%.*s_Context, "
               "&%.*s_Context%s))\n",
               with_context ? "Context" : "", SLICE(s), SLICE(s),
               with_context ? "" : ".RegistrationHandle");
    buf_printf(w->out,
               "#define EventUnregister%s%.*s() McGenEventUnregister("
               "&%.*s_Context.RegistrationHandle)\n"
               "#define %.*s_EventWriteActivity 0\n\n",
               line, SLICE(ending), SLICE(s), SLICE(s));
}

/* --- events --- */

/* Names of parameters: different ones, and none that the macro uses. */
struct parameters {
    struct buf text; /* names, a NUL after each */
    size_t starts[256];
    size_t count;
};

static bool is_taken(const struct parameters *p, const char *name)
{
    for (size_t i = 0; i < p->count; i++) {
        if (strcmp((const char *)p->text.data + p->starts[i], name) == 0)
            return true;
    }
    return false;
}

/* The last text becomes a name. */
static void add_parameter(struct parameters *p, size_t start)
{
    buf_char(&p->text, '\0');
    while (is_taken(p, (const char *)p->text.data + start)) {
        p->text.data[p->text.size - 1] = '_';
        buf_char(&p->text, '\0');
    }
    p->starts[p->count++] = start;
}

static void add_slice(struct parameters *p, struct slice name)
{
    size_t start = p->text.size;
    buf_bytes(&p->text, name.text, name.len);
    add_parameter(p, start);
}

static void add_field(struct parameters *p, const struct manifest_field *f)
{
    size_t start = p->text.size;
    if (header_has_size(f)) {
        header_clean(&p->text, f->name, true);
        buf_str(&p->text, "_Len_");
        add_parameter(p, start);
        start = p->text.size;
    }
    header_clean(&p->text, f->name, true);
    add_parameter(p, start);
}

static void put_list(struct header_writer *w, const struct parameters *p, size_t from,
                     const char *before)
{
    for (size_t i = from; i < p->count; i++)
        buf_printf(w->out, "%s%s", i > from ? ", " : before,
                   (const char *)p->text.data + p->starts[i]);
}

/* A symbol in macro names: without what is to be removed. */
static struct slice short_symbol(const struct header_writer *w, struct slice symbol)
{
    const char *removed = w->options->removed;
    uint32_t len = removed ? (uint32_t)strlen(removed) : 0;
    if (len == 0 || len >= symbol.len ||
        !slice_equal((struct slice){symbol.text, len}, slice_of(removed)))
        return symbol;
    return (struct slice){symbol.text + len, symbol.len - len};
}

static void put_event(struct header_writer *w, const struct manifest_event *v, unsigned pair)
{
    const char *write = w->options->write_prefix ? w->options->write_prefix : "EventWrite";
    struct slice symbol = header_event_symbol(w, v);
    struct slice name = short_symbol(w, symbol);
    struct slice s = w->provider->symbol;
    struct parameters *p = memory_zeros(sizeof *p);
    add_slice(p, symbol);
    add_slice(p, name);
    size_t first = p->count;
    for (size_t i = 0; v->shape && i < v->shape->fields.count; i++)
        add_field(p, v->shape->fields.items[i]);
    header_template(w, v->shape);
    buf_printf(w->out, "#define EventEnabled%.*s() MCGEN_EVENT_BIT_SET(%.*sEnableBits, %u)\n",
               SLICE(name), (int)w->clean.size, (const char *)w->clean.data, pair);
    buf_printf(w->out, "#define %s%.*s(", write, SLICE(name));
    put_list(w, p, first, "");
    buf_printf(w->out, ") \\\n    (MCGEN_EVENT_ENABLED(%.*s) ? %s%.*s_AssumeEnabled(", SLICE(name),
               write, SLICE(name));
    put_list(w, p, first, "");
    buf_printf(w->out, ") : 0)\n#define %s%.*s_AssumeEnabled(", write, SLICE(name));
    put_list(w, p, first, "");
    buf_printf(w->out, ") \\\n    McTemplateU0%.*s(&%.*s_Context, &%.*s", (int)w->signature.size,
               w->signature.size > 0 ? (const char *)w->signature.data : "", SLICE(s),
               SLICE(symbol));
    put_list(w, p, first, ", ");
    buf_str(w->out, ")\n\n");
    buf_free(&p->text);
    free(p);
}

void header_functions(struct header_writer *w)
{
    const struct manifest_provider *p = w->provider;
    struct pairs pairs = find_pairs(p);
    w->clean.size = 0;
    header_clean(&w->clean, p->name, true);
    buf_str(w->out, "#ifndef MCGEN_DISABLE_PROVIDER_CODE_GENERATION\n");
    put_maps(w);
    put_pairs(w, &pairs);
    put_context(w, &pairs);
    put_registration(w);
    for (size_t i = 0; i < p->events.count; i++) {
        if (!p->events.items[i]->not_logged)
            put_event(w, p->events.items[i], pairs.of_event[i]);
    }
    buf_str(w->out, "#endif\n\n");
    free(pairs.items.items);
    free(pairs.of_event);
}
