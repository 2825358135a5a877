/* Each thread reads a piece, works on it while it is in the processor's cache, and writes it when
   all before it are written; else the thread that writes the last of these does. */
#include "pipeline.h"

#include "arena.h"
#include "threads.h"

#include <stdlib.h>

struct crew {
    const struct pipeline *p;
    struct monitor *monitor; /* guards the rest */
    bool *ready;             /* per piece: it can be written */
    size_t next;             /* the number of the next piece to be read */
    size_t written;          /* how many are done */
    unsigned threads;        /* how many have a number */
    bool reading, writing;   /* a thread does */
    bool ended;              /* there is nothing more to read, or no reason to */
    bool failed;             /* nothing more can be written */
};

/* Reads the next piece once it is free, with the monitor entered; false when there are no more. */
static bool read_next(struct crew *c, size_t *i)
{
    while (!c->ended && (c->reading || c->next - c->written == c->p->count))
        monitor_wait(c->monitor);
    if (c->ended)
        return false;
    c->reading = true;
    *i = c->next % c->p->count;
    monitor_leave(c->monitor);
    const bool got = c->p->read(c->p->context, c->p->pieces[*i]);
    monitor_enter(c->monitor);
    c->reading = false;
    c->next += got;
    c->ended = c->ended || !got;
    if (c->ended)
        monitor_wake(c->monitor);
    else
        monitor_wake_one(c->monitor);
    return got;
}

/* Writes what is ready, in order, with the monitor entered. A piece that becomes ready while this
   thread writes is its own to write too. */
static void write_ready(struct crew *c)
{
    while (!c->writing && c->ready[c->written % c->p->count]) {
        const size_t i = c->written % c->p->count;
        bool ok = !c->failed;
        c->writing = true;
        monitor_leave(c->monitor);
        ok = ok && c->p->write(c->p->context, c->p->pieces[i]);
        monitor_enter(c->monitor);
        c->writing = c->ready[i] = false;
        c->written++;
        c->failed = !ok;
        c->ended = c->ended || !ok;
        if (c->ended)
            monitor_wake(c->monitor);
        else
            monitor_wake_one(c->monitor);
    }
}

static void run(void *argument)
{
    struct crew *c = argument;
    size_t i;
    monitor_enter(c->monitor);
    const unsigned thread = c->threads++;
    while (read_next(c, &i)) {
        monitor_leave(c->monitor);
        c->p->work(c->p->context, c->p->pieces[i], thread);
        monitor_enter(c->monitor);
        c->ready[i] = true;
        write_ready(c);
    }
    monitor_leave(c->monitor);
}

static void run_alone(const struct pipeline *p)
{
    while (p->read(p->context, p->pieces[0])) {
        p->work(p->context, p->pieces[0], 0);
        if (!p->write(p->context, p->pieces[0]))
            break;
    }
}

static void run_together(struct crew *c)
{
    struct thread **threads = memory_zeros(c->p->threads * sizeof *threads);
    unsigned count = 0; /* besides the caller's; fewer do it too */
    c->ready = memory_zeros(c->p->count * sizeof *c->ready);
    while (count + 1 < c->p->threads && (threads[count] = thread_start(run, c)) != NULL)
        count++;
    run(c);
    while (count > 0)
        thread_join(threads[--count]);
    free(c->ready);
    free(threads);
}

void pipeline_run(const struct pipeline *p)
{
    struct crew c = {.p = p, .monitor = p->threads > 1 ? monitor_new() : NULL};
    if (c.monitor)
        run_together(&c);
    else
        run_alone(p);
    monitor_free(c.monitor);
}
