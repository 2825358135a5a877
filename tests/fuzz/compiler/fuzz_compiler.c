/* Fuzz target: a source, which also determines the options; every output is made from it in
   memory. */
#include "compile.h"
#include "write_rc.h"
#include "write_symbols.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

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
    rc_write(&out[3], &k->catalogue, "");
    symbols_write(&out[4], &k->catalogue, "base");
    compile_resources(k, &resources, &tables, &(struct version_strings){{NULL}});
    if (compile_dll(k, &out[5], &resources, MACHINE_X64)) {
        compile_res(k, &out[6], &resources, MACHINE_X64);
        compile_obj(k, &out[7], &resources, MACHINE_ARM64);
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
    struct buf file = {0};
    const char *name = "source.mc";
    buf_bytes(&file, data, size);
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
