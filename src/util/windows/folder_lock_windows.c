/* Locks on folders by mutexes that have names: within one session of a user. */
#include "folder_lock.h"

#include "disk.h"
#include "fnv.h"

#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

/* A name cannot hold a path: backslashes have a meaning there. */
static HANDLE open_mutex(const char *canonical)
{
    char name[sizeof "Local\\msgtab-0123456789abcdef"];
    char *key = disk_name_key(canonical);
    uint64_t hash = FNV_OFFSET;
    for (const char *c = key; *c; c++)
        hash = fnv_add(hash, (unsigned char)*c);
    free(key);
    snprintf(name, sizeof name, "Local\\msgtab-%08lx%08lx", (unsigned long)(hash >> 32),
             (unsigned long)(hash & UINT32_MAX));
    return CreateMutexA(NULL, FALSE, name);
}

void folder_lock(struct folder_lock *lock, const char *canonical)
{
    enum { WAIT = 1000 }; /* milliseconds */
    HANDLE mutex = open_mutex(canonical);
    const DWORD got = mutex ? WaitForSingleObject(mutex, WAIT) : WAIT_FAILED;
    const bool is_held = got == WAIT_OBJECT_0 || got == WAIT_ABANDONED;
    *lock = (struct folder_lock){is_held, (intptr_t)mutex};
    if (mutex && !is_held)
        CloseHandle(mutex);
}

void folder_unlock(struct folder_lock *lock)
{
    if (lock->is_held) {
        ReleaseMutex((HANDLE)lock->handle);
        CloseHandle((HANDLE)lock->handle);
    }
    lock->is_held = false;
}
