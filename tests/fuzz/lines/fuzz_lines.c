/* Fuzz target: a line of JSON is read as an event. Whether it is JSON must be the same for who
   skips everything, and its texts must be UTF-8. */
#include "event_record.h"
#include "json_read.h"
#include "utf.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_text(const char *text, size_t len)
{
    if (len > 0 && utf8_check(text, len) != len)
        abort();
}

static void check_event(const struct event_record *e)
{
    check_text(e->source.text, e->source.len);
    check_text(e->channel.text, e->channel.len);
    for (size_t i = 0; i < e->count; i++) {
        check_text(e->strings[i].value.str, e->strings[i].len);
        check_text(e->names[i].text, e->names[i].len);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const fields[RECORD_FIELDS] = {"message", "error"};
    char *line = memory_zeros(size);
    struct event_record e = {0};
    struct arena arena = {0};
    memcpy(line, data, size);
    struct json_reader r = json_reader_start(line, size);
    json_skip(&r);
    const bool is_json = json_finish(&r);
    const enum record_kind kind = event_record_read(&e, &arena, line, size, fields);
    if (kind != RECORD_BROKEN && (!is_json || (e.end > 0 && line[e.end] != '}')))
        abort();
    if (kind == RECORD_EVENT)
        check_event(&e);
    arena_free(&arena);
    free(line);
    return 0;
}
