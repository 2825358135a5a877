/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "deprecated.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef DEPRECATED_DATA_DIR
#define DEPRECATED_DATA_DIR NULL
#endif

int deprecated_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "deprecated.dll", DEPRECATED_DATA_DIR);
}

ptrdiff_t deprecated_wait(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    uint32_t seconds)
{
    const struct msgtab_arg args[] = {
        msgtab_uint(seconds)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t deprecated_wait_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    uint32_t seconds)
{
    const struct msgtab_arg args[] = {
        msgtab_uint(seconds)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, args, 1);
}

ptrdiff_t deprecated_wait_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    uint32_t seconds)
{
    const struct msgtab_arg args[] = {
        msgtab_uint(seconds)};
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, args, 1);
}

ptrdiff_t deprecated_wait_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    uint32_t seconds)
{
    const struct msgtab_arg args[] = {
        msgtab_uint(seconds)};
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, args, 1);
}

ptrdiff_t deprecated_event(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t deprecated_event_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t deprecated_event_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, NULL, 0);
}

ptrdiff_t deprecated_event_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, NULL, 0);
}

int deprecated_report_event(const struct msgtab_event_log *log)
{
    return msgtab_event_report(log, msgtab_event_type(0x00000002u), 0, 0x00000002u,
        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, NULL, 0, NULL, 0);
}

int deprecated_report_event_w(const struct msgtab_event_log *log)
{
    return msgtab_event_report(log, msgtab_event_type(0x00000002u), 0, 0x00000002u,
        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, NULL, 0, NULL, 0);
}

ptrdiff_t deprecated_not(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000003u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t deprecated_not_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000003u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t deprecated_not_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000003u, lang, flags, NULL, 0);
}

ptrdiff_t deprecated_not_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000003u, lang, flags, NULL, 0);
}

