/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "all_languages_count.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef ALL_LANGUAGES_COUNT_DATA_DIR
#define ALL_LANGUAGES_COUNT_DATA_DIR NULL
#endif

int all_languages_count_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "all_languages_count.dll", ALL_LANGUAGES_COUNT_DATA_DIR);
}

ptrdiff_t all_languages_count_two(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    int32_t arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_int(arg2)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 2);
}

ptrdiff_t all_languages_count_two_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    int32_t arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_int(arg2)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 2);
}

ptrdiff_t all_languages_count_two_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    int32_t arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_int(arg2)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 2);
}

ptrdiff_t all_languages_count_two_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    int32_t arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_int(arg2)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 2);
}

