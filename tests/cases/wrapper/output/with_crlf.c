/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "with_crlf.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef WITH_CRLF_DATA_DIR
#define WITH_CRLF_DATA_DIR NULL
#endif

int with_crlf_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "with_crlf.dll", WITH_CRLF_DATA_DIR);
}

ptrdiff_t with_crlf_hello(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *user)
{
    const struct msgtab_arg args[] = {
        msgtab_str(user)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t with_crlf_hello_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *user)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(user)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t with_crlf_hello_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *user)
{
    const struct msgtab_arg args[] = {
        msgtab_str(user)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 1);
}

ptrdiff_t with_crlf_hello_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *user)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(user)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 1);
}

