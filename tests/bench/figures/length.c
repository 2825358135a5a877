/* The cost of a message against its length: msgtab_format_text beside snprintf with the same text
   and, on Windows, beside FormatMessageW. Prints a line for each length: characters, and the
   nanoseconds of each, the fastest of some rounds in which they take turns. */
#include "clock.h"

#include <msgtab/msgtab.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 15, LONGEST = 32768, ROOM = LONGEST + 64, CHARACTERS = 400000 };

static const char name[] = "alice";

struct bench {
    char text[ROOM], before[ROOM], after[ROOM]; /* a text with %1, and what is around that */
    char out[ROOM];
    msgtab_char16 wide_out[ROOM];
#if defined(_WIN32)
    wchar_t wide[ROOM];
#endif
    unsigned long long sum; /* keeps results alive */
};

static void ours(struct bench *b)
{
    const struct msgtab_arg args[] = {msgtab_str(name)};
    b->sum += (unsigned long long)msgtab_format_text(b->out, ROOM, b->text, 0, args, 1);
}

static void with_snprintf(struct bench *b)
{
    b->sum += (unsigned long long)snprintf(b->out, ROOM, "%s%s%s", b->before, name, b->after);
}

#if defined(_WIN32)
static void with_format_message(struct bench *b)
{
    DWORD_PTR args[] = {(DWORD_PTR)L"alice"};
    b->sum += FormatMessageW(FORMAT_MESSAGE_FROM_STRING | FORMAT_MESSAGE_ARGUMENT_ARRAY, b->wide, 0,
                             0, b->wide_out, ROOM, (va_list *)args);
}
#endif

typedef void call(struct bench *b);

static double round_of(struct bench *b, call *f, unsigned calls)
{
    const double start = now();
    for (unsigned i = 0; i < calls; i++)
        f(b);
    return (now() - start) / calls * 1e9;
}

/* A sentence over and over, with one insert in its middle. */
static void make(struct bench *b, size_t length)
{
    static const char words[] = "The session of the user was ended. ";
    for (size_t i = 0; i < length; i++)
        b->text[i] = words[i % (sizeof words - 1)];
    b->text[length] = '\0';
    memcpy(b->text + length / 2, "%1", 2);
    memcpy(b->before, b->text, length / 2);
    b->before[length / 2] = '\0';
    memcpy(b->after, b->text + length / 2 + 2, length - length / 2 - 1);
#if defined(_WIN32)
    for (size_t i = 0; i <= length; i++)
        b->wide[i] = (wchar_t)b->text[i];
#endif
}

static void measure(struct bench *b, size_t length)
{
    call *const all[] = {
        ours,
        with_snprintf,
#if defined(_WIN32)
        with_format_message,
#endif
    };
    enum { ALL = sizeof all / sizeof *all };
    double best[ALL];
    make(b, length);
    for (size_t i = 0; i < ALL; i++)
        best[i] = 1e12;
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t i = 0; i < ALL; i++) {
            const double each = round_of(b, all[i], (unsigned)(CHARACTERS / length + 1));
            best[i] = each < best[i] ? each : best[i];
        }
    }
    printf("%lu", (unsigned long)length);
    for (size_t i = 0; i < ALL; i++)
        printf(" %.1f", best[i]);
    putchar('\n');
}

int main(void)
{
    struct bench *b = calloc(1, sizeof *b);
    if (!b)
        return 2;
    for (size_t length = 16; length <= LONGEST; length *= 2)
        measure(b, length);
    const bool nothing = b->sum == 0;
    free(b);
    return nothing;
}
