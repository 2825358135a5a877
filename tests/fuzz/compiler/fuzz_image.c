/* Fuzz target: a file with message tables becomes a source. What is accepted compiles to the same
   tables, byte for byte, and these give the same source again. */
#include "compile.h"
#include "exact.h"
#include "image.h"
#include "image_source.h"
#include "opened.h"
#include "write_res.h"

#include <msgtab/msgtab.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char path[] = "MSG00407.bin";

/* The source of a file, empty if it is refused. */
static struct buf source_of(const void *data, size_t size)
{
    char error[IMAGE_ERROR_SIZE] = "";
    struct buf file = exact_file(data, size);
    if (!image_is_source(&file) || !image_replace(&file, path, error))
        buf_free(&file);
    return file;
}

/* A .res file with the tables of a source. */
static void compile(struct buf *out, const struct buf *source)
{
    static const struct compile_options options = {.codepage = 65001};
    static const struct table_options tables = {0};
    const char *name = path;
    struct compilation k;
    struct resources resources;
    struct buf file = exact_file(source->data, source->size);
    compile_sources(&k, &options, &name, &file, 1);
    if (!k.sound || k.diag.errors > 0)
        abort();
    compile_resources(&k, &resources, &tables, 0, NULL);
    if (!compile_res(&k, out, &resources, MACHINE_X64))
        abort();
    compile_resources_free(&resources);
    compile_free(&k);
}

static bool has_table(const struct msgtab *file, const struct table *table)
{
    struct image_cursor cursor = {0};
    struct table other;
    while (image_next(opened_at(file), &cursor, &other) == 1) {
        if (other.size == table->size && memcmp(other.data, table->data, table->size) == 0)
            return true;
    }
    return false;
}

/* Every table of the file is in the one that was made of it. */
static void check_tables(const uint8_t *data, size_t size, const struct buf *made)
{
    struct msgtab before, after;
    struct image_cursor cursor = {0};
    struct table table;
    if (msgtab_open_memory(&before, data, size) != 0 ||
        msgtab_open_memory(&after, made->data, made->size) != 0)
        abort();
    while (image_next(opened_at(&before), &cursor, &table) == 1) {
        if (!has_table(&after, &table))
            abort();
    }
    msgtab_close(&before);
    msgtab_close(&after);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf source = source_of(data, size);
    if (source.size > 0) {
        struct buf res = {0};
        compile(&res, &source);
        check_tables(data, size, &res);
        struct buf again = source_of(res.data, res.size);
        if (again.size != source.size || memcmp(again.data, source.data, source.size) != 0)
            abort();
        buf_free(&again);
        buf_free(&res);
    }
    buf_free(&source);
    return 0;
}
