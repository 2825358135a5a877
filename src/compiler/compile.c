/* The pipeline. */
#include "compile.h"

#include "arena.h"
#include "codepage.h"
#include "comment.h"
#include "image_source.h"
#include "inserts.h"
#include "manifest_lint.h"
#include "manifest_parameters.h"
#include "manifest_read.h"
#include "manifest_source.h"
#include "parse.h"
#include "pe.h"
#include "read_po.h"
#include "transcode.h"
#include "utf.h"
#include "write_coff.h"
#include "write_image.h"
#include "write_res.h"
#include "write_wrapper.h"

#include <stdlib.h>

static enum source_encoding encoding_of(const struct compile_options *o)
{
    switch (o->codepage) {
    case 0: return o->ansi ? SOURCE_PAGE : SOURCE_GUESS;
    case CODEPAGE_UTF8: return SOURCE_UTF8;
    case CODEPAGE_UTF16LE: return SOURCE_UTF16LE;
    case CODEPAGE_UTF16BE: return SOURCE_UTF16BE;
    default: return SOURCE_PAGE;
    }
}

/* One source may be a manifest. */
static void open_manifest(struct compilation *k, uint32_t i, const char *name, struct buf *file)
{
    struct source_file *s = &k->catalogue.sources[i];
    if (!k->has_manifest) {
        k->has_manifest = true;
        manifest_read(&k->manifest, s, i, name, file, &k->diag);
        return;
    }
    source_init(s, i, name, file, SOURCE_UTF8, &k->diag);
    diag(&k->diag, DIAG_MANIFEST_SECOND, (struct place){i, {0, 0}},
         "this is a second manifest; a catalogue has one");
}

/* A file with message tables is read as the source that they would be compiled from. */
static void open_source(struct compilation *k, const struct compile_options *o, uint32_t i,
                        const char *name, struct buf *file)
{
    char error[IMAGE_ERROR_SIZE];
    if (manifest_is_source(name, file)) {
        open_manifest(k, i, name, file);
        return;
    }
    bool is_image = image_is_source(file);
    bool ok = !is_image || image_replace(file, name, error);
    source_init(&k->catalogue.sources[i], i, name, file, is_image ? SOURCE_UTF8 : encoding_of(o),
                &k->diag);
    if (!ok)
        diag(&k->diag, DIAG_BAD_IMAGE, (struct place){i, {0, 1}}, "%s", error);
}

/* Each file is two sources: itself, and what its strings say. */
static void read_translations(struct compilation *k, const char *const *names, struct buf *files)
{
    struct catalogue *c = &k->catalogue;
    for (size_t i = 0; i < k->translation_count; i++) {
        uint32_t number = (uint32_t)(c->source_count + 2 * i);
        po_read(&k->translations[i], c->sources, number, number + 1, names[i], &files[i], &k->diag);
    }
}

static void lint_manifest(struct compilation *k, const struct check_options *o)
{
    struct rule_set on;
    rule_set_init(&on, true);
    rule_set_enable(&on, o->enabled);
    manifest_lint(&k->manifest, &on, &k->diag);
}

/* What is made of a source is about twice as large. */
static void expect_memory(const struct buf *files, size_t count)
{
    size_t size = 0;
    for (size_t i = 0; i < count; i++)
        size += files[i].size;
    memory_expect(2 * size);
}

