/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "no_insert.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef NO_INSERT_DATA_DIR
#define NO_INSERT_DATA_DIR NULL
#endif

int no_insert_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "no_insert.dll", NO_INSERT_DATA_DIR);
}

ptrdiff_t no_insert_msg_one(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t no_insert_msg_one_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t no_insert_msg_one_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

ptrdiff_t no_insert_msg_one_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

