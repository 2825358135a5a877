/* The smallest test harness that runs wherever the project does, including wine. CHECK counts
   failures and prints them with their place; test_end turns them into an exit status. */
#ifndef MSGTAB_TEST_H
#define MSGTAB_TEST_H

#include <stdio.h>
#include <string.h>

struct test {
    int checks;
    int failures;
};

static inline int test_check(struct test *t, int ok, const char *what, const char *file, int line)
{
    t->checks++;
    if (!ok) {
        t->failures++;
        printf("%s:%d: failed: %s\n", file, line, what);
    }
    return ok;
}

static inline void test_string(struct test *t, const char *got, const char *want, const char *file,
                               int line)
{
    if (!test_check(t, strcmp(got, want) == 0, "the strings are equal", file, line))
        printf("  got  \"%s\"\n  want \"%s\"\n", got, want);
}

#define CHECK(t, condition)     test_check(t, (condition) ? 1 : 0, #condition, __FILE__, __LINE__)
#define CHECK_STR(t, got, want) test_string(t, got, want, __FILE__, __LINE__)

static inline int test_end(const struct test *t)
{
    printf("%d checks, %d failed\n", t->checks, t->failures);
    return t->failures != 0 || t->checks == 0;
}

#endif
