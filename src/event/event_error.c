/* The error codes: their texts, from the one list in event.h, and the Windows errors they
   correspond to (numbers: winerror.h, which other systems lack). */
#include "event_error.h"

#include <msgtab/event.h>

int event_error_of(uint32_t windows, int other)
{
    enum { NO_ERROR_AT_ALL = 0, FILE_NOT_FOUND = 2, ACCESS_DENIED = 5, BUFFER_OVERFLOW = 111 };
    switch (windows) {
    case NO_ERROR_AT_ALL: return 0;
    case FILE_NOT_FOUND: return MSGTAB_E_NO_SOURCE;
    case ACCESS_DENIED: return MSGTAB_E_RIGHTS;
    case BUFFER_OVERFLOW: return MSGTAB_E_LENGTH;
    default: return other;
    }
}

const char *msgtab_event_strerror(int code)
{
    switch (code) {
#define ERROR_TEXT(name, value, text) \
    case name: return text;
        MSGTAB_EVENT_ERRORS(ERROR_TEXT)
#undef ERROR_TEXT
    default: return msgtab_strerror(code);
    }
}
