/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives. */
#ifndef MSGTAB_CATALOGUE_INSERTS_IN_ORDER_H
#define MSGTAB_CATALOGUE_INSERTS_IN_ORDER_H

#include <msgtab/msgtab.h>

//@ insert 2 user
//@ insert 1 domain
//
//  Values are 32 bit values laid out as follows:
//
//   3 3 2 2 2 2 2 2 2 2 2 2 1 1 1 1 1 1 1 1 1 1
//   1 0 9 8 7 6 5 4 3 2 1 0 9 8 7 6 5 4 3 2 1 0 9 8 7 6 5 4 3 2 1 0
//  +---+-+-+-----------------------+-------------------------------+
//  |Sev|C|R|     Facility          |               Code            |
//  +---+-+-+-----------------------+-------------------------------+
//
//  where
//
//      Sev - is the severity code
//
//          00 - Success
//          01 - Informational
//          10 - Warning
//          11 - Error
//
//      C - is the Customer code flag
//
//      R - is a reserved bit
//
//      Facility - is the facility code
//
//      Code - is the facility's status code
//
//
// Define the facility codes
//


//
// Define the severity codes
//


//
// MessageId: LOGON_DENIED
//
// MessageText:
//
// %1\%2 may not log on.
//
#define LOGON_DENIED                     0x00000001L

//
// MessageId: COPIED
//
// MessageText:
//
// %2 was copied to %1, %2.
//
#define COPIED                           0x00000002L


#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int inserts_in_order_open(struct msgtab *t, const char *path);

/* LOGON_DENIED, 0x00000001 */
ptrdiff_t inserts_in_order_logon_denied(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *domain,
    const char *user);
ptrdiff_t inserts_in_order_logon_denied_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *domain,
    const msgtab_char16 *user);
ptrdiff_t inserts_in_order_logon_denied_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *domain,
    const char *user);
ptrdiff_t inserts_in_order_logon_denied_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *domain,
    const msgtab_char16 *user);

/* COPIED, 0x00000002 */
ptrdiff_t inserts_in_order_copied(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    const char *arg2);
ptrdiff_t inserts_in_order_copied_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2);
ptrdiff_t inserts_in_order_copied_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    const char *arg2);
ptrdiff_t inserts_in_order_copied_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2);

#ifdef __cplusplus
}
#endif

#endif
