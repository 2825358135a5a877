/* Sources and providers in an exported registry, in hives, or in the registry of this computer. */
#include "source_registered.h"

#include "arena.h"
#include "console.h"
#include "disk.h"
#include "event_values.h"
#include "failure.h"
#include "say.h"
#include "source_system.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a request looks. */
struct search {
    const struct source_request *request;
    const struct source_place *place; /* or NULL */
    const char *log;                  /* NULL: any */
    struct buf reg;                   /* the file of --reg */
    struct source_registered *out;
};

/* --- A .reg file --- */

static int read_reg(struct search *q)
{
    const char *why = disk_read(q->request->reg, &q->reg);
    if (why) {
        say_error("msgtab: %s: %s\n", q->request->reg, why);
        return STATUS_USAGE;
    }
    buf_char(&q->reg, '\0'); /* an empty file has data too */
    q->reg.size--;
    return STATUS_OK;
}

static char *room_for(const struct buf *file, size_t *size)
{
    *size = file->size * 4 + 16;
    return memory_zeros(*size);
}

static int source_of_reg(struct search *q)
{
    size_t size;
    q->out->text = room_for(&q->reg, &size);
    return msgtab_event_source_from_reg(&q->out->source, q->out->text, size, q->reg.data,
                                        q->reg.size, q->log, q->request->name);
}

static int provider_of_reg(struct search *q)
{
    size_t size;
    q->out->publisher_text = room_for(&q->reg, &size);
    return msgtab_event_publisher_from_reg(&q->out->publisher, q->out->publisher_text, size,
                                           q->reg.data, q->reg.size, q->request->name);
}

/* --- Hives and databases, whose strings do not last --- */

/* Copies the texts that there are; returns what they are in. */
static char *copy_texts(const char **const *texts, size_t count)
{
    size_t size = 1, used = 0;
    for (size_t i = 0; i < count; i++)
        size += *texts[i] ? strlen(*texts[i]) + 1 : 0;
    char *all = memory_zeros(size);
    for (size_t i = 0; i < count; i++) {
        if (!*texts[i])
            continue;
        const size_t len = strlen(*texts[i]) + 1;
        *texts[i] = memcpy(all + used, *texts[i], len);
        used += len;
    }
    return all;
}

static bool take_source(void *context, const struct msgtab_event_source *s)
{
    struct source_registered *out = context;
    struct event_value values[EVENT_VALUES];
    const char **texts[EVENT_VALUES + 2] = {&out->source.log, &out->source.name};
    size_t count = 2;
    out->source = *s;
    event_values(values, &out->source);
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        if (values[i].text)
            texts[count++] = values[i].text;
    }
    out->text = copy_texts(texts, count);
    return false;
}

static bool take_provider(void *context, const struct msgtab_event_publisher *p)
{
    struct source_registered *out = context;
    const char **const texts[] = {&out->publisher.guid, &out->publisher.name,
                                  &out->publisher.resource_file, &out->publisher.message_file,
                                  &out->publisher.parameter_file};
    out->publisher = *p;
    out->publisher_text = copy_texts(texts, sizeof texts / sizeof *texts);
    return false;
}

static int source_of_place(struct search *q)
{
    source_place_sources(q->place, q->log, q->request->name, take_source, q->out);
    return q->out->text ? 0 : MSGTAB_E_NO_SOURCE;
}

static int provider_of_place(struct search *q)
{
    source_place_publishers(q->place, q->request->name, take_provider, q->out);
    return q->out->publisher_text ? 0 : MSGTAB_E_NO_SOURCE;
}

/* --- Any of them --- */

static bool has_registry(const struct search *q)
{
    return q->place && source_place_has_registry(q->place);
}

static int find_source(struct search *q)
{
    if (q->request->reg)
        return source_of_reg(q);
    return has_registry(q) ? source_of_place(q) : source_query(q->out, q->request, q->log);
}

static int find_provider(struct search *q)
{
    if (q->request->reg)
        return provider_of_reg(q);
    return has_registry(q) ? provider_of_place(q) : source_query_provider(q->out, q->request);
}

static int search(struct search *q, bool or_provider)
{
    const struct source_request *r = q->request;
    int status = r->reg ? read_reg(q) : STATUS_OK;
    if (status == STATUS_OK && !r->reg && !has_registry(q))
        status = source_query_is_possible(r);
    if (status != STATUS_OK)
        return status;
    const int code = find_source(q);
    const bool is_enough = !or_provider || (code && (q->log || code != MSGTAB_E_NO_SOURCE));
    const int provider = is_enough ? code : find_provider(q);
    if (code)
        q->out->source = (struct msgtab_event_source){0};
    if (provider)
        q->out->publisher = (struct msgtab_event_publisher){0};
    return code && provider ? failure_of_source(r->shown, code) : STATUS_OK;
}

int source_registered(struct source_registered *out, const struct source_request *r,
                      const struct source_place *place, const char *log)
{
    struct search q = {.request = r, .place = place, .log = log, .out = out};
    *out = (struct source_registered){0};
    const int status = search(&q, false);
    buf_free(&q.reg);
    return status;
}

int source_or_provider(struct source_registered *out, const struct source_request *r,
                       const struct source_place *place, const char *log)
{
    struct search q = {.request = r, .place = place, .log = log, .out = out};
    *out = (struct source_registered){0};
    const int status = search(&q, true);
    buf_free(&q.reg);
    return status;
}

void source_registered_free(struct source_registered *s)
{
    free(s->text);
    free(s->publisher_text);
}
