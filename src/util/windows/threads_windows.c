/* Threads of Windows. */
#include "threads.h"

#include "arena.h"

#include <process.h>
#include <stdint.h>
#include <stdlib.h>
#include <windows.h>

struct thread {
    HANDLE handle;
    void (*run)(void *);
    void *argument;
};

struct monitor {
    CRITICAL_SECTION lock;
    CONDITION_VARIABLE changed;
};

unsigned threads_processors(void)
{
    SYSTEM_INFO info;
    GetSystemInfo(&info);
    return info.dwNumberOfProcessors > 1 ? (unsigned)info.dwNumberOfProcessors : 1;
}

static unsigned __stdcall start(void *argument)
{
    const struct thread *t = argument;
    t->run(t->argument);
    return 0;
}

struct thread *thread_start(void (*run)(void *), void *argument)
{
    struct thread *t = memory_zeros(sizeof *t);
    t->run = run;
    t->argument = argument;
    uintptr_t handle = _beginthreadex(NULL, 0, start, t, 0, NULL);
    t->handle = (HANDLE)handle; /* NOLINT: this is how the function returns it */
    if (handle)
        return t;
    free(t);
    return NULL;
}

void thread_join(struct thread *t)
{
    WaitForSingleObject(t->handle, INFINITE);
    CloseHandle(t->handle);
    free(t);
}

struct monitor *monitor_new(void)
{
    struct monitor *m = memory_zeros(sizeof *m);
    InitializeCriticalSection(&m->lock);
    InitializeConditionVariable(&m->changed);
    return m;
}

void monitor_enter(struct monitor *m)
{
    EnterCriticalSection(&m->lock);
}

void monitor_leave(struct monitor *m)
{
    LeaveCriticalSection(&m->lock);
}

void monitor_wait(struct monitor *m)
{
    SleepConditionVariableCS(&m->changed, &m->lock, INFINITE);
}

void monitor_wake_one(struct monitor *m)
{
    WakeConditionVariable(&m->changed);
}

void monitor_wake(struct monitor *m)
{
    WakeAllConditionVariable(&m->changed);
}

void monitor_free(struct monitor *m)
{
    if (m)
        DeleteCriticalSection(&m->lock);
    free(m);
}
