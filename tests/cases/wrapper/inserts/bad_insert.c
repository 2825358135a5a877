/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "bad_insert.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef BAD_INSERT_DATA_DIR
#define BAD_INSERT_DATA_DIR NULL
#endif

int bad_insert_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "bad_insert.dll", BAD_INSERT_DATA_DIR);
}

ptrdiff_t bad_insert_b(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    int32_t arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_int(arg1)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t bad_insert_b_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    int32_t arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_int(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t bad_insert_b_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    int32_t arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_int(arg1)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, args, 1);
}

ptrdiff_t bad_insert_b_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    int32_t arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_int(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, args, 1);
}

