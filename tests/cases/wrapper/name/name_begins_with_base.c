/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "name_begins_with_base.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef NAME_BEGINS_WITH_BASE_DATA_DIR
#define NAME_BEGINS_WITH_BASE_DATA_DIR NULL
#endif

int name_begins_with_base_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "name_begins_with_base.dll", NAME_BEGINS_WITH_BASE_DATA_DIR);
}

ptrdiff_t name_begins_with_base_return(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_return_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_return_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_return_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_printf(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_printf_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_printf_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_printf_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_already(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000003u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_already_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000003u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_already_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000003u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_already_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000003u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_too(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000004u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_too_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000004u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_too_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000004u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_too_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000004u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_name_begins_with_basement(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000005u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_name_begins_with_basement_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000005u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_name_begins_with_basement_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000005u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_name_begins_with_basement_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000005u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_name_begins_with_base(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000006u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_name_begins_with_base_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000006u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t name_begins_with_base_name_begins_with_base_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000006u, lang, flags, NULL, 0);
}

ptrdiff_t name_begins_with_base_name_begins_with_base_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000006u, lang, flags, NULL, 0);
}

ptrdiff_t free_name(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000007u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t free_name_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000007u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t free_name_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000007u, lang, flags, NULL, 0);
}

ptrdiff_t free_name_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000007u, lang, flags, NULL, 0);
}

