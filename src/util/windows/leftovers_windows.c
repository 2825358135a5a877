/* What ends a program on Windows: Ctrl-C and its like come in a thread of their own. */
#include "leftovers.h"

#include <windows.h>

static SRWLOCK leftovers_lock = SRWLOCK_INIT;
static volatile LONG leftovers_watched;

/* Keeps the lock: the program ends when this returns. */
static BOOL WINAPI handle(DWORD event)
{
    (void)event;
    AcquireSRWLockExclusive(&leftovers_lock);
    leftovers_remove();
    return FALSE;
}

void leftovers_hold(void)
{
    if (InterlockedExchange(&leftovers_watched, 1) == 0)
        SetConsoleCtrlHandler(handle, TRUE);
    AcquireSRWLockExclusive(&leftovers_lock);
}

void leftovers_release(void)
{
    ReleaseSRWLockExclusive(&leftovers_lock);
}
