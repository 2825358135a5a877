/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "symbol_of_several_messages.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef SYMBOL_OF_SEVERAL_MESSAGES_DATA_DIR
#define SYMBOL_OF_SEVERAL_MESSAGES_DATA_DIR NULL
#endif

int symbol_of_several_messages_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "symbol_of_several_messages.dll", SYMBOL_OF_SEVERAL_MESSAGES_DATA_DIR);
}

ptrdiff_t symbol_of_several_messages_fan_started(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t symbol_of_several_messages_fan_started_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t symbol_of_several_messages_fan_started_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, args, 1);
}

ptrdiff_t symbol_of_several_messages_fan_started_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, args, 1);
}

ptrdiff_t fan_gone(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000005u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t fan_gone_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000005u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t fan_gone_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000005u, lang, flags, args, 1);
}

ptrdiff_t fan_gone_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000005u, lang, flags, args, 1);
}

