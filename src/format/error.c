/* The texts of the error codes, from the one list in msgtab.h, and the version. */
#include <msgtab/msgtab.h>

const char *msgtab_strerror(int code)
{
    switch (code) {
    case MSGTAB_OK: return "no error";
#define ERROR_TEXT(name, value, text) \
    case name: return text;
        MSGTAB_ERRORS(ERROR_TEXT)
#undef ERROR_TEXT
    default: return "an unknown error code";
    }
}

const char *msgtab_version(void)
{
    return MSGTAB_VERSION;
}
