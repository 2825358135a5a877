/* A message source, compiled into memory. */
#include "catalogue_image.h"

#include "console.h"
#include "disk.h"
#include "emit.h"
#include "failure.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

bool is_catalogue(const char *path)
{
    size_t len = strlen(path);
    return len > 3 && slice_is((struct slice){path + len - 3, 3}, ".mc");
}

static void compile(struct compilation *k, const char *path, struct buf *file, struct buf *image)
{
    const struct emit_request defaults = emit_defaults();
    struct resources resources = {0};
    compile_sources(k, &defaults.compile, &path, file, 1);
    if (k->diag.errors > 0)
        return;
    compile_resources(k, &resources, &defaults.table_options, defaults.wevt, NULL);
    if (k->diag.errors == 0 && image)
        compile_res(k, image, &resources, defaults.machine);
    compile_resources_free(&resources);
}

int catalogue_image(const char *path, struct buf *image, struct symbols *symbols)
{
    struct compilation k = {0};
    struct buf file = {0};
    const char *why = disk_read(path, &file);
    if (why) {
        buf_free(&file);
        return failure_of_read(path, why);
    }
    compile(&k, path, &file, image);
    buf_free(&file);
    bool ok = k.diag.errors == 0;
    if (!ok)
        diag_print(&k.diag, emit_defaults().style, stderr);
    else if (symbols)
        symbols_of_catalogue(symbols, &k.catalogue);
    compile_free(&k);
    return ok ? STATUS_OK : STATUS_INPUT;
}
