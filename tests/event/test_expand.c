/* Runs the table of event texts through every way into the renderer and every buffer size, then
   MUTATIONS of each row, and texts of 50 times as many bytes. Usage: test_expand MUTATIONS FILE.tsv
   [single-pass] */
#include "row.h"
#include "test.h"

#include <stdlib.h>

struct run {
    struct test test;
    struct row row;
    char line[ROW_SIZE], out[ROW_SIZE + 1];
    msgtab_char16 wide[ROW_SIZE], want[ROW_SIZE], text[ROW_SIZE], out_wide[ROW_SIZE + 1];
    msgtab_char16 strings[ROW_STRINGS][ROW_SIZE];
    uint32_t table[ROW_TABLE / 4];
    struct msgtab messages;
    unsigned flags;
    unsigned long mutations;
};

static struct msgtab_event_texts texts_of(struct run *r)
{
    return (struct msgtab_event_texts){.messages = &r->messages,
                                       .message_count = 1,
                                       .parameters = &r->row.parameters,
                                       .parameter_count =
                                           msgtab_languages(&r->row.parameters, NULL, 0) > 0,
                                       .flags = r->flags};
}

/* Whether out holds as much of text as fits, with whole characters and a NUL, and no more. */
static int is_cut(const char *out, size_t size, const char *text)
{
    size_t len = size > 0 ? strlen(out) : 0;
    return size == 0 ||
           (len < size && strncmp(out, text, len) == 0 && (len + 5 > size || len == strlen(text)));
}

static void check_sizes(struct run *r, const struct msgtab_event_texts *t)
{
    const struct row *row = &r->row;
    size_t len = strlen(row->result);
    size_t units = row_wide(r->want, row->result);
    for (size_t size = 0; size <= len + 1; size++) {
        memset(r->out, 'x', sizeof r->out);
        CHECK(&r->test, msgtab_event_render(size ? r->out : NULL, size, t, 1, row->args,
                                            row->count) == (ptrdiff_t)len);
        CHECK(&r->test, is_cut(r->out, size, row->result) && r->out[size] == 'x');
    }
    for (size_t size = 0; size <= units + 1; size++) {
        memset(r->out_wide, 0x55, sizeof r->out_wide);
        CHECK(&r->test, msgtab_event_render_w(size ? r->out_wide : NULL, size, t, 1, row->args,
                                              row->count) == (ptrdiff_t)units);
        CHECK(&r->test, r->out_wide[size] == 0x5555);
        CHECK(&r->test,
              size <= units || memcmp(r->out_wide, r->want, (units + 1) * sizeof *r->want) == 0);
    }
}

static void check_row(struct run *r)
{
    const uint32_t id = 1;
    const char *text = r->row.text;
    struct msgtab_arg wide_args[ROW_STRINGS];
    size_t size = row_table(r->table, &id, &text, 1);
    if (!CHECK(&r->test, msgtab_open_memory(&r->messages, r->table, size) == 0))
        return;
    struct msgtab_event_texts t = texts_of(r);
    msgtab_event_render_text(r->out, sizeof r->out, text, &t, r->row.args, r->row.count);
    CHECK_STR(&r->test, r->out, r->row.result);
    for (size_t i = 0; i < r->row.count; i++) {
        row_wide(r->strings[i], r->row.strings[i]);
        wide_args[i] = msgtab_wstr(r->strings[i]);
    }
    row_wide(r->text, text);
    row_wide(r->want, r->row.result);
    ptrdiff_t len =
        msgtab_event_render_text_w(r->wide, ROW_SIZE, r->text, &t, wide_args, r->row.count);
    CHECK(&r->test, len >= 0 && memcmp(r->wide, r->want, (size_t)(len + 1) * sizeof *r->want) == 0);
    check_sizes(r, &t);
}

static uint32_t below(uint64_t *state, size_t limit)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (uint32_t)((*state >> 16) % limit);
}

static void mutate(char *text, uint64_t *state)
{
    static const char units[] = "%%%%0123456789!Ssdn{}\r\n\xC3\xA9 x";
    for (size_t len = strlen(text), i = below(state, 4); len > 0 && i > 0; i--)
        text[below(state, len)] = units[below(state, sizeof units - 1)];
}

/* Measuring and writing agree for any text; the work is bounded by the substitutions. */
static void check_mutations(struct run *r)
{
    static char out[ROW_SIZE * 101];
    struct msgtab_event_texts t = texts_of(r);
    uint64_t state = 0x2545F4914F6CDD1D;
    for (unsigned long i = 0; i < r->mutations; i++) {
        mutate(r->row.text, &state);
        for (size_t s = 0; s < r->row.count; s++)
            mutate(r->row.strings[s], &state);
        ptrdiff_t len =
            msgtab_event_render_text(NULL, 0, r->row.text, &t, r->row.args, r->row.count);
        ptrdiff_t again =
            msgtab_event_render_text(out, sizeof out, r->row.text, &t, r->row.args, r->row.count);
        CHECK(&r->test, again == len && strlen(out) == (len < 0 ? 0 : (size_t)len));
    }
}

