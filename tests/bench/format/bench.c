/* The cost of formatting, as ratios within one run: a message with two inserts, from a table, as
   UTF-8 and UTF-16. It is compared with snprintf and memcpy of the same text and, on Windows,
   FormatMessageW. Look-ups are in tables of 1,000 and 1,000,000 messages, and of 100 and 65,536.
   Usage: bench_format TABLE (a DLL with 7062) */
#include "bytes.h"
#include "clock.h"

#include <msgtab/msgtab.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 40, CALLS = 50000, ID = 7062, BUF = 512, LOOKUPS = 1 << 16 };

/* What a measured function works with. */
struct bench {
    struct msgtab table;
    void *module;
    const char *domain, *user;
    char text[BUF]; /* the result, for memcpy */
    char narrow[BUF];
    msgtab_char16 wide[BUF];
    uint32_t *ids; /* LOOKUPS random ids */
    uint64_t sum;  /* keeps results alive */
};

static void to_narrow(struct bench *b)
{
    const struct msgtab_arg args[] = {msgtab_str(b->domain), msgtab_str(b->user)};
    b->sum += (uint64_t)msgtab_format(b->narrow, BUF, &b->table, ID, 0x409, 0, args, 2);
}

static void to_wide(struct bench *b)
{
    static const msgtab_char16 domain[] = {'C', 'O', 'N', 'T', 'O', 'S', 'O', 0};
    static const msgtab_char16 user[] = {'a', 'l', 'i', 'c', 'e', 0};
    const struct msgtab_arg args[] = {msgtab_wstr(domain), msgtab_wstr(user)};
    b->sum += (uint64_t)msgtab_format_w(b->wide, BUF, &b->table, ID, 0x409, 0, args, 2);
}

static void with_snprintf(struct bench *b)
{
    b->sum += (uint64_t)snprintf(b->narrow, BUF,
                                 "The user %s\\%s is currently logged on to this computer. Only "
                                 "the current user or an administrator can log on to this "
                                 "computer.\r\n",
                                 b->domain, b->user);
}

static void with_memcpy(struct bench *b)
{
    volatile size_t size = strlen(b->text) + 1;
    memcpy(b->narrow, b->text, size);
    b->sum += (unsigned char)b->narrow[size / 2];
}

#if defined(_WIN32)
static void with_format_message(struct bench *b)
{
    DWORD_PTR args[] = {(DWORD_PTR)L"CONTOSO", (DWORD_PTR)L"alice"};
    b->sum += FormatMessageW(FORMAT_MESSAGE_FROM_HMODULE | FORMAT_MESSAGE_ARGUMENT_ARRAY, b->module,
                             ID, 0x409, b->wide, BUF, (va_list *)args);
}
#endif

/* A function to measure and the nanoseconds of one call: the fastest of a few rounds. */
struct run {
    void (*call)(struct bench *b);
    int calls; /* per round */
    double best;
};

static void measure_round(struct bench *b, struct run *r)
{
    double start = now();
    for (int i = 0; i < r->calls; i++)
        r->call(b);
    double each = (now() - start) / r->calls * 1e9;
    r->best = each < r->best ? each : r->best;
}

/* The functions take turns, so that other load on the computer slows all of them down alike. */
static void measure_all(struct bench *b, struct run *runs, size_t count)
{
    for (size_t i = 0; i < count; i++)
        runs[i].best = 1e9;
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < count; i++)
            measure_round(b, &runs[i]);
}

static double measure(struct bench *b, void (*call)(struct bench *), int calls)
{
    struct run r = {call, calls, 0};
    measure_all(b, &r, 1);
    return r.best;
}

/* A table with count messages, ids from 1, in one block. */
static unsigned char *dense_table(uint32_t count, size_t *size)
{
    static const char text[] = "A message of usual length that an application shows, %1.\r\n";
    size_t entry = align_up(4 + 2 * sizeof text, 4);
    *size = 16 + entry * count;
    unsigned char *data = calloc(*size, 1);
    if (!data)
        exit(2);
    store32_le(data, 1);
    store32_le(data + 4, 1);
    store32_le(data + 8, count);
    store32_le(data + 12, 16);
    for (uint32_t i = 0; i < count; i++) {
        unsigned char *p = data + 16 + entry * i;
        store16_le(p, (uint16_t)entry);
        store16_le(p + 2, MSGTAB_TEXT_UTF16);
        for (size_t j = 0; j < sizeof text; j++)
            p[4 + 2 * j] = (unsigned char)text[j];
    }
    return data;
}

static void look_up(struct bench *b)
{
    for (int i = 0; i < LOOKUPS; i++) {
        struct msgtab_text text;
        msgtab_find(&b->table, b->ids[i], 0, &text);
        b->sum += text.len;
    }
}

static void format_looked_up(struct bench *b)
{
    const struct msgtab_arg args[] = {msgtab_str(b->domain)};
    for (int i = 0; i < LOOKUPS; i++)
        b->sum += (uint64_t)msgtab_format(b->narrow, BUF, &b->table, b->ids[i], 0, 0, args, 1);
}

