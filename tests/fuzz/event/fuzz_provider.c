/* Fuzz target: any bytes as a file with providers, everything of which is read. */
#include "expect.h"

#include <msgtab/provider.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SMALL = 16, FIELDS = 200, EVENTS = 200, ITEMS = 50, PROVIDERS = 8 };

static void read_name(const struct msgtab_event_name *name)
{
    char text[SMALL];
    const ptrdiff_t len = msgtab_event_name_text(NULL, 0, name);
    expect(msgtab_event_name_text(text, SMALL, name) == len);
    expect(strlen(text) < SMALL);
}

static void read_value(const struct msgtab_event_field *field)
{
    char text[SMALL];
    const struct msgtab_arg values[] = {msgtab_uint64(UINT64_MAX), msgtab_int(5),
                                        msgtab_str("0200005001020304")};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        const ptrdiff_t len = msgtab_event_value(NULL, 0, NULL, field, &values[i]);
        expect(msgtab_event_value(text, SMALL, NULL, field, &values[i]) == len);
    }
}

static void read_template(const struct msgtab_event_template *t)
{
    struct msgtab_event_field field;
    for (uint32_t i = 0; i < t->total && i < FIELDS; i++) {
        if (msgtab_event_field_at(t, i, &field) != 0)
            continue;
        read_name(&field.name);
        read_name(&field.map);
        read_value(&field);
        expect(field.first + (uint32_t)field.members <= t->total);
    }
}

static void read_items(const struct msgtab_event_provider *p)
{
    struct msgtab_event_item item;
    char text[SMALL];
    for (int kind = MSGTAB_EVENT_LEVEL; kind <= MSGTAB_EVENT_KEYWORD; kind++) {
        for (uint32_t i = 0; i < ITEMS; i++) {
            const int code = msgtab_event_item_at(p, (enum msgtab_event_kind)kind, i, &item);
            if (code == MSGTAB_E_ID)
                break;
            if (code == 0)
                msgtab_event_item_text(text, SMALL, NULL, &item);
        }
    }
}

static void read_provider(const struct msgtab_event_provider *p)
{
    struct msgtab_event_definition e, found;
    struct msgtab_event_template t;
    struct msgtab_event_item item;
    read_name(&p->name);
    read_items(p);
    for (uint32_t i = 0; i < EVENTS && msgtab_event_definition_at(p, i, &e) == 0; i++) {
        expect(msgtab_event_definition_find(p, e.id, e.version, e.channel, &found) == 0);
        for (int kind = MSGTAB_EVENT_LEVEL; kind < MSGTAB_EVENT_KEYWORD; kind++)
            msgtab_event_item_of(p, (enum msgtab_event_kind)kind, &e, &item);
        if (msgtab_event_template_of(p, &e, &t) == 1)
            read_template(&t);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct msgtab_event_manifest m;
    struct msgtab_event_provider p;
    const int code = msgtab_event_manifest_open(&m, data, size);
    for (uint32_t i = 0; code == 0 && i < m.count && i < PROVIDERS; i++) {
        if (msgtab_event_provider_at(&m, i, &p) == 0)
            read_provider(&p);
    }
    expect(code != MSGTAB_E_MANIFEST || m.damage <= size);
    return 0;
}
