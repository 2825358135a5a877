/* msgtab source export: a file that registers the source. */
#include "arena.h"
#include "console.h"
#include "out.h"
#include "source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool find_format(const char *name, enum msgtab_event_format *out)
{
    static const char *const names[] = {
        [MSGTAB_EVENT_REG] = "reg", [MSGTAB_EVENT_PS1] = "ps1", [MSGTAB_EVENT_WXS] = "wxs"};
    for (size_t i = 0; name && i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i]) == 0) {
            *out = (enum msgtab_event_format)i;
            return true;
        }
    }
    return false;
}

static int write_file(const struct source_request *r, const void *data, size_t size)
{
    const char *inputs[] = {r->from ? r->from : r->file};
    struct out out = {.inputs = inputs, .input_count = 1};
    bool ok = out_write(&out, r->output, data, size);
    return out_end(&out, ok ? STATUS_OK : STATUS_USAGE);
}

int source_export(const struct source_request *r)
{
    struct msgtab_event_source source;
    enum msgtab_event_format format = MSGTAB_EVENT_REG;
    if (!find_format(r->format, &format))
        return opt_wrong(r->command, "expected the format reg, ps1 or wxs, found", r->format);
    int status = source_describe(r, &source);
    if (status != STATUS_OK)
        return status;
    ptrdiff_t size = msgtab_event_export(NULL, 0, &source, format);
    if (size < 0)
        return source_fail(r, (int)size);
    unsigned char *data = memory_zeros((size_t)size);
    msgtab_event_export(data, (size_t)size, &source, format);
    if (r->output)
        status = write_file(r, data, (size_t)size);
    else
        fwrite(data, 1, (size_t)size, stdout);
    free(data);
    return status;
}
