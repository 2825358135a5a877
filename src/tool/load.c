/* Files and standard input into memory. */
#include "load.h"

#include "disk.h"
#include "failure.h"

#include <stdio.h>
#include <stdlib.h>

/* How diagnostics name the sources, in the arena. */
static const char *const *names_of(const char *const *paths, size_t count, struct arena *arena)
{
    const char **names = arena_alloc(arena, (count + 1) * sizeof *names);
    for (size_t i = 0; i < count; i++)
        names[i] = disk_is_standard(paths[i]) ? "<stdin>" : paths[i];
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

bool load_sources(struct compilation *k, const struct compile_options *o, const char *const *paths,
                  size_t count, bool verbose, struct arena *names)
{
    bool standard = false;
    struct buf *files = memory_zeros(count * sizeof *files);
    const char *why = NULL;
    for (size_t i = 0; i < count && !why; i++) {
        why = read_source(paths[i], &files[i], &standard);
        if (why)
            failure_of_read(paths[i], why);
        else if (verbose)
            fprintf(stderr, "msgtab: compiling %s\n", paths[i]);
    }
    if (!why)
        compile_sources(k, o, names_of(paths, count, names), files, count);
    for (size_t i = 0; i < count; i++)
        buf_free(&files[i]);
    free(files);
    return !why;
}
