/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives. */
#ifndef MSGTAB_CATALOGUE_NO_INSERT_H
#define MSGTAB_CATALOGUE_NO_INSERT_H

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
// MessageId: MSG_ONE
//
// MessageText:
//
// One thing happened.
//
#define MSG_ONE                          0x00000001L


#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int no_insert_open(struct msgtab *t, const char *path);

/* MSG_ONE, 0x00000001 */
ptrdiff_t no_insert_msg_one(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t no_insert_msg_one_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t no_insert_msg_one_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t no_insert_msg_one_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

#ifdef __cplusplus
}
#endif

#endif
