/* Files and standard input into memory. */
#include "load.h"

#include "disk.h"
#include "failure.h"
#include "pseudo.h"
#include "say.h"
#include "write_po.h"

#include <stdio.h>
#include <stdlib.h>

/* How diagnostics name the sources, in the arena. */
static const char *const *names_of(const char *const *paths, size_t count, struct arena *arena)
{
    const char **names = arena_alloc(arena, (count + 1) * sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = disk_is_standard(paths[i]) ? "<stdin>" : paths[i];
    names[count] = "--pseudo";
    return names;
}

/* Reads a source; *standard tells whether standard input has been read. */
static const char *read_source(const char *path, struct buf *out, bool *standard)
{
    if (!disk_is_standard(path))
        return disk_read(path, out);
    if (*standard)
        return "standard input was read already";
    *standard = true;
    return disk_read_standard(out);
}

/* The made translation as a file of its own, for which the sources are read once more. */
static void add_pseudo(struct buf *out, const struct compile_options *o, const char *const *names,
                       const struct buf *files, size_t count)
{
    struct compilation k;
    const struct po_options po = {.from = PO_NO_LANGUAGE,
                                  .language = PO_NO_LANGUAGE,
                                  .name = &pseudo_language,
                                  .pseudo = true};
    struct buf *copies = memory_zeros((count + 1) * sizeof *copies);
    for (size_t i = 0; i < count; i++)
        buf_bytes(&copies[i], files[i].data, files[i].size);
    compile_sources(&k, o, names, copies, count);
    if (k.sound)
        po_write(out, &k.catalogue, &po, &k.diag);
    compile_free(&k);
    for (size_t i = 0; i < count; i++)
        buf_free(&copies[i]);
    free(copies);
}

/* Compiles what was read; without a sound catalogue nothing is made of it. */
static void compile(struct compilation *k, const struct compile_options *given,
                    const char *const *paths, struct buf *files, size_t count, struct arena *arena)
{
    struct compile_options o = *given;
    const char *const *names = names_of(paths, count, arena);
    if (o.pseudo)
        add_pseudo(&files[count], &o, names, files, count);
    if (files[count].size > 0) {
        o.translations++;
        count++;
    }
    compile_sources(k, &o, names, files, count);
}

bool load_sources(struct compilation *k, const struct compile_options *o, const char *const *paths,
                  size_t count, bool verbose, struct arena *names)
{
    bool standard = false;
    struct buf *files = memory_zeros((count + 1) * sizeof *files);
    const char *why = NULL;
    for (size_t i = 0; i < count && !why; i++) {
        why = read_source(paths[i], &files[i], &standard);
        if (why)
            failure_of_read(paths[i], why);
        else if (verbose)
            say_error("msgtab: compiling %s\n", paths[i]);
    }
    if (!why)
        compile(k, o, paths, files, count, names);
    for (size_t i = 0; i <= count; i++)
        buf_free(&files[i]);
    free(files);
    return !why;
}