void compile_sources(struct compilation *k, const struct compile_options *o,
                     const char *const *names, struct buf *files, size_t count)
{
    struct catalogue *c = &k->catalogue;
    size_t first = count - o->translations;
    expect_memory(files, count);
    *k = (struct compilation){.translation_count = o->translations, .file_count = first};
    rule_set_except(&k->diag.excepted, o->check.excepted);
    c->sources = memory_zeros((count + 1 + o->translations) * sizeof *c->sources);
    c->source_count = first;
    k->translations = memory_zeros(o->translations * sizeof *k->translations);
    for (size_t i = 0; i < first; i++)
        open_source(k, o, (uint32_t)i, names[i], &files[i]);
    if (k->diag.errors == 0)
        transcode_sources(c, o->codepage, o->ansi, &k->diag);
    if (k->diag.errors > 0)
        return;
    struct sema_options sema = o->sema;
    sema.maybe_empty = k->has_manifest;
    sema.translations = k->translations;
    sema.translation_count = o->translations_aside ? 0 : k->translation_count;
    for (size_t i = 0; i < c->source_count; i++) {
        if (!k->has_manifest || i != k->manifest.source)
            parse_source(c, (uint32_t)i, &k->diag);
    }
    if (k->has_manifest)
        manifest_messages(c, &k->manifest, &k->diag);
    comments_read(c, &k->diag);
    read_translations(k, names + first, files + first);
    sema_resolve(c, &sema, &k->diag);
    k->sound = catalogue_is_sound(c, &k->diag);
    if (!k->sound)
        return;
    inserts_read(c, o->sema.wrapper || o->check.lint, o->sema.wrapper, &k->diag);
    signatures_make(&k->signatures, c, o->sema.wrapper, &k->diag);
    if (k->has_manifest)
        manifest_parameters(&k->signatures, c, &k->manifest);
    check_catalogue(c, &o->check, &k->diag);
    if (k->has_manifest && o->check.lint)
        lint_manifest(k, &o->check);
}

size_t compile_size_hint(const struct compilation *k)
{
    size_t size = 0;
    for (size_t i = 0; i < k->catalogue.source_count; i++)
        size += k->catalogue.sources[i].len;
    return size + size / 2;
}

void compile_resources_free(struct resources *r)
{
    buf_free(&r->data);
    free(r->list);
    free(r->offset);
    *r = (struct resources){0};
}

/* Makes what was appended since start a resource. */
static struct resource *add_resource(struct resources *r, size_t start, uint16_t type,
                                     uint16_t language)
{
    r->offset[r->count] = start;
    r->list[r->count] = (struct resource){
        .type = type, .name = 1, .language = language, .size = r->data.size - start};
    buf_align(&r->data, 4);
    return &r->list[r->count++];
}

static void add_table(struct resources *r, struct compilation *k, uint32_t language,
                      const struct table_options *o)
{
    size_t start = r->data.size;
    table_write(&r->data, &k->catalogue, language, o, &k->diag);
    add_resource(r, start, RSRC_TYPE_MESSAGETABLE,
                 (uint16_t)k->catalogue.languages.items[language].value);
}

void compile_wevt(struct compilation *k, struct buf *out, enum wevt_version version)
{
    wevt_write(out, &k->manifest, version ? version : WEVT_VERSION_5);
}

/* In the language of the first table: readers look for it in any. */
static void add_wevt(struct resources *r, struct compilation *k, enum wevt_version version)
{
    uint16_t language = r->count > 0 ? r->list[0].language : 0;
    size_t start = r->data.size;
    compile_wevt(k, &r->data, version);
    add_resource(r, start, 0, language)->type_name = RSRC_TYPE_WEVT;
}

static void add_version(struct resources *r, struct compilation *k,
                        const struct version_strings *given)
{
    const struct version_strings none = {{NULL}};
    struct arena arena = {0};
    struct version_info info;
    size_t start = r->data.size;
    if (version_strings_make(&info, &k->catalogue, given ? given : &none, &arena)) {
        if (!version_write(&r->data, &info))
            diag(&k->diag, DIAG_TOO_LARGE, place_none(),
                 "the strings of the version do not fit in a version resource: more than 64 KiB");
        add_resource(r, start, RSRC_TYPE_VERSION, info.blocks[0].language);
    }
    arena_free(&arena);
}

