/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "escapes_are_no_inserts.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef ESCAPES_ARE_NO_INSERTS_DATA_DIR
#define ESCAPES_ARE_NO_INSERTS_DATA_DIR NULL
#endif

int escapes_are_no_inserts_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "escapes_are_no_inserts.dll", ESCAPES_ARE_NO_INSERTS_DATA_DIR);
}

ptrdiff_t escapes_are_no_inserts_escaped(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t escapes_are_no_inserts_escaped_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t escapes_are_no_inserts_escaped_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

ptrdiff_t escapes_are_no_inserts_escaped_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

