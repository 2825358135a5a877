/* Errors of the library about a file. */
#include "failure.h"

#include "arena.h"
#include "console.h"
#include "hidden.h"
#include "utf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <msgtab/msgtab.h>

char *failure_shown(const char *text, size_t len)
{
    enum { LONG = 1024, CHARACTER = 4 };
    static const char more[] = "...";
    size_t used = 0, pos = 0;
    char *shown = memory_zeros((len < LONG ? len : LONG) + sizeof more);
    while (pos < len && pos < LONG - CHARACTER) {
        size_t at = pos;
        uint32_t c = utf8_decode(text, len, &pos);
        if (c == UTF_INVALID || hidden_char(c)) {
            shown[used++] = '?';
            continue;
        }
        memcpy(shown + used, text + at, pos - at);
        used += pos - at;
    }
    if (pos < len)
        memcpy(shown + used, more, sizeof more);
    return shown;
}

int failure_of_file(const char *path, int code)
{
    char *shown = failure_shown(path, strlen(path));
    fprintf(stderr, "msgtab: %s: %s\n", shown, msgtab_strerror(code));
    free(shown);
    return failure_status(code);
}
