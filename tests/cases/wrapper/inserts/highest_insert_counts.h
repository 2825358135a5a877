/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives. */
#ifndef MSGTAB_CATALOGUE_HIGHEST_INSERT_COUNTS_H
#define MSGTAB_CATALOGUE_HIGHEST_INSERT_COUNTS_H

#include <msgtab/msgtab.h>

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
// MessageId: GAP
//
// MessageText:
//
// Only %3 is shown.
//
#define GAP                              0x00000001L

//
// MessageId: MANY
//
// MessageText:
//
// %12 and %1
//
#define MANY                             0x00000002L


#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int highest_insert_counts_open(struct msgtab *t, const char *path);

/* GAP, 0x00000001 */
ptrdiff_t highest_insert_counts_gap(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    const char *arg2,
    const char *arg3);
ptrdiff_t highest_insert_counts_gap_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2,
    const msgtab_char16 *arg3);
ptrdiff_t highest_insert_counts_gap_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    const char *arg2,
    const char *arg3);
ptrdiff_t highest_insert_counts_gap_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2,
    const msgtab_char16 *arg3);

/* MANY, 0x00000002 */
ptrdiff_t highest_insert_counts_many(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    const char *arg2,
    const char *arg3,
    const char *arg4,
    const char *arg5,
    const char *arg6,
    const char *arg7,
    const char *arg8,
    const char *arg9,
    const char *arg10,
    const char *arg11,
    const char *arg12);
ptrdiff_t highest_insert_counts_many_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2,
    const msgtab_char16 *arg3,
    const msgtab_char16 *arg4,
    const msgtab_char16 *arg5,
    const msgtab_char16 *arg6,
    const msgtab_char16 *arg7,
    const msgtab_char16 *arg8,
    const msgtab_char16 *arg9,
    const msgtab_char16 *arg10,
    const msgtab_char16 *arg11,
    const msgtab_char16 *arg12);
ptrdiff_t highest_insert_counts_many_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    const char *arg2,
    const char *arg3,
    const char *arg4,
    const char *arg5,
    const char *arg6,
    const char *arg7,
    const char *arg8,
    const char *arg9,
    const char *arg10,
    const char *arg11,
    const char *arg12);
ptrdiff_t highest_insert_counts_many_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2,
    const msgtab_char16 *arg3,
    const msgtab_char16 *arg4,
    const msgtab_char16 *arg5,
    const msgtab_char16 *arg6,
    const msgtab_char16 *arg7,
    const msgtab_char16 *arg8,
    const msgtab_char16 *arg9,
    const msgtab_char16 *arg10,
    const msgtab_char16 *arg11,
    const msgtab_char16 *arg12);

#ifdef __cplusplus
}
#endif

#endif
