/* The table of conflict_cases.h. */
#include "conflict_cases.h"

#include <stdio.h>

#include <sessmsg/sessmsg.h>

/* --- calls of the wrapper with its inserts as an array --- */

static ptrdiff_t in_use(char *buf, size_t size, const struct msgtab *t, const char *const *args)
{
    return sessmsg_ctx_session_in_use_ex(buf, size, t, 0x409, 0, args[0], args[1]);
}

static ptrdiff_t in_use_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                          const msgtab_char16 *const *args)
{
    return sessmsg_ctx_session_in_use_ex_w(buf, size, t, 0x409, 0, args[0], args[1]);
}

static ptrdiff_t no_logoff(char *buf, size_t size, const struct msgtab *t, const char *const *args)
{
    return sessmsg_ctx_no_force_logoff_ex(buf, size, t, 0x409, 0, args[0], args[1], args[2],
                                          args[3]);
}

static ptrdiff_t no_logoff_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                             const msgtab_char16 *const *args)
{
    return sessmsg_ctx_no_force_logoff_ex_w(buf, size, t, 0x409, 0, args[0], args[1], args[2],
                                            args[3]);
}

static ptrdiff_t name_exists(char *buf, size_t size, const struct msgtab *t,
                             const char *const *args)
{
    (void)args;
    return sessmsg_ctx_winstation_already_exists_ex(buf, size, t, 0x409, 0);
}

static ptrdiff_t name_exists_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                               const msgtab_char16 *const *args)
{
    (void)args;
    return sessmsg_ctx_winstation_already_exists_ex_w(buf, size, t, 0x409, 0);
}

static ptrdiff_t id_exists(char *buf, size_t size, const struct msgtab *t, const char *const *args)
{
    (void)args;
    return sessmsg_logon_session_exists_ex(buf, size, t, 0x409, 0);
}

static ptrdiff_t id_exists_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                             const msgtab_char16 *const *args)
{
    (void)args;
    return sessmsg_logon_session_exists_ex_w(buf, size, t, 0x409, 0);
}

/* --- the texts --- */

const struct conflict_case conflict_cases[CONFLICT_CASES] = {
    {7062,
     2,
     {"The user ", "\\",
      " is currently logged on to this computer. Only the current user or an administrator can "
      "log on to this computer."},
     in_use,
     in_use_w},
    {7063,
     4,
     {"The user ", "\\",
      " is already logged on to the console of this computer. You do not have permission to log in "
      "at this time. To resolve this issue, contact ",
      "\\", " and have them log off."},
     no_logoff,
     no_logoff_w},
    {7023, 0, {"The specified session name is already in use."}, name_exists, name_exists_w},
    {1363,
     0,
     {"Cannot start a new logon session with an ID that is already in use."},
     id_exists,
     id_exists_w},
};

/* --- what inserts may hold --- */

#define TEN(text) text text text text text text text text text text

const char *const insert_sets[][CASE_INSERTS_MAX] = {
    {"CONTOSO", "alice", "FABRIKAM", "bob"},
    {"M\u00DCNCHEN", "Zo\u00EB", "\u0391\u0398\u0397\u039D\u0391", "\u6771\u4EAC"},
    {"\U0001F600", "\U0001F469\u200D\U0001F4BB", "\U0010FFFD", "a\U0001F600b"},
    {"", "", "", ""},
    {"%1", "%2!x!", "%n%0", "100%"},
    {"%", "%%", "!", "\\"},
    {"two\r\nlines", "tab\there", " blanks ", "\u2028"},
    {TEN(TEN("0123456789")), TEN("\u00E9"), TEN(TEN("%1")), "e\u0301"},
};
const size_t insert_sets_len = sizeof insert_sets / sizeof *insert_sets;

size_t case_expected(char *out, const struct conflict_case *c, const char *const *inserts)
{
    size_t len = 0;
    for (size_t i = 0; i <= c->insert_count; i++)
        len += (size_t)snprintf(out + len, CASE_TEXT_SIZE - len, "%s%s", c->pieces[i],
                                i < c->insert_count ? inserts[i] : "\r\n");
    return len;
}
