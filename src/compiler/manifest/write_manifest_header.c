/* The header as a list of parts. */
#include "manifest_header.h"

#include "text_util.h"

#include <stdlib.h>

void header_clean(struct buf *out, struct slice name, bool digits_too)
{
    bool leading = digits_too;
    for (uint32_t i = 0; i < name.len; i++) {
        leading = leading && ascii_is_digit(name.text[i]);
        /* a character is one '_', however many bytes it has */
        if (((unsigned char)name.text[i] & 0xC0) == 0x80)
            continue;
        buf_char(out, leading || !ascii_is_word(name.text[i]) ? '_' : name.text[i]);
    }
}

/* --- messages --- */

struct message_define {
    uint32_t id;
    struct slice name;
};

static int by_id(const void *a, const void *b)
{
    const struct message_define *x = a;
    const struct message_define *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

/* Ids of the strings in use that the manifest defines. */
static void put_messages(struct header_writer *w)
{
    const struct manifest *m = w->m;
    struct message_define *defines = memory_zeros(m->strings.count * sizeof *defines);
    size_t count = 0;
    for (size_t i = 0; i < m->strings.count; i++) {
        const struct manifest_string *s = m->strings.items[i];
        struct slice name = s->define;
        if (name.len > 0)
            defines[count++] = (struct message_define){s->message, name};
    }
    qsort(defines, count, sizeof *defines, by_id);
    for (size_t i = 0; i < count; i++)
        buf_printf(w->out, "#define %-36.*s 0x%08XL\n", SLICE(defines[i].name),
                   (unsigned)defines[i].id);
    free(defines);
}

/* --- the whole --- */

static void put_start(struct header_writer *w)
{
    buf_str(w->out, "#pragma once\n\n");
    if (w->options->functions)
        buf_str(w->out, "#include <windows.h>\n\n#include <evntprov.h>\n\n");
    if (w->options->callout)
        buf_str(w->out, "#ifndef MCGEN_CALLOUT\n#error MCGEN_CALLOUT names the function that is "
                        "called for each event\n#endif\n\n");
    header_common(w->out, w->options->functions);
}

void manifest_header_write(struct buf *out, const struct manifest *m,
                           const struct manifest_header_options *o, struct diag *d)
{
    struct header_writer w = {.out = out,
                              .m = m,
                              .options = o,
                              .diag = d,
                              .signatures = {.exact_case = true},
                              .defines = {.exact_case = true}};
    put_start(&w);
    for (size_t i = 0; i < m->providers.count; i++) {
        w.provider = m->providers.items[i];
        header_constants(&w);
        if (o->functions)
            header_functions(&w);
    }
    buf_str(out, "#ifdef __cplusplus\n}\n#endif\n\n");
    put_messages(&w);
    buf_free(&w.clean);
    buf_free(&w.symbol);
    buf_free(&w.signature);
    map_free(&w.signatures);
    map_free(&w.defines);
    arena_free(&w.names);
}
