/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "door.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef DOOR_DATA_DIR
#define DOOR_DATA_DIR NULL
#endif

int door_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "manifest.dll", DOOR_DATA_DIR);
}

ptrdiff_t door_word(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    uint32_t arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_uint(arg1)};
    return msgtab_format(buf, size, t, 0x00000100u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t door_word_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    uint32_t arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_uint(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000100u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t door_word_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    uint32_t arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_uint(arg1)};
    return msgtab_format(buf, size, t, 0x00000100u, lang, flags, args, 1);
}

ptrdiff_t door_word_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    uint32_t arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_uint(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000100u, lang, flags, args, 1);
}

ptrdiff_t door_msg_open(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *Key_name,
    const char *Floor,
    const char *arg3,
    const char *floor,
    const char *arg5,
    const char *last)
{
    const struct msgtab_arg args[] = {
        msgtab_str(Key_name),
        msgtab_str(Floor),
        msgtab_str(arg3),
        msgtab_str(floor),
        msgtab_str(arg5),
        msgtab_str(last)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 6);
}

ptrdiff_t door_msg_open_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *Key_name,
    const msgtab_char16 *Floor,
    const msgtab_char16 *arg3,
    const msgtab_char16 *floor,
    const msgtab_char16 *arg5,
    const msgtab_char16 *last)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(Key_name),
        msgtab_wstr(Floor),
        msgtab_wstr(arg3),
        msgtab_wstr(floor),
        msgtab_wstr(arg5),
        msgtab_wstr(last)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 6);
}

ptrdiff_t door_msg_open_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *Key_name,
    const char *Floor,
    const char *arg3,
    const char *floor,
    const char *arg5,
    const char *last)
{
    const struct msgtab_arg args[] = {
        msgtab_str(Key_name),
        msgtab_str(Floor),
        msgtab_str(arg3),
        msgtab_str(floor),
        msgtab_str(arg5),
        msgtab_str(last)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 6);
}

ptrdiff_t door_msg_open_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *Key_name,
    const msgtab_char16 *Floor,
    const msgtab_char16 *arg3,
    const msgtab_char16 *floor,
    const msgtab_char16 *arg5,
    const msgtab_char16 *last)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(Key_name),
        msgtab_wstr(Floor),
        msgtab_wstr(arg3),
        msgtab_wstr(floor),
        msgtab_wstr(arg5),
        msgtab_wstr(last)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 6);
}

ptrdiff_t door_msg_one(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t door_msg_one_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t door_msg_one_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1)};
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, args, 1);
}

ptrdiff_t door_msg_one_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1)};
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, args, 1);
}

ptrdiff_t door_help(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000007u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t door_help_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000007u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t door_help_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000007u, lang, flags, NULL, 0);
}

ptrdiff_t door_help_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000007u, lang, flags, NULL, 0);
}

