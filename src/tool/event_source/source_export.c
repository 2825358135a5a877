/* msgtab source export: a file that registers the source. */
#include "arena.h"
#include "console.h"
#include "failure.h"
#include "out.h"
#include "source_commands.h"
#include "source_describe.h"
#include "source_files.h"
#include "source_output.h"
#include "source_system.h"
#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct opt_word source_export_formats[] = {{"reg", MSGTAB_EVENT_REG},
                                                 {"ps1", MSGTAB_EVENT_PS1},
                                                 {"wxs", MSGTAB_EVENT_WXS},
                                                 {"wxs4", MSGTAB_EVENT_WXS4},
                                                 {"nsis", MSGTAB_EVENT_NSIS},
                                                 {"inno", MSGTAB_EVENT_INNO},
                                                 {NULL, 0}};

/* Files that the output may not replace. */
struct inputs {
    ARRAY_OF(char *) paths;
};

static void add_input(struct inputs *in, char *path)
{
    ARRAY_ADD(&in->paths, path);
}

static void add_registered(struct inputs *in, const char *paths)
{
    struct slice path;
    for (const char *rest = paths ? paths : ""; source_path_next(&rest, &path);)
        add_input(in, source_path_here(path));
}

static int write_file(const struct source_request *r, const void *data, size_t size)
{
    struct inputs in = {0};
    struct out out = {0};
    if (r->from)
        add_input(&in, memory_copy(r->from, strlen(r->from)));
    if (r->manifest)
        add_input(&in, memory_copy(r->manifest, strlen(r->manifest)));
    add_registered(&in, r->file);
    add_registered(&in, r->params);
    add_registered(&in, r->category_file);
    out.inputs = (const char *const *)in.paths.items;
    out.input_count = in.paths.count;
    bool ok = out_write(&out, r->output, data, size);
    int status = out_end(&out, ok ? STATUS_OK : STATUS_USAGE);
    for (size_t i = 0; i < in.paths.count; i++)
        free(in.paths.items[i]);
    free(in.paths.items);
    return status;
}

int source_export_format(const struct source_request *r, enum msgtab_event_format *format)
{
    int chosen = 0;
    if (!opt_choose(r->format, source_export_formats, &chosen))
        return opt_wrong_word(r->command,
                              "expected the format reg, ps1, wxs, wxs4, nsis or inno, found",
                              r->format, source_export_formats);
    *format = (enum msgtab_event_format)chosen;
    return STATUS_OK;
}

int source_write_output(const struct source_request *r, const void *data, size_t size)
{
    if (r->output)
        return write_file(r, data, size);
    terminal_print(data, size);
    return STATUS_OK;
}

int source_export(const struct source_request *r)
{
    struct msgtab_event_source source;
    enum msgtab_event_format format = MSGTAB_EVENT_REG;
    int status = source_export_format(r, &format);
    if (status == STATUS_OK)
        status = source_describe(r, format, &source);
    if (status != STATUS_OK)
        return status;
    ptrdiff_t size = msgtab_event_export(NULL, 0, &source, format);
    if (size < 0)
        return failure_of_source(r->shown, (int)size);
    unsigned char *data = memory_zeros((size_t)size);
    msgtab_event_export(data, (size_t)size, &source, format);
    status = source_write_output(r, data, (size_t)size);
    free(data);
    return status;
}
