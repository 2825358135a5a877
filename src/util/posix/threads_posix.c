/* Threads of POSIX. */
#include "threads.h"

#include "arena.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

struct thread {
    pthread_t id;
    void (*run)(void *);
    void *argument;
};

struct monitor {
    pthread_mutex_t lock;
    pthread_cond_t changed;
};

unsigned threads_processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 1 ? (unsigned)count : 1;
}

static void *start(void *argument)
{
    const struct thread *t = argument;
    t->run(t->argument);
    return NULL;
}

struct thread *thread_start(void (*run)(void *), void *argument)
{
    struct thread *t = memory_zeros(sizeof *t);
    t->run = run;
    t->argument = argument;
    if (pthread_create(&t->id, NULL, start, t) == 0)
        return t;
    free(t);
    return NULL;
}

void thread_join(struct thread *t)
{
    pthread_join(t->id, NULL);
    free(t);
}

struct monitor *monitor_new(void)
{
    struct monitor *m = memory_zeros(sizeof *m);
    if (pthread_mutex_init(&m->lock, NULL) == 0) {
        if (pthread_cond_init(&m->changed, NULL) == 0)
            return m;
        pthread_mutex_destroy(&m->lock);
    }
    free(m);
    return NULL;
}

void monitor_enter(struct monitor *m)
{
    pthread_mutex_lock(&m->lock);
}

void monitor_leave(struct monitor *m)
{
    pthread_mutex_unlock(&m->lock);
}

void monitor_wait(struct monitor *m)
{
    pthread_cond_wait(&m->changed, &m->lock);
}

void monitor_wake_one(struct monitor *m)
{
    pthread_cond_signal(&m->changed);
}

void monitor_wake(struct monitor *m)
{
    pthread_cond_broadcast(&m->changed);
}

void monitor_free(struct monitor *m)
{
    if (!m)
        return;
    pthread_cond_destroy(&m->changed);
    pthread_mutex_destroy(&m->lock);
    free(m);
}
