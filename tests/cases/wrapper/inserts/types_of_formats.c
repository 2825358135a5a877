/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "types_of_formats.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef TYPES_OF_FORMATS_DATA_DIR
#define TYPES_OF_FORMATS_DATA_DIR NULL
#endif

int types_of_formats_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "types_of_formats.dll", TYPES_OF_FORMATS_DATA_DIR);
}

ptrdiff_t types_of_formats_types(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    int32_t arg2,
    uint32_t arg3,
    uint32_t arg4,
    int64_t arg5,
    uint64_t arg6,
    uint32_t arg7,
    const void *arg8,
    const char *arg9,
    int32_t arg10)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_int(arg2),
        msgtab_uint(arg3),
        msgtab_uint(arg4),
        msgtab_int64(arg5),
        msgtab_uint64(arg6),
        msgtab_character(arg7),
        msgtab_pointer(arg8),
        msgtab_str(arg9),
        msgtab_int(arg10)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 10);
}

ptrdiff_t types_of_formats_types_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    int32_t arg2,
    uint32_t arg3,
    uint32_t arg4,
    int64_t arg5,
    uint64_t arg6,
    uint32_t arg7,
    const void *arg8,
    const msgtab_char16 *arg9,
    int32_t arg10)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_int(arg2),
        msgtab_uint(arg3),
        msgtab_uint(arg4),
        msgtab_int64(arg5),
        msgtab_uint64(arg6),
        msgtab_character(arg7),
        msgtab_pointer(arg8),
        msgtab_wstr(arg9),
        msgtab_int(arg10)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 10);
}

ptrdiff_t types_of_formats_types_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    int32_t arg2,
    uint32_t arg3,
    uint32_t arg4,
    int64_t arg5,
    uint64_t arg6,
    uint32_t arg7,
    const void *arg8,
    const char *arg9,
    int32_t arg10)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_int(arg2),
        msgtab_uint(arg3),
        msgtab_uint(arg4),
        msgtab_int64(arg5),
        msgtab_uint64(arg6),
        msgtab_character(arg7),
        msgtab_pointer(arg8),
        msgtab_str(arg9),
        msgtab_int(arg10)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 10);
}

ptrdiff_t types_of_formats_types_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    int32_t arg2,
    uint32_t arg3,
    uint32_t arg4,
    int64_t arg5,
    uint64_t arg6,
    uint32_t arg7,
    const void *arg8,
    const msgtab_char16 *arg9,
    int32_t arg10)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_int(arg2),
        msgtab_uint(arg3),
        msgtab_uint(arg4),
        msgtab_int64(arg5),
        msgtab_uint64(arg6),
        msgtab_character(arg7),
        msgtab_pointer(arg8),
        msgtab_wstr(arg9),
        msgtab_int(arg10)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 10);
}

