/* Threads of the system, and a monitor: a lock and the condition that threads wait for. */
#ifndef MSGTAB_UTIL_THREADS_H
#define MSGTAB_UTIL_THREADS_H

struct thread;
struct monitor;

/* How many processors this program may use, at least 1. */
unsigned threads_processors(void);

/* Runs a function in a thread of its own. NULL: the system has no more threads. */
struct thread *thread_start(void (*run)(void *), void *argument);

/* Waits for its end and frees it. */
void thread_join(struct thread *t);

/* NULL: the system refuses. */
struct monitor *monitor_new(void);

/* One thread at a time is between these two. */
void monitor_enter(struct monitor *m);
void monitor_leave(struct monitor *m);

/* Leaves, sleeps until some thread wakes it, or for no reason, and enters again. */
void monitor_wait(struct monitor *m);

/* Wakes all that wait, or one of them, which is enough when it can do what the others would. */
void monitor_wake(struct monitor *m);
void monitor_wake_one(struct monitor *m);

void monitor_free(struct monitor *m);

#endif
