/* Files in, a verb, diagnostics and files out. */
#include "po_request.h"

#include "console.h"
#include "diag_print.h"
#include "load.h"
#include "source_language.h"

#include <stdio.h>

/* Warnings are for those who compile. */
static int run_loaded(struct po_request *r, struct compilation *k, struct out *out,
                      int (*verb)(const struct po_request *, struct compilation *, struct out *))
{
    int status = k->diag.errors == 0 ? verb(r, k, out) : STATUS_INPUT;
    if (k->diag.errors == 0)
        return status;
    diag_print(&k->diag, DIAG_GCC, stderr);
    return STATUS_INPUT;
}

int po_run(struct po_request *r,
           int (*verb)(const struct po_request *r, struct compilation *k, struct out *out))
{
    struct arena names = {0};
    struct compilation k = {0};
    size_t sources = r->inputs.files.count;
    inputs_join(&r->inputs);
    r->compile.translations = r->inputs.translations.count;
    struct out out = {.inputs = r->inputs.files.items, .input_count = sources};
    if (verb != po_merge) /* which makes of each file a new one */
        out.input_count = r->inputs.files.count;
    int status = STATUS_USAGE;
    if (load_sources(&k, &r->compile, r->inputs.files.items, r->inputs.files.count, false, &names))
        status = run_loaded(r, &k, &out, verb);
    compile_free(&k);
    arena_free(&names);
    return out_end(&out, status);
}

int po_set_from(const struct po_request *r, const struct compilation *k, struct po_options *o)
{
    const struct catalogue *c = &k->catalogue;
    uint32_t id;
    if (r->from) {
        o->from = source_language(c, r->from, &id);
        if (o->from == LANGUAGE_NONE)
            return opt_wrong(r->command, "the sources have no texts in the language", r->from);
        return STATUS_OK;
    }
    o->from = PO_NO_LANGUAGE;
    for (size_t i = 0; i < c->texts.count && o->from == PO_NO_LANGUAGE; i++)
        o->from = c->texts.items[i].language_index;
    return STATUS_OK;
}
