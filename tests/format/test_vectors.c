/* Runs the table of cases through every way into the formatter and, on Windows, through
   FormatMessageW and RtlFormatMessage. Usage: test_vectors vectors.tsv */
#include "oracle.h"
#include "row.h"
#include "test.h"

#include <stdlib.h>

enum { OUT_MAX = ROW_TEXT, LINE_MAX_SIZE = 100000, NARROW_MAX = OUT_MAX * 3 };

/* Buffers of one run. */
struct run {
    struct test test;
    struct row row;
    char line[LINE_MAX_SIZE];
    char narrow[NARROW_MAX], want[NARROW_MAX], text[NARROW_MAX];
    msgtab_char16 wide[OUT_MAX];
    msgtab_char16 filled[OUT_MAX];
    char strings[ROW_ARGS][ROW_SHORT * 3];
};

static struct msgtab_arg argument(struct run *r, size_t i, bool narrow)
{
    const struct row_arg *a = &r->row.args[i];
    if (strcmp(a->kind, "null") == 0)
        return msgtab_str(NULL);
    if (a->kind[0] == 'f') {
        for (size_t j = 0; j < a->fill; j++)
            r->filled[j] = (msgtab_char16)('A' + j % 26);
        return msgtab_wstrn(r->filled, a->fill);
    }
    if (a->kind[0] == 's' || a->kind[0] == 'b')
        return narrow && row_utf8(r->strings[i], a->text, a->len) ? msgtab_str(r->strings[i])
                                                                  : msgtab_wstr(a->text);
    switch (a->kind[0]) {
    case 'c': return msgtab_character((uint32_t)a->number);
    case 'd': return msgtab_int((int32_t)a->number);
    case 'x': return msgtab_uint((uint32_t)a->number);
    case 'i': return msgtab_int64((int64_t)a->number);
    case 'u': return msgtab_uint64(a->number);
    default: return msgtab_number(MSGTAB_KIND_POINTER, a->number);
    }
}

static void report(struct run *r, const char *way, ptrdiff_t got)
{
    r->test.failures++;
    printf("%s (%s): returned %ld, wanted %ld; line: %s", r->row.name, way, (long)got,
           r->row.error ? (long)r->row.error : (long)r->row.result_len, r->line);
}

static void check_wide(struct run *r, const struct msgtab_arg *args)
{
    const struct row *row = &r->row;
    ptrdiff_t got = msgtab_format_text_w(r->wide, OUT_MAX, row->text, row->flags, args,
                                         row->no_args ? 0 : row->arg_count);
    ptrdiff_t want = row->error ? row->error : (ptrdiff_t)row->result_len;
    r->test.checks++;
    if (got != want ||
        (got > 0 && memcmp(r->wide, row->result, row->result_len * sizeof *r->wide) != 0))
        report(r, "UTF-16", got);
}

static void check_narrow(struct run *r, const struct msgtab_arg *args)
{
    const struct row *row = &r->row;
    if (!row_utf8(r->text, row->text, row->text_len) ||
        !row_utf8(r->want, row->result, row->result_len))
        return;
    ptrdiff_t got = msgtab_format_text(r->narrow, NARROW_MAX, r->text, row->flags, args,
                                       row->no_args ? 0 : row->arg_count);
    ptrdiff_t want = row->error ? row->error : (ptrdiff_t)strlen(r->want);
    r->test.checks++;
    if (got != want || (got > 0 && strcmp(r->narrow, r->want) != 0))
        report(r, "UTF-8", got);
}

static void check_oracles(struct run *r)
{
    const struct row *row = &r->row;
    for (int i = 0; i < ORACLE_COUNT; i++) {
        if (!oracle_takes((enum oracle)i, row))
            continue;
        ptrdiff_t got = oracle_format((enum oracle)i, row, r->wide, OUT_MAX);
        bool same = row->error
                        ? got < 0
                        : got == (ptrdiff_t)row->result_len &&
                              memcmp(r->wide, row->result, row->result_len * sizeof *r->wide) == 0;
        r->test.checks++;
        if (same == row->wine_differs)
            report(r, oracle_name((enum oracle)i), got);
    }
}

static void check_row(struct run *r)
{
    struct msgtab_arg args[ROW_ARGS];
    if (r->row.other_pointers)
        return;
    for (int narrow = 0; narrow < 2; narrow++) {
        for (size_t i = 0; i < r->row.arg_count; i++)
            args[i] = argument(r, i, narrow != 0);
        check_wide(r, r->row.no_args ? NULL : args);
        check_narrow(r, r->row.no_args ? NULL : args);
    }
    check_oracles(r);
}

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!file)
        return 2;
    struct run *r = calloc(1, sizeof *r);
    if (!r)
        abort();
    while (fgets(r->line, LINE_MAX_SIZE, file)) {
        if (r->line[0] == '#')
            continue;
        if (CHECK(&r->test, row_read(&r->row, r->line)))
            check_row(r);
        else
            printf("%s", r->line);
    }
    fclose(file);
    int failed = test_end(&r->test);
    free(r);
    return failed;
}
