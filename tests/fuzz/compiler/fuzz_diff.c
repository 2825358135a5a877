/* Fuzz target: two sources, with a NUL between them, compared. A source has no change from itself,
   and what one direction adds the other removes. */
#include "compile.h"
#include "diff.h"
#include "exact.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool load(struct compilation *k, const uint8_t *data, size_t size)
{
    static const char *const name = "source.mc";
    const struct compile_options options = {0};
    struct buf file = exact_file(data, size);
    compile_sources(k, &options, &name, &file, 1);
    return k->diag.errors == 0;
}

/* How many changes there are of a kind; DIFF_KINDS: of all. */
static size_t count(const struct compilation *old, const struct compilation *new,
                    enum diff_kind kind)
{
    struct diff d = {.old = {&old->catalogue, false}, .new = {&new->catalogue, false}};
    struct rule_set rules;
    size_t found = 0;
    rule_set_init_diff(&rules);
    diff_make(&d, &rules);
    for (size_t i = 0; i < d.changes.count; i++)
        found += kind == DIFF_KINDS || d.changes.items[i].kind == kind;
    diff_free(&d);
    return found;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t split = 0;
    struct compilation old, new;
    while (split < size && data[split] != 0)
        split++;
    bool ok = load(&old, data, split);
    ok = load(&new, data + split + (split < size), size - split - (split < size)) && ok;
    if (ok && (count(&new, &new, DIFF_KINDS) > 0 ||
               count(&old, &new, DIFF_ADDED) != count(&new, &old, DIFF_REMOVED)))
        abort();
    compile_free(&old);
    compile_free(&new);
    return 0;
}
