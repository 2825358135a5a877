/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "inserts_in_order.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef INSERTS_IN_ORDER_DATA_DIR
#define INSERTS_IN_ORDER_DATA_DIR NULL
#endif

int inserts_in_order_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "inserts_in_order.dll", INSERTS_IN_ORDER_DATA_DIR);
}

ptrdiff_t inserts_in_order_logon_denied(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *domain,
    const char *user)
{
    const struct msgtab_arg args[] = {
        msgtab_str(domain),
        msgtab_str(user)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 2);
}

ptrdiff_t inserts_in_order_logon_denied_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *domain,
    const msgtab_char16 *user)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(domain),
        msgtab_wstr(user)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 2);
}

ptrdiff_t inserts_in_order_logon_denied_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *domain,
    const char *user)
{
    const struct msgtab_arg args[] = {
        msgtab_str(domain),
        msgtab_str(user)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 2);
}

ptrdiff_t inserts_in_order_logon_denied_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *domain,
    const msgtab_char16 *user)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(domain),
        msgtab_wstr(user)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 2);
}

ptrdiff_t inserts_in_order_copied(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    const char *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 2);
}

ptrdiff_t inserts_in_order_copied_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 2);
}

ptrdiff_t inserts_in_order_copied_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    const char *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, args, 2);
}

ptrdiff_t inserts_in_order_copied_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, args, 2);
}