void compile_resources(struct compilation *k, struct resources *out, const struct table_options *o,
                       enum wevt_version wevt, const struct version_strings *version)
{
    const struct name_list *languages = &k->catalogue.languages;
    *out = (struct resources){.list = memory_zeros((languages->count + 2) * sizeof *out->list),
                              .offset = memory_zeros((languages->count + 2) * sizeof *out->offset)};
    buf_reserve(&out->data, compile_size_hint(k));
    for (uint32_t i = 0; i < languages->count; i++) {
        if (languages->items[i].used)
            add_table(out, k, i, o);
    }
    if (out->count == 0 && !k->has_manifest)
        add_table(out, k, 0, o);
    if (k->has_manifest)
        add_wevt(out, k, wevt);
    add_version(out, k, version);
    for (size_t i = 0; i < out->count; i++)
        out->list[i].data = out->data.data + out->offset[i];
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

/* What all writers of resources can fail for. */
static bool too_large(struct compilation *k)
{
    diag(&k->diag, DIAG_TOO_LARGE, place_none(),
         "the message tables do not fit in one resource section: more than 2 GiB, or more than "
         "65535 languages");
    return false;
}

bool compile_dll(struct compilation *k, struct buf *out, const struct resources *r,
                 enum machine machine)
{
    return check_language_ids(k) && (image_write(out, r->list, r->count, machine) || too_large(k));
}

bool compile_res(struct compilation *k, struct buf *out, const struct resources *r,
                 enum machine machine)
{
    (void)machine; /* a .res is for all */
    return check_language_ids(k) && (res_write(out, r->list, r->count) || too_large(k));
}

bool compile_obj(struct compilation *k, struct buf *out, const struct resources *r,
                 enum machine machine)
{
    return check_language_ids(k) && (coff_write(out, r->list, r->count, machine) || too_large(k));
}

void compile_header(struct compilation *k, struct buf *out, const struct header_options *o,
                    const struct manifest_header_options *manifest)
{
    struct header_options options = *o;
    options.sources = k->has_manifest && manifest ? k->file_count : 0;
    header_write(out, &k->catalogue, &options, &k->diag);
    if (k->has_manifest && manifest)
        manifest_header_write(out, &k->manifest, manifest, &k->diag);
}

void compile_wrapper(struct compilation *k, const struct buf *ids, struct buf *header,
                     struct buf *code, const char *base, const char *dll)
{
    struct buf name = {0};
    buf_str(&name, dll ? dll : base);
    buf_bytes(&name, dll ? "" : ".dll", dll ? 1 : sizeof ".dll");
    struct wrapper_options options = {ids, base, (const char *)name.data};
    wrapper_write(header, code, &k->catalogue, &k->signatures, &options, &k->diag);
    buf_free(&name);
}

static void put_unit(struct buf *out, uint16_t unit, bool big)
{
    buf_u16(out, big ? (uint16_t)(unit << 8 | unit >> 8) : unit);
}

/* UTF-8 to UTF-16, after a byte order mark. */
static void encode_utf16(struct buf *out, struct slice text, bool big, bool mark)
{
    if (mark)
        put_unit(out, 0xFEFF, big);
    for (size_t pos = 0; pos < text.len;) {
        uint16_t units[2];
        size_t count = utf16_encode(units, utf8_decode(text.text, text.len, &pos));
        for (size_t i = 0; i < count; i++)
            put_unit(out, units[i], big);
    }
}

void compile_encode(struct compilation *k, struct buf *text, unsigned page, bool mark,
                    const char *what)
{
    struct slice all = {text->size > 0 ? (const char *)text->data : "", (uint32_t)text->size};
    struct codepage p;
    struct buf out = {0};
    if (page == CODEPAGE_UTF8 && !mark)
        return;
    if (page == CODEPAGE_UTF8) {
        buf_str(&out, "\xEF\xBB\xBF");
        buf_bytes(&out, text->data, text->size);
    } else if (page == CODEPAGE_UTF16LE || page == CODEPAGE_UTF16BE) {
        encode_utf16(&out, all, page == CODEPAGE_UTF16BE, mark);
    } else if (codepage_open_to_write(&p, page)) {
        size_t lacking = codepage_encode(&p, &out, all);
        codepage_close(&p);
        if (lacking > 0)
            diag(&k->diag, DIAG_NOT_IN_PAGE, place_none(),
                 "%zu characters of %s are not in code page %u: written as '?'", lacking, what,
                 page);
    } else {
        diag_usage(&k->diag, DIAG_BAD_TEXT, "this system does not know code page %u", page);
    }
    buf_free(text);
    *text = out;
}

void compile_free(struct compilation *k)
{
    for (size_t i = 0; i < k->catalogue.source_count + 2 * k->translation_count; i++)
        source_free(&k->catalogue.sources[i]);
    for (size_t i = 0; i < k->translation_count; i++)
        po_free(&k->translations[i]);
    free(k->translations);
    free(k->catalogue.sources);
    catalogue_free(&k->catalogue);
    manifest_free(&k->manifest);
    signatures_free(&k->signatures);
    diag_free(&k->diag);
}
