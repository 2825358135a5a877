/* Sources, and the sources of tables, are compiled as far as their catalogue. */
#include "diff_load.h"

#include "diag_print.h"
#include "disk.h"
#include "failure.h"
#include "image_source.h"

#include <stdio.h>

static const char *read_file(const char *path, struct buf *out)
{
    return disk_is_standard(path) ? disk_read_standard(out) : disk_read(path, out);
}

bool diff_load(struct diff_file *f, const char *path, unsigned codepage)
{
    const struct compile_options options = {.codepage = codepage};
    struct buf bytes = {0};
    *f = (struct diff_file){.name = disk_is_standard(path) ? "<stdin>" : path};
    const char *why = read_file(path, &bytes);
    if (why)
        failure_of_read(path, why);
    f->is_table = image_is_source(&bytes);
    if (!why)
        compile_sources(&f->compilation, &options, &f->name, &bytes, 1);
    buf_free(&bytes);
    if (f->compilation.diag.errors > 0)
        diag_print(&f->compilation.diag, DIAG_GCC, stderr);
    return !why && f->compilation.diag.errors == 0;
}

void diff_unload(struct diff_file *f)
{
    compile_free(&f->compilation);
}
