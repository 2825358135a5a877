/* The texts of the error codes, from the one list in event.h. */
#include <msgtab/event.h>

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
