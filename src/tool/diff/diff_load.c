/* Sources, and the sources of tables, are compiled as far as their catalogue. */
#include "diff_load.h"

#include "diag_print.h"
#include "disk.h"
#include "failure.h"
#include "image_source.h"
#include "say.h"
#include "text_util.h"

#include <stdio.h>

static const char *read_file(const char *path, struct buf *out)
{
    return disk_is_standard(path) ? disk_read_standard(out) : disk_read(path, out);
}

/* An image may hold a manifest too, which no source says. */
static bool restore(struct diff_file *f, const struct buf *bytes)
{
    char shown[SHOWN_LONG];
    f->is_restored = f->is_table && restore_is_possible(bytes);
    if (!f->is_restored || restore_read(&f->restored, f->name, false, bytes, NULL, NULL))
        return true;
    show_long(shown, slice_of(f->name));
    say_error("msgtab: %s: %s\n", shown, f->restored.error);
    return false;
}

struct diff_side diff_side_of(const struct diff_file *f)
{
    struct diff_side side = {.catalogue = &f->compilation.catalogue, .is_table = f->is_table};
    if (f->compilation.has_manifest)
        side.manifest = &f->compilation.manifest;
    if (f->is_restored) {
        side.manifest = &f->restored.manifest;
        side.is_nameless = f->restored.version < WEVT_VERSION_5;
    }
    return side;
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
    bool sound = !why && restore(f, &bytes);
    if (sound)
        compile_sources(&f->compilation, &options, &f->name, &bytes, 1);
    buf_free(&bytes);
    if (f->compilation.diag.errors > 0)
        diag_print(&f->compilation.diag, DIAG_GCC, stderr);
    return sound && f->compilation.diag.errors == 0;
}

void diff_unload(struct diff_file *f)
{
    compile_free(&f->compilation);
    if (f->is_restored)
        restore_free(&f->restored);
}
