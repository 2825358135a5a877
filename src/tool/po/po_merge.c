/* msgtab po merge: files of translations follow the sources. */
#include "console.h"
#include "po_request.h"
#include "translations.h"
#include "write_po.h"

static bool is_unchanged(const struct compilation *k, const struct po *po, const struct buf *made)
{
    const struct source_file *old = &k->catalogue.sources[po->file];
    return old->len == made->size && memcmp(old->text, made->data, made->size) == 0;
}

/* Writes one file in the place of the older one, unless nothing changes. */
static bool merge_file(const struct po_request *r, struct compilation *k, size_t index,
                       struct po_options o, struct out *out)
{
    const struct po *po = &k->translations[index];
    const struct catalogue *c = &k->catalogue;
    const char *path = r->output ? r->output : r->inputs.translations.items[index];
    uint32_t language = translations_language(c, po);
    struct name made = {.name = po_slice(c, po, po->language.name),
                        .extra = po_slice(c, po, po->language.extra),
                        .value = po->language_id};
    struct buf buf = {0};
    o.old = po;
    o.name = language != MAP_NONE        ? &c->languages.items[language]
             : po->language.name.len > 0 ? &made
                                         : NULL;
    po_write(&buf, c, &o, &k->diag);
    bool ok = k->diag.errors > 0 || (!r->output && is_unchanged(k, po, &buf)) ||
              out_write(out, path, buf.data, buf.size);
    buf_free(&buf);
    return ok;
}

int po_merge(const struct po_request *r, struct compilation *k, struct out *out)
{
    struct po_options o = {.language = PO_NO_LANGUAGE, .no_context = r->no_context};
    int status = po_set_from(r, k, &o);
    for (size_t i = 0; i < k->translation_count && status == STATUS_OK; i++) {
        if (!merge_file(r, k, i, o, out))
            status = STATUS_USAGE;
    }
    return status;
}