static void check_calls(struct run *r)
{
    const struct msgtab_arg number = msgtab_int(1);
    const struct msgtab_arg null = msgtab_str(NULL);
    const struct msgtab_arg counted = msgtab_strn("abcdef", 3);
    char *out = r->out;
    const struct msgtab_event_texts none = {0};
    struct msgtab closed = {0};
    const struct msgtab_event_texts flag = {.flags = 1};
    const struct msgtab_event_texts not_open = {.messages = &closed, .message_count = 1};
    CHECK(&r->test, msgtab_event_render(out, 9, NULL, 1, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(&r->test, msgtab_event_render(out, 9, &none, 1, NULL, 0) == MSGTAB_E_ID);
    CHECK(&r->test, msgtab_event_render(out, 9, &not_open, 1, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(&r->test, msgtab_event_render_text(out, 9, "x", &flag, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(&r->test, msgtab_event_render_text(out, 9, NULL, NULL, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(&r->test, msgtab_event_render_text(NULL, 9, "x", NULL, NULL, 0) == MSGTAB_E_ARGUMENT);
    CHECK(&r->test, msgtab_event_render_text(out, 9, "x", NULL, NULL, 1) == MSGTAB_E_ARGUMENT);
    CHECK(&r->test,
          msgtab_event_render_text(out, 9, "a%1", NULL, &number, 1) == MSGTAB_E_NEEDS_STRING);
    CHECK_STR(&r->test, out, "");
    CHECK(&r->test, msgtab_event_render_text(out, 9, "a\xFF", NULL, NULL, 0) == MSGTAB_E_UTF8);
    CHECK(&r->test, msgtab_event_render_text(out, 9, "[%1]", NULL, &null, 1) == 2);
    CHECK(&r->test, msgtab_event_render_text(out, 9, "[%1]", NULL, &counted, 1) == 5);
    CHECK_STR(&r->test, out, "[abc]");
}

static void check_missing(struct run *r)
{
    static const char want[] =
        "The description for Event ID 4097 from source Contoso Agent cannot be found. Either the "
        "component that raises this event is not installed on your local computer or the "
        "installation is corrupted. You can install or repair the component on the local "
        "computer.\r\n\r\nIf the event originated on another computer, the display information had "
        "to be saved with the event.\r\n\r\nThe following information was included with the event: "
        "\r\n\r\none\r\n%1\r\n";
    const struct msgtab_arg strings[] = {msgtab_str("one"), msgtab_str("%1")};
    char out[sizeof want + 8];
    ptrdiff_t len = msgtab_event_missing(out, sizeof out, "Contoso Agent", 0xC0001001, strings, 2);
    CHECK(&r->test, len == (ptrdiff_t)sizeof want - 1);
    CHECK_STR(&r->test, out, want);
    CHECK(&r->test, msgtab_event_missing_w(NULL, 0, "Contoso Agent", 0xC0001001, strings, 2) ==
                        (ptrdiff_t)sizeof want - 1);
    CHECK(&r->test, msgtab_event_missing(out, 9, NULL, 1, NULL, 0) == MSGTAB_E_ARGUMENT);
}

/* Many codes and long texts need proportional time: otherwise these would never end. */
static void check_long(struct run *r)
{
    const size_t size = r->mutations * 50;
    static const char *const parts[] = {"%", "%%", "%%1", "%1", "%1!", "%1!5", "1%"};
    char *text = calloc(size + 8, 1);
    for (size_t i = 0; text && i < sizeof parts / sizeof *parts; i++) {
        size_t len = strlen(parts[i]);
        for (size_t at = 0; at + len <= size; at += len)
            memcpy(text + at, parts[i], len + 1);
        struct msgtab_arg arg = msgtab_str(text);
        CHECK(&r->test, msgtab_event_render_text(NULL, 0, "%1", NULL, &arg, 1) > 0);
    }
    free(text);
}

int main(int argc, char **argv)
{
    struct run *r = calloc(1, sizeof *r);
    FILE *file = argc >= 3 ? fopen(argv[2], "rb") : NULL;
    if (!r || !file) {
        free(r);
        return 2;
    }
    r->mutations = strtoul(argv[1], NULL, 10);
    r->flags = argc > 3 && strcmp(argv[3], "single-pass") == 0 ? MSGTAB_EVENT_SINGLE_PASS : 0;
    while (fgets(r->line, sizeof r->line, file)) {
        if (r->line[0] == '#')
            continue;
        int failures = r->test.failures;
        if (CHECK(&r->test, row_read(&r->row, r->line))) {
            check_row(r);
            check_mutations(r);
        }
        if (r->test.failures > failures)
            printf("in row %s\n", r->row.name);
    }
    fclose(file);
    check_calls(r);
    check_missing(r);
    check_long(r);
    int failed = test_end(&r->test);
    free(r);
    return failed;
}
