/* Errors of the library about a file. */
#include "failure.h"

#include "console.h"
#include "text_util.h"

#include <stdio.h>

#include <msgtab/msgtab.h>

int failure_of_file(const char *path, int code)
{
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(path));
    fprintf(stderr, "msgtab: %s: %s\n", shown, msgtab_strerror(code));
    return failure_status(code);
}
