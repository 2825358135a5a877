/* Names of accounts: taking them apart, checking them, showing them. Text is NUL-terminated UTF-8.
   Nothing here asks the system; every function may be called from any thread. */
#ifndef SESSMSG_ACCOUNT_H
#define SESSMSG_ACCOUNT_H

#include <msgtab/msgtab.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What can be wrong beside MSGTAB_ERRORS: name, value, text. */
#define SESSMSG_ERRORS(X)                                                                        \
    X(SESSMSG_E_NO_SESSIONS, -201, "this system has no sessions that can be asked for")          \
    X(SESSMSG_E_NOBODY, -202, "nobody is logged on there")                                       \
    X(SESSMSG_E_SYSTEM, -203, "the system does not tell")                                        \
    X(SESSMSG_E_ACCOUNT_EMPTY, -204,                                                             \
      "the user or the domain of an account is empty, or only dots and blanks")                  \
    X(SESSMSG_E_ACCOUNT_FORM, -205, "an account is DOMAIN\\user, user@domain or user")           \
    X(SESSMSG_E_ACCOUNT_CHARACTER, -206, "the account has a character that no account may have") \
    X(SESSMSG_E_ACCOUNT_LENGTH, -207, "the user or the domain of the account is too long")       \
    X(SESSMSG_E_ACCOUNT_DOT, -208, "the user of an account ends in a dot")

enum sessmsg_error_code {
#define SESSMSG_ERROR_VALUE(name, value, text) name = (value),
    SESSMSG_ERRORS(SESSMSG_ERROR_VALUE)
#undef SESSMSG_ERROR_VALUE
};

/* The text of an error code of this header or of msgtab.h, as msgtab_strerror. */
const char *sessmsg_strerror(int code);

/* Room for 256 UTF-16 units in UTF-8, and a NUL. */
enum { SESSMSG_NAME_SIZE = 769 };

struct sessmsg_account {
    char domain[SESSMSG_NAME_SIZE]; /* as given: "" when there was none, "." for this computer */
    char user[SESSMSG_NAME_SIZE];
};

/* Takes DOMAIN\user, .\user, user@domain or user apart and checks both names. A user has 1 to 256
   UTF-16 units (UNLEN), no ASCII control and none of " / \ [ ] : ; | = , + * ? < >, is not all dots
   and blanks and does not end in a dot; behind a backslash it may be an address with an '@', and
   addresses may have a '+'. A domain before a backslash, a NetBIOS or DNS name or an authority, has
   at most 255 units, no ASCII control and none of \ / : * ? " < > |, and is not all dots and blanks
   but for "."; behind an '@' it is also a DNS name: no blank, at most 255 bytes, labels of 1 to 63
   bytes. Unicode's blanks of other widths are blanks. Returns 0, an error of SESSMSG_E_ACCOUNT_*,
   MSGTAB_E_UTF8 or MSGTAB_E_ARGUMENT (NULL); after an error both are "". */
int sessmsg_account_parse(struct sessmsg_account *account, const char *text);

/* A name as it may be shown to people: control characters, invisible ones and those that turn the
   direction of writing become visible as <U+202E>, invalid UTF-8 as <0xFF>; all else stays. The
   contract of msgtab_format. NULL counts as "". */
ptrdiff_t sessmsg_visible(char *buf, size_t size, const char *name);

#ifdef __cplusplus
}
#endif

#endif
