/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "stars_take_inserts.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef STARS_TAKE_INSERTS_DATA_DIR
#define STARS_TAKE_INSERTS_DATA_DIR NULL
#endif

int stars_take_inserts_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "stars_take_inserts.dll", STARS_TAKE_INSERTS_DATA_DIR);
}

ptrdiff_t stars_take_inserts_stars(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    int32_t arg1,
    int32_t arg2,
    const char *arg3,
    int32_t arg4,
    int32_t arg5)
{
    const struct msgtab_arg args[] = {
        msgtab_int(arg1),
        msgtab_int(arg2),
        msgtab_str(arg3),
        msgtab_int(arg4),
        msgtab_int(arg5)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 5);
}

ptrdiff_t stars_take_inserts_stars_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    int32_t arg1,
    int32_t arg2,
    const msgtab_char16 *arg3,
    int32_t arg4,
    int32_t arg5)
{
    const struct msgtab_arg args[] = {
        msgtab_int(arg1),
        msgtab_int(arg2),
        msgtab_wstr(arg3),
        msgtab_int(arg4),
        msgtab_int(arg5)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 5);
}

ptrdiff_t stars_take_inserts_stars_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    int32_t arg1,
    int32_t arg2,
    const char *arg3,
    int32_t arg4,
    int32_t arg5)
{
    const struct msgtab_arg args[] = {
        msgtab_int(arg1),
        msgtab_int(arg2),
        msgtab_str(arg3),
        msgtab_int(arg4),
        msgtab_int(arg5)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 5);
}

ptrdiff_t stars_take_inserts_stars_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    int32_t arg1,
    int32_t arg2,
    const msgtab_char16 *arg3,
    int32_t arg4,
    int32_t arg5)
{
    const struct msgtab_arg args[] = {
        msgtab_int(arg1),
        msgtab_int(arg2),
        msgtab_wstr(arg3),
        msgtab_int(arg4),
        msgtab_int(arg5)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 5);
}

