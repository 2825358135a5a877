/* Errors of the library about a file. */
#include "failure.h"

#include "console.h"

#include <stdio.h>

#include <msgtab/msgtab.h>

int failure_of_file(const char *path, int code)
{
    fprintf(stderr, "msgtab: %s: %s\n", path, msgtab_strerror(code));
    return failure_status(code);
}
