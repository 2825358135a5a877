/* Fuzz target: an exported registry is read, and what was read is exported in every format. An
   export of the registry says the same when it is read again. */
#include "expect.h"

#include <msgtab/provider.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char name[] = "Shop";

/* No text is the same as an empty one. */
static void expect_same(const char *a, const char *b)
{
    expect(strcmp(a ? a : "", b ? b : "") == 0);
}

static void check_again(const struct msgtab_event_source *s, const void *file, size_t size)
{
    struct msgtab_event_source again;
    char *buf = room(4 * size);
    expect(msgtab_event_source_from_reg(&again, buf, 4 * size, file, size, s->log, s->name) == 0);
    expect_same(s->log, again.log);
    expect_same(s->name, again.name);
    expect_same(s->message_file, again.message_file);
    expect_same(s->parameter_file, again.parameter_file);
    expect_same(s->category_file, again.category_file);
    expect(s->category_count == again.category_count && s->types == again.types);
    free(buf);
}

static void export(const struct msgtab_event_source *s)
{
    for (int format = MSGTAB_EVENT_REG; format <= MSGTAB_EVENT_INNO; format++) {
        const enum msgtab_event_format f = (enum msgtab_event_format)format;
        const ptrdiff_t len = msgtab_event_export(NULL, 0, s, f);
        expect(format != MSGTAB_EVENT_REG || (len > 0) == (msgtab_event_source_check(s) == 0));
        if (len < 0)
            continue;
        void *file = room((size_t)len);
        expect(msgtab_event_export(file, (size_t)len, s, f) == len);
        expect(msgtab_event_export(file, (size_t)len / 2, s, f) == len);
        expect(msgtab_event_export(file, (size_t)len, s, f) == len);
        if (f == MSGTAB_EVENT_REG)
            check_again(s, file, (size_t)len);
        free(file);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct msgtab_event_source s;
    struct msgtab_event_publisher p;
    char *buf = room(4 * size);
    const int code = msgtab_event_source_from_reg(&s, buf, 4 * size, data, size, NULL, name);
    expect(code != MSGTAB_E_LENGTH);
    if (code == 0)
        export(&s);
    msgtab_event_source_from_reg(&s, buf, size / 2, data, size, "Application", name);
    expect(msgtab_event_publisher_from_reg(&p, buf, 4 * size, data, size, name) != MSGTAB_E_LENGTH);
    free(buf);
    return 0;
}
