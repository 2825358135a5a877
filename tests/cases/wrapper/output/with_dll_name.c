/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "with_dll_name.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef WITH_DLL_NAME_DATA_DIR
#define WITH_DLL_NAME_DATA_DIR NULL
#endif

int with_dll_name_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "other.dll", WITH_DLL_NAME_DATA_DIR);
}

ptrdiff_t with_dll_name_a(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t with_dll_name_a_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t with_dll_name_a_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

ptrdiff_t with_dll_name_a_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

