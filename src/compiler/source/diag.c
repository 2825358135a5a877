/* Recording of diagnostics. */
#include "diag.h"

#include "diag_record.h"
#include "source_file.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 1024 };

void diag_source(struct diag *d, const struct source_file *s)
{
    ARRAY_ADD(&d->sources, s);
}

static void record(struct diag *d, struct diag_record r, const char *format, va_list args)
    BUF_PRINTF(3, 0);

static void record(struct diag *d, struct diag_record r, const char *format, va_list args)
{
    char text[TEXT_MAX];
    if (r.place.file < d->sources.count) /* of a guess no source is known */
        r.place = source_origin(d->sources.items[r.place.file], r.place);
    int len = vsnprintf(text, sizeof text, format, args);
    size_t kept = len < 0 ? 0 : (size_t)len < sizeof text ? (size_t)len : sizeof text - 1;
    r.text = arena_copy(&d->arena, text, kept);
    ARRAY_ADD(d, r);
}

void diag(struct diag *d, enum diag_code code, struct place place, const char *format, ...)
{
    struct diag_record r = {.place = place,
                            .level = rule_find((uint32_t)code)->level,
                            .code = code,
                            .order = (uint32_t)d->count};
    va_list args;
    d->is_excepted = rule_is_on(&d->excepted, code);
    if (d->is_excepted)
        return;
    va_start(args, format);
    record(d, r, format, args);
    va_end(args);
    if (r.level == DIAG_ERROR)
        d->errors++;
    else
        d->warnings++;
}

void diag_usage(struct diag *d, enum diag_code code, const char *format, ...)
{
    struct diag_record r = {
        .place = place_none(), .level = DIAG_ERROR, .code = code, .order = (uint32_t)d->count};
    va_list args;
    va_start(args, format);
    record(d, r, format, args);
    va_end(args);
    d->errors++;
    d->wrong_usage = true;
}

void diag_note(struct diag *d, struct place place, const char *format, ...)
{
    struct diag_record r = {.place = place, .level = DIAG_NOTE};
    if (d->is_excepted)
        return;
    if (d->count > 0) {
        r.code = d->items[d->count - 1].code;
        r.order = d->items[d->count - 1].order;
    }
    va_list args;
    va_start(args, format);
    record(d, r, format, args);
    va_end(args);
}

void diag_free(struct diag *d)
{
    arena_free(&d->arena);
    free(d->items);
    free((void *)d->sources.items);
    *d = (struct diag){0};
}
