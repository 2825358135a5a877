/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "function_name_given.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef FUNCTION_NAME_GIVEN_DATA_DIR
#define FUNCTION_NAME_GIVEN_DATA_DIR NULL
#endif

int function_name_given_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "function_name_given.dll", FUNCTION_NAME_GIVEN_DATA_DIR);
}

ptrdiff_t show_printer(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t show_printer_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t show_printer_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 1);
}

ptrdiff_t show_printer_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 1);
}

