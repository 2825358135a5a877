/* Work in threads: each thing once, results in order, never too many that wait. */
#include "parallel.h"
#include "test.h"

#include <stdlib.h>

struct record {
    struct test *t;
    size_t next;      /* the result that must come next */
    unsigned *visits; /* of each thing */
    size_t *results;  /* of each thing */
};

/* Some things take longer than those after them. */
static void *work(void *context, size_t i)
{
    struct record *r = context;
    volatile size_t spin = i % 7 == 0 ? 20000 : 10;
    while (spin > 0)
        spin--;
    r->visits[i]++;
    r->results[i] = i * i;
    return &r->results[i];
}

static void done(void *context, size_t i, void *result)
{
    struct record *r = context;
    CHECK(r->t, i == r->next);
    CHECK(r->t, result == &r->results[i] && r->results[i] == i * i);
    r->next++;
}

static void run(struct test *t, size_t count)
{
    struct record r = {t, 0, calloc(count + 1, sizeof *r.visits),
                       calloc(count + 1, sizeof *r.results)};
    parallel_run(&(struct parallel){count, &r, work, done});
    CHECK(t, r.next == count);
    for (size_t i = 0; i < count; i++)
        CHECK(t, r.visits[i] == 1);
    free(r.visits);
    free(r.results);
}

int main(void)
{
    struct test t = {0};
    run(&t, 0);
    run(&t, 1);
    run(&t, 2);
    run(&t, PARALLEL_WINDOW - 1);
    run(&t, PARALLEL_WINDOW + 1);
    run(&t, 20 * PARALLEL_WINDOW);
    return test_end(&t);
}
