/* Fuzz target: the text of an event, then its strings, each to a NUL. Strings that were reported
   with the guard are shown as they are. */
#include "expect.h"

#include <msgtab/event.h>

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { STRINGS = 12, SMALL = 9 };

/* Parameter texts 1 to 3, as bytes: the codes in them are read again. */
static const unsigned char parameter_table[] = {
    1, 0, 0, 0, 1,   0,   0,   0, 3, 0, 0, 0, 16, 0, 0, 0, /* a block: ids 1 to 3, at 16 */
    8, 0, 0, 0, '%', '1', 0,   0,                          /* a string of the event */
    8, 0, 0, 0, '%', '%', '3', 0,                          /* a parameter text */
    8, 0, 0, 0, 'x', '%', 0,   0};

static void check_string(const msgtab_char16 *guarded)
{
    static const msgtab_char16 text[] = {'%', '1', 0};
    const struct msgtab_arg string = msgtab_wstr(guarded);
    const ptrdiff_t len = msgtab_event_render_text_w(NULL, 0, text, NULL, &string, 1);
    expect(len >= 0);
    msgtab_char16 *out = room(((size_t)len + 1) * sizeof *out);
    expect(msgtab_event_render_text_w(out, (size_t)len + 1, text, NULL, &string, 1) == len);
    expect(memcmp(out, guarded, ((size_t)len + 1) * sizeof *out) == 0);
    free(out);
}

static int take_event(void *context, const struct msgtab_event *event)
{
    (void)context;
    for (uint16_t i = 0; i < event->count; i++)
        check_string(event->strings[i]);
    return 0;
}

static void report(const struct msgtab_arg *strings, size_t count)
{
    const struct msgtab_event_log log = {take_event, NULL};
    const int code =
        msgtab_event_report(&log, 4, 0, 1, MSGTAB_EVENT_GUARD, strings, count, NULL, 0);
    expect(code == 0 || code == MSGTAB_E_UTF8 || code == MSGTAB_E_LENGTH);
}

/* Into a buffer as large as needed, a small one, and as UTF-16. */
static void render(const char *text, const struct msgtab_event_texts *texts,
                   const struct msgtab_arg *strings, size_t count)
{
    char small[SMALL], missing[SMALL];
    msgtab_char16 wide[SMALL];
    const ptrdiff_t len = msgtab_event_render_text(NULL, 0, text, texts, strings, count);
    expect(msgtab_event_render_text(small, SMALL, text, texts, strings, count) == len);
    msgtab_event_render_w(wide, SMALL, texts, 1, strings, count);
    msgtab_event_missing(missing, SMALL, text, 1, strings, count);
    if (len < 0)
        return;
    char *out = room((size_t)len + 1);
    expect(msgtab_event_render_text(out, (size_t)len + 1, text, texts, strings, count) == len);
    expect(strlen(out) == (size_t)len && strncmp(out, small, strlen(small)) == 0);
    free(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct msgtab table;
    struct msgtab_arg strings[STRINGS];
    size_t count = 0;
    char *text = room(size + 1);
    if (size > 0)
        memcpy(text, data, size);
    text[size] = 0;
    for (size_t at = strlen(text) + 1; at <= size && count < STRINGS; count++) {
        strings[count] = msgtab_str(text + at);
        at += strlen(text + at) + 1;
    }
    expect(msgtab_open_memory(&table, parameter_table, sizeof parameter_table) == 0);
    struct msgtab_event_texts texts = {
        .messages = &table, .message_count = 1, .parameters = &table, .parameter_count = 1};
    render(text, &texts, strings, count);
    texts.flags = MSGTAB_EVENT_SINGLE_PASS;
    render(text, &texts, strings, count);
    report(strings, count);
    msgtab_close(&table);
    free(text);
    return 0;
}
