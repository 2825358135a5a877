/* Made by msgtab from a message catalogue: change the catalogue, not this. */
#include "event_texts.h"

/* Where an installed catalogue is, beside the program's own folder. */
#ifndef EVENT_TEXTS_DATA_DIR
#define EVENT_TEXTS_DATA_DIR NULL
#endif

int event_texts_open(struct msgtab *t, const char *path)
{
    return path ? msgtab_open(t, path)
                : msgtab_open_beside(t, "event_texts.dll", EVENT_TEXTS_DATA_DIR);
}

ptrdiff_t event_texts_category_service(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t event_texts_category_service_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t event_texts_category_service_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

ptrdiff_t event_texts_category_service_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000001u, lang, flags, NULL, 0);
}

ptrdiff_t event_texts_category_session(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t event_texts_category_session_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t event_texts_category_session_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0x00000002u, lang, flags, NULL, 0);
}

ptrdiff_t event_texts_category_session_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0x00000002u, lang, flags, NULL, 0);
}

ptrdiff_t event_texts_event_logon_refused(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *domain,
    const char *user,
    const char *state)
{
    const struct msgtab_arg args[] = {
        msgtab_str(domain),
        msgtab_str(user),
        msgtab_str(state)};
    return msgtab_format(buf, size, t, 0x80070100u, lang, MSGTAB_TRIM, args, 3);
}

ptrdiff_t event_texts_event_logon_refused_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *domain,
    const msgtab_char16 *user,
    const msgtab_char16 *state)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(domain),
        msgtab_wstr(user),
        msgtab_wstr(state)};
    return msgtab_format_w(buf, size, t, 0x80070100u, lang, MSGTAB_TRIM, args, 3);
}

ptrdiff_t event_texts_event_logon_refused_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *domain,
    const char *user,
    const char *state)
{
    const struct msgtab_arg args[] = {
        msgtab_str(domain),
        msgtab_str(user),
        msgtab_str(state)};
    return msgtab_format(buf, size, t, 0x80070100u, lang, flags, args, 3);
}

ptrdiff_t event_texts_event_logon_refused_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *domain,
    const msgtab_char16 *user,
    const msgtab_char16 *state)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(domain),
        msgtab_wstr(user),
        msgtab_wstr(state)};
    return msgtab_format_w(buf, size, t, 0x80070100u, lang, flags, args, 3);
}

int event_texts_report_logon_refused(const struct msgtab_event_log *log,
    const char *domain,
    const char *user,
    uint32_t state)
{
    const struct msgtab_arg args[] = {
        msgtab_str(domain),
        msgtab_str(user),
        msgtab_uint(state)};
    return msgtab_event_report(log, msgtab_event_type(0x80070100u), 2, 0x80070100u,
        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, args, 3, NULL, 0);
}

int event_texts_report_logon_refused_w(const struct msgtab_event_log *log,
    const msgtab_char16 *domain,
    const msgtab_char16 *user,
    uint32_t state)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(domain),
        msgtab_wstr(user),
        msgtab_uint(state)};
    return msgtab_event_report(log, msgtab_event_type(0x80070100u), 2, 0x80070100u,
        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, args, 3, NULL, 0);
}

ptrdiff_t event_texts_event_stopped(char *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format(buf, size, t, 0xC0070101u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t event_texts_event_stopped_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang)
{
    return msgtab_format_w(buf, size, t, 0xC0070101u, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t event_texts_event_stopped_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format(buf, size, t, 0xC0070101u, lang, flags, NULL, 0);
}

ptrdiff_t event_texts_event_stopped_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags)
{
    return msgtab_format_w(buf, size, t, 0xC0070101u, lang, flags, NULL, 0);
}

int event_texts_report_stopped(const struct msgtab_event_log *log)
{
    return msgtab_event_report(log, msgtab_event_type(0xC0070101u), 7, 0xC0070101u,
        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, NULL, 0, NULL, 0);
}

int event_texts_report_stopped_w(const struct msgtab_event_log *log)
{
    return msgtab_event_report(log, msgtab_event_type(0xC0070101u), 7, 0xC0070101u,
        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, NULL, 0, NULL, 0);
}

ptrdiff_t tell_address(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    const char *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2)};
    return msgtab_format(buf, size, t, 0x40070102u, lang, MSGTAB_TRIM, args, 2);
}

ptrdiff_t tell_address_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2)};
    return msgtab_format_w(buf, size, t, 0x40070102u, lang, MSGTAB_TRIM, args, 2);
}

ptrdiff_t tell_address_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    const char *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2)};
    return msgtab_format(buf, size, t, 0x40070102u, lang, flags, args, 2);
}

ptrdiff_t tell_address_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2)};
    return msgtab_format_w(buf, size, t, 0x40070102u, lang, flags, args, 2);
}

int event_texts_report_tell_address(const struct msgtab_event_log *log,
    const char *arg1,
    const char *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_str(arg1),
        msgtab_str(arg2)};
    return msgtab_event_report(log, msgtab_event_type(0x40070102u), 0, 0x40070102u,
        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, args, 2, NULL, 0);
}

int event_texts_report_tell_address_w(const struct msgtab_event_log *log,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2)
{
    const struct msgtab_arg args[] = {
        msgtab_wstr(arg1),
        msgtab_wstr(arg2)};
    return msgtab_event_report(log, msgtab_event_type(0x40070102u), 0, 0x40070102u,
        MSGTAB_EVENT_GUARD | MSGTAB_EVENT_PARAMETERS, args, 2, NULL, 0);
}