/* Nanoseconds for a look-up and for formatting in an indexed table of count messages. */
static void measure_table(struct bench *b, uint32_t count, bool random, double *find,
                          double *format)
{
    size_t size;
    unsigned char *data = dense_table(count, &size);
    if (msgtab_open_memory(&b->table, data, size) != 0)
        exit(2);
    ptrdiff_t index_size = msgtab_index_size(&b->table);
    void *index = malloc((size_t)index_size);
    if (!index || msgtab_index(&b->table, index, (size_t)index_size) != 0)
        exit(2);
    uint64_t state = 1;
    for (uint32_t i = 0; i < LOOKUPS; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        b->ids[i] = 1 + (random ? (uint32_t)(state >> 33) : i) % count;
    }
    *find = measure(b, look_up, 4) / LOOKUPS;
    *format = measure(b, format_looked_up, 2) / LOOKUPS;
    msgtab_close(&b->table);
    free(index);
    free(data);
}

static void report(const char *what, double ns, const char *other, double other_ns)
{
    printf("%-34s %8.1f ns   %s takes %.2f times as long, ratio %.2f\n", what, ns, other,
           other_ns / ns, ns / other_ns);
}

static void bench_formats(struct bench *b)
{
    enum { NARROW, WIDE, COPY, PRINT, WINDOWS }; /* the last one only on Windows */
    struct run runs[] = {
        {to_narrow, CALLS, 0},
        {to_wide, CALLS, 0},
        {with_memcpy, CALLS, 0},
        {with_snprintf, CALLS, 0},
#if defined(_WIN32)
        {with_format_message, CALLS / 10, 0},
#endif
    };
#if defined(_WIN32)
    memset(b->wide, 0, sizeof b->wide);
    with_format_message(b);
    if (b->wide[0] != 'T' || wcslen(b->wide) != strlen(b->text)) {
        printf("FormatMessageW does not find the message: %lu\n", (unsigned long)GetLastError());
        return;
    }
#endif
    measure_all(b, runs, sizeof runs / sizeof *runs);
    report("UTF-8 from a table", runs[NARROW].best, "snprintf", runs[PRINT].best);
    report("UTF-8 from a table", runs[NARROW].best, "memcpy", runs[COPY].best);
    report("UTF-16 from a table", runs[WIDE].best, "memcpy", runs[COPY].best);
#if defined(_WIN32)
    report("UTF-8 from a table", runs[NARROW].best, "FormatMessageW", runs[WINDOWS].best);
    report("UTF-16 from a table", runs[WIDE].best, "FormatMessageW", runs[WINDOWS].best);
#endif
}

static void bench_tables(struct bench *b)
{
    for (int random = 0; random < 2; random++) {
        double find[2], format[2];
        const char *order = random ? "random" : "rising";
        measure_table(b, 1000, random != 0, &find[0], &format[0]);
        measure_table(b, 1000000, random != 0, &find[1], &format[1]);
        printf(
            "look-up with index, %s ids: 1,000 messages %.1f ns, 1,000,000 %.1f ns, ratio %.2f\n",
            order, find[0], find[1], find[1] / find[0]);
        printf("formatting with index, %s ids: 1,000 messages %.1f ns, 1,000,000 %.1f ns, ratio "
               "%.2f\n",
               order, format[0], format[1], format[1] / format[0]);
    }
}

/* Dense tables of the sizes that files of events have: with the index both cost the same. */
static void bench_dense(struct bench *b)
{
    for (int random = 0; random < 2; random++) {
        double find[2], format[2];
        measure_table(b, 100, random != 0, &find[0], &format[0]);
        measure_table(b, 65536, random != 0, &find[1], &format[1]);
        printf("look-up with index, %s ids: 100 messages %.1f ns, 65,536 %.1f ns, ratio %.2f\n",
               random ? "random" : "rising", find[0], find[1], find[1] / find[0]);
    }
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    struct bench *b = calloc(1, sizeof *b);
    if (!b || msgtab_open(&b->table, argv[1]) != 0)
        abort();
    b->ids = malloc(LOOKUPS * sizeof *b->ids);
    b->domain = "CONTOSO";
    b->user = "alice";
    to_narrow(b);
    memcpy(b->text, b->narrow, BUF);
#if defined(_WIN32)
    wchar_t path[MAX_PATH];
    MultiByteToWideChar(CP_UTF8, 0, argv[1], -1, path, MAX_PATH);
    b->module = LoadLibraryExW(path, NULL, LOAD_LIBRARY_AS_DATAFILE);
    if (!b->module)
        abort();
#endif
    printf("%s", b->text);
    bench_formats(b);
    msgtab_close(&b->table);
    bench_tables(b);
    bench_dense(b);
    int done = b->sum == 0;
    free(b->ids);
    free(b);
    return done;
}
