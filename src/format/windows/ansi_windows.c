/* Code pages by MultiByteToWideChar. */
#include "ansi.h"

#include <windows.h>

bool ansi_convert(unsigned codepage, const char *text, size_t len, uint16_t *out, size_t *out_len)
{
    DWORD flags = ansi_is_single_byte(codepage) ? 0 : MB_ERR_INVALID_CHARS;
    int done = MultiByteToWideChar(codepage, flags, text, (int)len, out, (int)*out_len);
    *out_len = (size_t)done;
    return done > 0;
}

size_t ansi_char(const char **text, uint16_t units[2])
{
    for (int len = 1; len <= 4 && (*text)[len - 1]; len++) {
        int done = MultiByteToWideChar(CP_ACP, MB_ERR_INVALID_CHARS, *text, len, units, 2);
        if (done > 0) {
            *text += len;
            return (size_t)done;
        }
    }
    ++*text;
    units[0] = 0xFFFD;
    return 1;
}
