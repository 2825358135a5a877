/* What is said of files and sources of events. */
#include "failure.h"

#include "console.h"
#include "say.h"
#include "text_util.h"

#include <stdio.h>

#include <msgtab/event.h>

int failure_in_file(const char *path, const char *why)
{
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(path));
    say_error("msgtab: %s: %s\n", shown, why);
    return STATUS_INPUT;
}

int failure_of_file(const char *path, int code)
{
    failure_in_file(path, msgtab_strerror(code));
    return failure_status(code);
}

int failure_of_read(const char *path, const char *why)
{
    char shown[SHOWN_LONG];
    show_long(shown, slice_of(path));
    say_error("msgtab: cannot read '%s': %s\n", shown, why);
    return STATUS_USAGE;
}

int failure_of_source(const char *shown, int code)
{
    say_error("msgtab: source '%s': %s\n", shown, msgtab_event_strerror(code));
    switch (code) {
    case MSGTAB_E_CATEGORY_GAP:
    case MSGTAB_E_NO_SOURCE:
    case MSGTAB_E_REG_FILE:
    case MSGTAB_E_TAKEN:
    case MSGTAB_E_OTHER_LOG:
    case MSGTAB_E_LENGTH: return STATUS_INPUT;
    default: return STATUS_USAGE;
    }
}
