/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "without_symbol_no_function.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef WITHOUT_SYMBOL_NO_FUNCTION_DATA_DIR
#define WITHOUT_SYMBOL_NO_FUNCTION_DATA_DIR NULL
#endif

int without_symbol_no_function_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "without_symbol_no_function.dll", WITHOUT_SYMBOL_NO_FUNCTION_DATA_DIR);
}

ptrdiff_t without_symbol_no_function_with(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t without_symbol_no_function_with_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t without_symbol_no_function_with_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, args, 1);
}

ptrdiff_t without_symbol_no_function_with_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, args, 1);
}

