/* A new file in the place of one that another program may hold open, in steps that can be taken
   back. Such a file cannot be replaced or deleted, but renamed. */
#ifndef MSGTAB_TOOL_SWAP_WINDOWS_H
#define MSGTAB_TOOL_SWAP_WINDOWS_H

#include <stdbool.h>

#include <windows.h>

enum { SWAP_PATH = 1024 };

/* What Windows does with files; a test lets it fail. */
struct swap_calls {
    BOOL(WINAPI *copy)(LPCWSTR from, LPCWSTR to, BOOL fail_if_there);
    BOOL(WINAPI *move)(LPCWSTR from, LPCWSTR to, DWORD flags);
    BOOL(WINAPI *erase)(LPCWSTR path);
};

struct swap {
    struct swap_calls calls;
    wchar_t target[SWAP_PATH]; /* the caller's: the file to be replaced */
    wchar_t fresh[SWAP_PATH];  /* the new file, before it is in its place */
    wchar_t old[SWAP_PATH];    /* the old file, aside */
    DWORD attributes;          /* the old file's; INVALID_FILE_ATTRIBUTES: there was none */
    bool later;                /* the old file goes at the next restart */
    bool stuck;                /* the old file could not be put back, and is aside */
    const wchar_t *failed;     /* after a failure: which file, what could not be done, and why */
    const char *what;
    DWORD error;
};

struct swap_calls swap_system(void);

/* Puts a copy of the file at with in the place of the target, which is kept aside. Returns false
   after a failure; then the target is as it was, unless stuck is set. */
bool swap_put(struct swap *s, const wchar_t *with);

/* The new file stays: the old one is deleted, now or at the next restart. Returns false when
   neither can be; then the caller takes back what it did and calls swap_back. */
bool swap_keep(struct swap *s);

/* The old file comes back, unless stuck is set afterwards. */
void swap_back(struct swap *s);

#endif
