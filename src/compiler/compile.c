/* The pipeline. */
#include "compile.h"

#include "parse.h"
#include "pe.h"
#include "sema.h"
#include "source_file.h"
#include "write_header.h"
#include "write_image.h"
#include "write_table.h"
#include "write_wrapper.h"

#include <stdlib.h>

void compile_sources(struct compilation *k, const char *const *names, struct buf *files,
                     size_t count)
{
    struct catalogue *c = &k->catalogue;
    *k = (struct compilation){0};
    c->sources = memory_zeros(count * sizeof *c->sources);
    c->source_count = count;
    for (size_t i = 0; i < count; i++)
        source_init(&c->sources[i], (uint32_t)i, names[i], &files[i], &k->diag);
    if (k->diag.errors > 0)
        return;
    for (size_t i = 0; i < count; i++)
        parse_source(c, (uint32_t)i, &k->diag);
    sema_resolve(c, &k->diag);
}

/* Every language's table in one buffer; a catalogue without messages has one empty table. */
struct tables {
    struct buf data;
    struct resource *list;
    size_t *offset;
    size_t count;
};

static void tables_free(struct tables *t)
{
    buf_free(&t->data);
    free(t->list);
    free(t->offset);
}

static void add_table(struct tables *t, struct compilation *k, uint32_t language)
{
    size_t start = t->data.size;
    table_write(&t->data, &k->catalogue, language, &k->diag);
    t->offset[t->count] = start;
    t->list[t->count] =
        (struct resource){.type = RSRC_TYPE_MESSAGETABLE,
                          .name = RSRC_MESSAGETABLE_NAME,
                          .language = (uint16_t)k->catalogue.languages.items[language].value,
                          .size = t->data.size - start};
    t->count++;
}

static void tables_make(struct tables *t, struct compilation *k)
{
    const struct name_list *languages = &k->catalogue.languages;
    *t = (struct tables){.list = memory_zeros(languages->count * sizeof *t->list),
                         .offset = memory_zeros(languages->count * sizeof *t->offset)};
    for (uint32_t i = 0; i < languages->count; i++) {
        if (languages->items[i].used)
            add_table(t, k, i);
    }
    if (t->count == 0)
        add_table(t, k, 0);
    for (size_t i = 0; i < t->count; i++)
        t->list[i].data = t->data.data + t->offset[i];
}

/* A resource directory holds a language once. */
static bool check_language_ids(struct compilation *k)
{
    const struct name_list *languages = &k->catalogue.languages;
    uint32_t *holder = memory_zeros(0x10000 * sizeof *holder); /* index + 1 by id */
    bool ok = true;
    for (uint32_t i = 0; i < languages->count; i++) {
        const struct name *name = &languages->items[i];
        if (!name->used)
            continue;
        if (holder[name->value] > 0) {
            const struct name *other = &languages->items[holder[name->value] - 1];
            diag(&k->diag, DIAG_ONE_ID_TWO_LANGUAGES, name->place,
                 "two languages with texts have the id 0x%04X", (unsigned)name->value);
            if (other->place.span.len > 0)
                diag_note(&k->diag, other->place, "the other language is here");
            ok = false;
        }
        holder[name->value] = i + 1;
    }
    free(holder);
    return ok;
}

void compile_dll(struct compilation *k, struct buf *out, enum machine machine)
{
    struct tables t = {0};
    if (!check_language_ids(k))
        return;
    tables_make(&t, k);
    if (k->diag.errors == 0 && !image_write(out, t.list, t.count, machine))
        diag(&k->diag, DIAG_TOO_LARGE, (struct place){0, {0, 0}},
             "the message tables do not fit in one image: more than 4 GiB");
    tables_free(&t);
}

void compile_header(struct compilation *k, struct buf *out, const char *eol)
{
    struct header_options options = {eol};
    header_write(out, &k->catalogue, &options, &k->diag);
}

void compile_wrapper(struct compilation *k, const struct buf *ids, struct buf *header,
                     struct buf *code, const char *base, const char *dll, const char *eol)
{
    struct buf name = {0};
    buf_str(&name, dll ? dll : base);
    buf_bytes(&name, dll ? "" : ".dll", dll ? 1 : sizeof ".dll");
    struct wrapper_options options = {ids, base, (const char *)name.data, eol};
    wrapper_write(header, code, &k->catalogue, &options, &k->diag);
    buf_free(&name);
}

void compile_free(struct compilation *k)
{
    for (size_t i = 0; i < k->catalogue.source_count; i++)
        source_free(&k->catalogue.sources[i]);
    free(k->catalogue.sources);
    catalogue_free(&k->catalogue);
    diag_free(&k->diag);
}
