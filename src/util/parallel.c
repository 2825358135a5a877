/* Workers take the things in order and put each result into a ring, from which the caller's thread
   takes them in order. A worker waits when its result would have no place in the ring. */
#include "parallel.h"

#include "threads.h"

#include <stdbool.h>

enum { THREADS_MAX = PARALLEL_WINDOW / 2 };

struct slot {
    void *result;
    bool ready;
};

struct crew {
    const struct parallel *p;
    struct monitor *monitor; /* guards the rest */
    size_t next;             /* the first thing that no worker has taken */
    size_t delivered;        /* how many results the caller has taken */
    struct slot ring[PARALLEL_WINDOW];
};

static struct slot *slot_of(struct crew *c, size_t i)
{
    return &c->ring[i % PARALLEL_WINDOW];
}

/* Takes the next thing that has a place in the ring; false when there are no more. */
static bool take(struct crew *c, size_t *i)
{
    while (c->next < c->p->count && c->next - c->delivered >= PARALLEL_WINDOW)
        monitor_wait(c->monitor);
    *i = c->next;
    if (c->next >= c->p->count)
        return false;
    c->next++;
    return true;
}

static void work(void *argument)
{
    struct crew *c = argument;
    size_t i;
    monitor_enter(c->monitor);
    while (take(c, &i)) {
        monitor_leave(c->monitor);
        void *result = c->p->work(c->p->context, i);
        monitor_enter(c->monitor);
        *slot_of(c, i) = (struct slot){result, true};
        if (i == c->delivered)
            monitor_wake(c->monitor);
    }
    monitor_leave(c->monitor);
}

/* Waits for the next result in order. */
static void *receive(struct crew *c)
{
    monitor_enter(c->monitor);
    struct slot *slot = slot_of(c, c->delivered);
    while (!slot->ready)
        monitor_wait(c->monitor);
    void *result = slot->result;
    const bool was_full = c->next - c->delivered >= PARALLEL_WINDOW;
    *slot = (struct slot){0};
    c->delivered++;
    if (was_full)
        monitor_wake(c->monitor);
    monitor_leave(c->monitor);
    return result;
}

static void run_alone(const struct parallel *p)
{
    for (size_t i = 0; i < p->count; i++)
        p->done(p->context, i, p->work(p->context, i));
}

static size_t start_all(struct crew *c, struct thread **threads)
{
    size_t wanted = threads_processors();
    size_t count = 0;
    if (wanted > THREADS_MAX)
        wanted = THREADS_MAX;
    if (wanted > c->p->count)
        wanted = c->p->count;
    while (count < wanted && (threads[count] = thread_start(work, c)) != NULL)
        count++;
    return count;
}

void parallel_run(const struct parallel *p)
{
    struct crew c = {.p = p};
    struct thread *threads[THREADS_MAX];
    size_t count = 0;
    if (p->count > 1)
        c.monitor = monitor_new();
    if (c.monitor)
        count = start_all(&c, threads);
    if (count == 0)
        run_alone(p);
    for (size_t i = 0; count > 0 && i < p->count; i++)
        p->done(p->context, i, receive(&c));
    while (count > 0)
        thread_join(threads[--count]);
    monitor_free(c.monitor);
}
