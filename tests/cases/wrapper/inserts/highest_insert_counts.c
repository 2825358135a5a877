/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "highest_insert_counts.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef HIGHEST_INSERT_COUNTS_DATA_DIR
#define HIGHEST_INSERT_COUNTS_DATA_DIR NULL
#endif

int highest_insert_counts_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "highest_insert_counts.dll", HIGHEST_INSERT_COUNTS_DATA_DIR);
}

ptrdiff_t highest_insert_counts_gap(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    const char *arg2,
    const char *arg3)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2),
        msgtab_str(arg3)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 3);
}

ptrdiff_t highest_insert_counts_gap_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2,
    const msgtab_char16 *arg3)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2),
        msgtab_wstr(arg3)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 3);
}

ptrdiff_t highest_insert_counts_gap_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    const char *arg2,
    const char *arg3)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2),
        msgtab_str(arg3)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 3);
}

ptrdiff_t highest_insert_counts_gap_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2,
    const msgtab_char16 *arg3)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2),
        msgtab_wstr(arg3)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 3);
}

ptrdiff_t highest_insert_counts_many(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    const char *arg2,
    const char *arg3,
    const char *arg4,
    const char *arg5,
    const char *arg6,
    const char *arg7,
    const char *arg8,
    const char *arg9,
    const char *arg10,
    const char *arg11,
    const char *arg12)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2),
        msgtab_str(arg3),
        msgtab_str(arg4),
        msgtab_str(arg5),
        msgtab_str(arg6),
        msgtab_str(arg7),
        msgtab_str(arg8),
        msgtab_str(arg9),
        msgtab_str(arg10),
        msgtab_str(arg11),
        msgtab_str(arg12)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 12);
}

ptrdiff_t highest_insert_counts_many_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2,
    const msgtab_char16 *arg3,
    const msgtab_char16 *arg4,
    const msgtab_char16 *arg5,
    const msgtab_char16 *arg6,
    const msgtab_char16 *arg7,
    const msgtab_char16 *arg8,
    const msgtab_char16 *arg9,
    const msgtab_char16 *arg10,
    const msgtab_char16 *arg11,
    const msgtab_char16 *arg12)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2),
        msgtab_wstr(arg3),
        msgtab_wstr(arg4),
        msgtab_wstr(arg5),
        msgtab_wstr(arg6),
        msgtab_wstr(arg7),
        msgtab_wstr(arg8),
        msgtab_wstr(arg9),
        msgtab_wstr(arg10),
        msgtab_wstr(arg11),
        msgtab_wstr(arg12)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 12);
}

ptrdiff_t highest_insert_counts_many_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    const char *arg2,
    const char *arg3,
    const char *arg4,
    const char *arg5,
    const char *arg6,
    const char *arg7,
    const char *arg8,
    const char *arg9,
    const char *arg10,
    const char *arg11,
    const char *arg12)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2),
        msgtab_str(arg3),
        msgtab_str(arg4),
        msgtab_str(arg5),
        msgtab_str(arg6),
        msgtab_str(arg7),
        msgtab_str(arg8),
        msgtab_str(arg9),
        msgtab_str(arg10),
        msgtab_str(arg11),
        msgtab_str(arg12)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, args, 12);
}

ptrdiff_t highest_insert_counts_many_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2,
    const msgtab_char16 *arg3,
    const msgtab_char16 *arg4,
    const msgtab_char16 *arg5,
    const msgtab_char16 *arg6,
    const msgtab_char16 *arg7,
    const msgtab_char16 *arg8,
    const msgtab_char16 *arg9,
    const msgtab_char16 *arg10,
    const msgtab_char16 *arg11,
    const msgtab_char16 *arg12)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2),
        msgtab_wstr(arg3),
        msgtab_wstr(arg4),
        msgtab_wstr(arg5),
        msgtab_wstr(arg6),
        msgtab_wstr(arg7),
        msgtab_wstr(arg8),
        msgtab_wstr(arg9),
        msgtab_wstr(arg10),
        msgtab_wstr(arg11),
        msgtab_wstr(arg12)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, args, 12);
}

