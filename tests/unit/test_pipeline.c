/* A stream in pieces: each once, in order, and no more than fit are read before they are written.
 */
#include "pipeline.h"
#include "test.h"

#include <stdint.h>

enum { THREADS = 8 };

struct piece {
    size_t number, worked;
};

struct record {
    struct test *t;
    size_t count, stop; /* how many there are, and after which writing fails */
    size_t read, written, room;
    size_t worked[THREADS]; /* by each thread, which needs no lock for its own */
};

static bool read_piece(void *context, void *piece)
{
    struct record *r = context;
    struct piece *p = piece;
    if (r->read == r->count)
        return false;
    *p = (struct piece){r->read++, 0};
    return true;
}

/* Some take longer than those after them. */
static void work(void *context, void *piece, unsigned thread)
{
    struct record *r = context;
    struct piece *p = piece;
    volatile size_t spin = p->number % 7 == 0 ? 20000 : 10;
    while (spin > 0)
        spin--;
    p->worked++;
    r->worked[thread]++;
}

static bool write_piece(void *context, void *piece)
{
    struct record *r = context;
    const struct piece *p = piece;
    CHECK(r->t, p->number == r->written && p->worked == 1);
    return ++r->written < r->stop;
}

static void run(struct test *t, size_t count, size_t stop, unsigned threads)
{
    enum { MORE = 2 };
    struct piece pieces[16];
    void *list[16];
    struct record r = {.t = t, .count = count, .stop = stop, .room = threads + MORE};
    size_t worked = 0;
    for (size_t i = 0; i < r.room; i++)
        list[i] = &pieces[i];
    pipeline_run(&(struct pipeline){&r, list, r.room, threads, read_piece, work, write_piece});
    CHECK(t, r.written == (count < stop ? count : stop));
    CHECK(t, r.read <= r.written + r.room);
    for (size_t i = 0; i < THREADS; i++)
        worked += r.worked[i];
    CHECK(t, worked == r.read);
}

int main(void)
{
    struct test t = {0};
    const unsigned threads[] = {1, 2, 3, THREADS};
    for (size_t i = 0; i < sizeof threads / sizeof *threads; i++) {
        run(&t, 0, SIZE_MAX, threads[i]);
        run(&t, 1, SIZE_MAX, threads[i]);
        run(&t, 1000, SIZE_MAX, threads[i]);
        run(&t, 1000, 10, threads[i]);
    }
    return test_end(&t);
}
