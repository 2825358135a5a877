/* Fuzz target: a file of translations. Its texts go into tables, and it is merged with a source;
   the result must be a file that reads as the same number of entries. */
#include "compile.h"
#include "exact.h"
#include "write_po.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char source[] =
    "LanguageNames=(German=0x407:MSG00407)\n"
    "MessageId=1\nSymbolicName=SHOP_FULL\nLanguage=English\nThe disk %1 is full.\n.\n"
    "MessageId=2\nSymbolicName=SHOP_DONE\nLanguage=English\nDone.\n.\n"
    "MessageId=3\nLanguage=English\nPress any key: %0\n.\n";

static void load(struct compilation *k, const void *po, size_t size, bool aside)
{
    const char *names[] = {"shop.mc", "de.po"};
    struct buf files[] = {exact_file(source, sizeof source - 1), exact_file(po, size)};
    struct compile_options options = {.translations = 1,
                                      .translations_aside = aside,
                                      .check.lint = true,
                                      .sema.fuzzy = size % 2 == 0};
    compile_sources(k, &options, names, files, 2);
}

static void merge(struct compilation *k, struct buf *out, size_t size)
{
    struct po_options options = {.from = PO_NO_LANGUAGE,
                                 .language = PO_NO_LANGUAGE,
                                 .name = &k->catalogue.languages.items[0],
                                 .old = &k->translations[0],
                                 .no_context = size % 3 == 0};
    po_write(out, &k->catalogue, &options, &k->diag);
}

/* What was written is read again, and a second merge has the same bytes. */
static void check_again(const struct buf *first, size_t size)
{
    struct compilation k;
    struct buf second = {0};
    load(&k, first->data, first->size, true);
    if (k.diag.errors > 0)
        abort();
    merge(&k, &second, size);
    if (second.size != first->size || memcmp(second.data, first->data, first->size) != 0)
        abort();
    buf_free(&second);
    compile_free(&k);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct compilation k;
    struct resources resources;
    struct buf out = {0};
    load(&k, data, size, false);
    if (k.diag.errors == 0) {
        compile_resources(&k, &resources, &(struct table_options){0}, 0, NULL);
        compile_resources_free(&resources);
    }
    compile_free(&k);
    load(&k, data, size, true);
    if (k.diag.errors == 0)
        merge(&k, &out, size);
    if (k.diag.errors == 0)
        check_again(&out, size);
    buf_free(&out);
    compile_free(&k);
    return 0;
}
