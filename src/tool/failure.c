/* Errors of the library as exit statuses. */
#include "failure.h"

#include "console.h"

#include <stdio.h>

#include <msgtab/msgtab.h>

int failure_status(int code)
{
    switch (code) {
    case MSGTAB_E_ARGUMENT:
    case MSGTAB_E_NOT_FOUND:
    case MSGTAB_E_ACCESS:
    case MSGTAB_E_READ:
    case MSGTAB_E_PATH: return STATUS_USAGE;
    default: return STATUS_INPUT;
    }
}

int failure_of_file(const char *path, int code)
{
    fprintf(stderr, "msgtab: %s: %s\n", path, msgtab_strerror(code));
    return failure_status(code);
}
