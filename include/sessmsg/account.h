/* Account names: parsing, checking and displaying them. Text is NUL-terminated UTF-8. Nothing here
   queries the system; every function may be called from any thread. */
#ifndef SESSMSG_ACCOUNT_H
#define SESSMSG_ACCOUNT_H

#include <msgtab/msgtab.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What can be wrong, in addition to MSGTAB_ERRORS: name, value, text. */
#define SESSMSG_ERRORS(X)                                                                   \
    X(SESSMSG_E_NO_SESSIONS, -201, "this system has no sessions that can be queried")       \
    X(SESSMSG_E_NOBODY, -202, "nobody is logged on there")                                  \
    X(SESSMSG_E_SYSTEM, -203, "the system call failed")                                     \
    X(SESSMSG_E_ACCOUNT_EMPTY, -204,                                                        \
      "the user or the domain of the account is empty, or has only dots and blanks")        \
    X(SESSMSG_E_ACCOUNT_FORM, -205, "an account must be DOMAIN\\user, user@domain or user") \
    X(SESSMSG_E_ACCOUNT_CHARACTER, -206, "the account has a character that is not allowed") \
    X(SESSMSG_E_ACCOUNT_LENGTH, -207, "the user or the domain of the account is too long")  \
    X(SESSMSG_E_ACCOUNT_DOT, -208, "the user of the account ends with a dot")               \
    X(SESSMSG_E_TIMEOUT, -209, "the time is up")

enum sessmsg_error_code {
#define SESSMSG_ERROR_VALUE(name, value, text) name = (value),
    SESSMSG_ERRORS(SESSMSG_ERROR_VALUE)
#undef SESSMSG_ERROR_VALUE
};

/* The text of an error code of this header or of msgtab.h, like msgtab_strerror. */
const char *sessmsg_strerror(int code);

/* Room for 256 UTF-16 units in UTF-8, and a NUL. */
enum { SESSMSG_NAME_SIZE = 769 };

struct sessmsg_account {
    char domain[SESSMSG_NAME_SIZE]; /* as given: "" if there was none, "." for this computer */
    char user[SESSMSG_NAME_SIZE];
};

/* Parses DOMAIN\user, .\user, user@domain or user and checks both names.
   A user has 1 to 256 UTF-16 units (UNLEN). It contains no ASCII control and none of " / \ [ ] : ;
   | = , + * ? < >. It is not only dots and blanks and does not end in a dot. After a backslash it
   may be an address with an '@', and addresses may contain a '+'.
   A domain before a backslash is a NetBIOS or DNS name or an authority. It has at most 255 units
   and contains no ASCII control and none of \ / : * ? " < > |. It is not only dots and blanks,
   except for ".". After an '@' it must also be a DNS name: no blank, at most 255 bytes, labels of 1
   to 63 bytes. Unicode spaces of other widths count as blanks.
   Returns 0, an error of SESSMSG_E_ACCOUNT_*, MSGTAB_E_UTF8 or MSGTAB_E_ARGUMENT (NULL); after an
   error both names are "". */
int sessmsg_account_parse(struct sessmsg_account *account, const char *text);

/* Makes a name safe to show to people: control characters, invisible ones and those that change the
   writing direction become visible, for example as <U+202E>. Invalid UTF-8 becomes <0xFF>, for
   example; everything else is kept. The contract is that of msgtab_format. NULL counts as "". */
ptrdiff_t sessmsg_visible(char *buf, size_t size, const char *name);

#ifdef __cplusplus
}
#endif

#endif
