/* Random texts, widths and arguments: our result and FormatMessageW's must be the same, unit by
   unit. Usage: test_differential [seed [comparisons]]. Runs where FormatMessageW is available. */
#include "generate.h"
#include "test.h"

#include <stdlib.h>
#include <windows.h>

enum { OUT_MAX = 16384, COMPARISONS = 250000, NO_WORK_DONE = 235 };

struct input {
    unsigned flags;
    wchar_t text[GENERATE_TEXT_MAX];
    wchar_t strings[GENERATE_STRINGS][400];
    DWORD_PTR args[GENERATE_ARGS];
};

static void make(struct generator *g, struct input *in)
{
    in->flags = generate_flags(g);
    generate_text(g, in->text, false);
    for (int i = 0; i < GENERATE_ARGS; i++)
        in->args[i] = (DWORD_PTR)generate_number(g);
    for (int i = 0; i < GENERATE_STRINGS; i++) {
        generate_string(g, in->strings[i], 400, false);
        in->args[i] = generate_below(g, 20) ? (DWORD_PTR)in->strings[i] : 0;
    }
}

static ptrdiff_t ask_windows(struct input *in, wchar_t *out)
{
    SetLastError(0);
    DWORD args_array = FORMAT_MESSAGE_FROM_STRING | FORMAT_MESSAGE_ARGUMENT_ARRAY;
    DWORD len =
        FormatMessageW(args_array | in->flags, in->text, 0, 0, out, OUT_MAX, (va_list *)in->args);
    DWORD error = GetLastError();
    return len > 0 || error == 0 || error == NO_WORK_DONE ? (ptrdiff_t)len : -(ptrdiff_t)error;
}

static void print_units(const char *label, const wchar_t *units, size_t len)
{
    printf("  %s \"", label);
    for (size_t i = 0; i < len; i++) {
        if (units[i] >= ' ' && units[i] < 0x7F)
            putchar(units[i]);
        else
            printf("\\u%04x", (unsigned)units[i]);
    }
    printf("\"\n");
}

static void compare(struct test *t, struct input *in, wchar_t *ours, wchar_t *theirs)
{
    ptrdiff_t want = ask_windows(in, theirs);
    const struct msgtab_request r = {.text = msgtab_text_wstr(in->text),
                                     .flags = in->flags,
                                     .words = in->args,
                                     .nargs = GENERATE_ARGS};
    ptrdiff_t got = msgtab_format_request_w(ours, OUT_MAX, &r, NULL);
    bool same =
        want < 0 ? got < 0 : got == want && memcmp(ours, theirs, (size_t)want * sizeof *ours) == 0;
    t->checks++;
    if (same || ++t->failures > 20)
        return;
    printf("flags 0x%x: FormatMessageW %ld, ours %ld\n", in->flags, (long)want, (long)got);
    print_units("text  ", in->text, wcslen(in->text));
    for (int i = 0; i < GENERATE_STRINGS; i++)
        print_units("string", in->strings[i], wcslen(in->strings[i]));
    print_units("theirs", theirs, want > 0 ? (size_t)want : 0);
    print_units("ours  ", ours, got > 0 ? (size_t)got : 0);
}

int main(int argc, char **argv)
{
    uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 0) : 0x6D736774;
    unsigned long count = argc > 2 ? strtoul(argv[2], NULL, 0) : COMPARISONS;
    struct generator g = {seed | 1};
    struct test t = {0};
    struct input *in = calloc(1, sizeof *in);
    wchar_t *ours = calloc(OUT_MAX, sizeof *ours), *theirs = calloc(OUT_MAX, sizeof *theirs);
    if (!in || !ours || !theirs)
        return 2;
    printf("seed 0x%llx\n", (unsigned long long)seed);
    for (unsigned long i = 0; i < count; i++) {
        make(&g, in);
        compare(&t, in, ours, theirs);
    }
    free(in);
    free(ours);
    free(theirs);
    return test_end(&t);
}
