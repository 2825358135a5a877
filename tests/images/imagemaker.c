/* Writes one image, .res file or object from finished message tables, to be judged by real
   readers:
     imagemaker dll|res|obj x64|x86|arm64|none OUT [version] LANGUAGE=FILE...
   "version" adds the version resource that fixtures/version.rc describes. */
#include "buf.h"
#include "pe.h"
#include "resource.h"
#include "version.h"
#include "write_coff.h"
#include "write_image.h"
#include "write_res.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RESOURCES_MAX = 8 };

static bool find_machine(const char *name, enum machine *out)
{
    for (enum machine m = MACHINE_X64; m <= MACHINE_NONE; m++) {
        if (strcmp(name, machine_facts(m)->name) == 0) {
            *out = m;
            return true;
        }
    }
    return false;
}

static bool read_file(const char *path, struct buf *out)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    unsigned char chunk[4096];
    size_t got = 0;
    while ((got = fread(chunk, 1, sizeof chunk, file)) > 0)
        buf_bytes(out, chunk, got);
    bool is_read = !ferror(file);
    return fclose(file) == 0 && is_read;
}

static bool write_file(const char *path, const struct buf *data)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool is_written = fwrite(data->data, 1, data->size, file) == data->size;
    return fclose(file) == 0 && is_written;
}

static bool make_version(struct buf *out)
{
    static const struct version_block blocks[] = {
        {0, "Example", "Session messages", "Copyright Example"},
        {0x407, NULL, "Meldungen f\xC3\xBCr Sitzungen", NULL},
    };
    struct version_info info = {"1.2.3.4", "5.6", blocks, sizeof blocks / sizeof *blocks};
    return version_write(out, &info);
}

/* Reads LANGUAGE=FILE or makes the version resource; data receives the bytes. */
static bool read_resource(const char *arg, struct buf *data, struct resource *out)
{
    if (strcmp(arg, "version") == 0) {
        *out = (struct resource){.type = RSRC_TYPE_VERSION, .name = 1};
        return make_version(data);
    }
    char *path = NULL;
    unsigned long language = strtoul(arg, &path, 0);
    *out = (struct resource){.type = RSRC_TYPE_MESSAGETABLE,
                             .name = RSRC_MESSAGETABLE_NAME,
                             .language = (uint16_t)language};
    return language <= 0xFFFF && *path == '=' && read_file(path + 1, data);
}

static bool write_as(const char *kind, struct buf *out, const struct resource *list, size_t count,
                     enum machine machine)
{
    if (strcmp(kind, "dll") == 0)
        return image_write(out, list, count, machine);
    if (strcmp(kind, "res") == 0)
        return res_write(out, list, count);
    return strcmp(kind, "obj") == 0 && coff_write(out, list, count, machine);
}

static bool make(int argc, char **argv, struct buf *data, struct buf *out)
{
    struct resource list[RESOURCES_MAX];
    size_t count = (size_t)argc - 4;
    enum machine machine = MACHINE_X64;
    if (count > RESOURCES_MAX || !find_machine(argv[2], &machine))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!read_resource(argv[i + 4], &data[i], &list[i]))
            return false;
        list[i].data = data[i].data;
        list[i].size = data[i].size;
    }
    return write_as(argv[1], out, list, count, machine) && write_file(argv[3], out);
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("usage: imagemaker dll|res|obj MACHINE OUT [version] LANGUAGE=FILE...\n", stderr);
        return 2;
    }
    struct buf data[RESOURCES_MAX] = {{0}};
    struct buf out = {0};
    bool made = make(argc, argv, data, &out);
    for (size_t i = 0; i < RESOURCES_MAX; i++)
        buf_free(&data[i]);
    buf_free(&out);
    if (!made)
        fputs("imagemaker: failed\n", stderr);
    return made ? 0 : 1;
}
