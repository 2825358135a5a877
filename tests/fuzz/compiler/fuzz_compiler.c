/* Fuzz target: a source, which also determines the options; every output is made from it in
   memory, and what holds the tables is read back. */
#include "compile.h"
#include "exact.h"
#include "image.h"
#include "opened.h"
#include "pe.h"
#include "write_rc.h"
#include "write_symbols.h"

#include <msgtab/msgtab.h>

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_made(const struct table *table, const struct resources *made)
{
    for (size_t i = 0; i < made->count; i++) {
        const struct resource *r = &made->list[i];
        if (r->type == RSRC_TYPE_MESSAGETABLE && r->language == table->lang &&
            r->size == table->size && memcmp(r->data, table->data, r->size) == 0)
            return true;
    }
    return false;
}

/* The texts of a language, which have inserts that can be counted. */
static void check_texts(const struct msgtab *file, uint16_t language)
{
    struct msgtab_cursor cursor = {0};
    struct msgtab_text text, found;
    int code;
    while ((code = msgtab_next(file, language, &cursor, &text)) == 1) {
        if (msgtab_find(file, text.id, language, &found) != 0 || found.text != text.text)
            abort();
        msgtab_insert_count(&text, NULL, 0);
    }
    if (code != 0)
        abort();
}

/* A file has the tables that were made, byte for byte, and no others. */
static void read_back(const struct buf *image, const struct resources *made)
{
    struct msgtab file;
    struct image_cursor cursor = {0};
    struct table table;
    size_t tables = 0;
    struct buf exact = exact_file(image->data, image->size);
    if (msgtab_open_memory(&file, exact.data, exact.size) != 0)
        abort();
    while (image_next(opened_at(&file), &cursor, &table) == 1) {
        if (!is_made(&table, made))
            abort();
        check_texts(&file, table.lang);
        tables++;
    }
    for (size_t i = 0; i < made->count; i++)
        tables -= made->list[i].type == RSRC_TYPE_MESSAGETABLE;
    if (tables != 0)
        abort();
    msgtab_close(&file);
    buf_free(&exact);
}

/* All outputs. */
static void write_all(struct compilation *k, unsigned choice)
{
    struct table_options tables = {(choice & 1) != 0, (choice & 2) != 0, (choice & 4) != 0};
    struct header_options header = {(choice & 2) != 0, choice > 127, (choice & 1) != 0,
                                    (choice & 4) != 0};
    struct resources resources;
    struct buf out[8] = {{0}};
    header_write(&out[0], &k->catalogue, &header, &k->diag);
    compile_wrapper(k, &out[0], &out[1], &out[2], "base", NULL);
    compile_encode(k, &out[0], choice & 4 ? 932 : 1200, true, "header");
    rc_write(&out[3], &k->catalogue, "", NULL);
    symbols_write(&out[4], &k->catalogue, "base");
    size_t errors = k->diag.errors;
    compile_resources(k, &resources, &tables, 0, &(struct version_strings){{NULL}});
    if (k->diag.errors == errors && compile_dll(k, &out[5], &resources, MACHINE_X64)) {
        compile_res(k, &out[6], &resources, MACHINE_X64);
        compile_obj(k, &out[7], &resources, MACHINE_ARM64);
        read_back(&out[5], &resources);
        read_back(&out[6], &resources);
    }
    for (size_t i = 0; i < 8; i++)
        buf_free(&out[i]);
    compile_resources_free(&resources);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const unsigned pages[] = {0, 0, 0, 1252, 932, 65001, 1200, 1201};
    unsigned choice = size > 0 ? (data[size / 2] + (unsigned)size) & 0xFF : 0;
    struct compilation k;
    const char *name = "source.mc";
    struct buf file = exact_file(data, size);
    struct compile_options options = {
        .codepage = pages[choice >> 4 & 7],
        .sema.wrapper = (choice & 1) == 0,
        .check = {.lint = (choice & 2) == 0, .event = (choice & 8) != 0, .enabled = "MT1203"}};
    compile_sources(&k, &options, &name, &file, 1);
    if (k.sound)
        write_all(&k, choice);
    compile_free(&k);
    return 0;
}
