/* msgtab po extract: a template, or the texts of one language. */
#include "console.h"
#include "language_name.h"
#include "po_request.h"
#include "source_language.h"
#include "write_po.h"

/* The language that the file is in; one that the sources lack gets the name that it usually has. */
static int set_language(const struct po_request *r, const struct compilation *k,
                        struct po_options *o, struct language_declared *made, struct name *name)
{
    const struct catalogue *c = &k->catalogue;
    uint32_t id;
    o->language = source_language(c, r->lang, &id);
    if (o->language != LANGUAGE_NONE) {
        o->name = &c->languages.items[o->language];
        return STATUS_OK;
    }
    if (!language_of_tag(r->lang, &id))
        return opt_wrong(r->command, "unknown language", r->lang);
    *made = language_declare(id);
    *name = (struct name){.name = slice_of(made->name), .extra = slice_of(made->file), .value = id};
    o->name = name;
    return STATUS_OK;
}

int po_extract(const struct po_request *r, struct compilation *k, struct out *out)
{
    struct po_options o = {.language = PO_NO_LANGUAGE, .no_context = r->no_context};
    struct language_declared made;
    struct name name;
    struct buf buf = {0};
    int status = po_set_from(r, k, &o);
    if (status == STATUS_OK && r->lang)
        status = set_language(r, k, &o, &made, &name);
    if (status == STATUS_OK) {
        po_write(&buf, &k->catalogue, &o, &k->diag);
        if (k->diag.errors == 0 && !out_write(out, r->output ? r->output : "-", buf.data, buf.size))
            status = STATUS_USAGE;
    }
    buf_free(&buf);
    return status;
}
