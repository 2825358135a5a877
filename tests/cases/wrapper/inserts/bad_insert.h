/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives. */
#ifndef MSGTAB_CATALOGUE_BAD_INSERT_H
#define MSGTAB_CATALOGUE_BAD_INSERT_H

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
// MessageId: A
//
// MessageText:
//
// %1!d
//
#define A                                0x00000001L

//
// MessageId: B
//
// MessageText:
//
// %1!d! is written well.
//
#define B                                0x00000002L

//@ allow MT1014
//
// MessageId: C
//
// MessageText:
//
// %1!d without a word
//
#define C                                0x00000003L

//@ allow MT1123
//
// MessageId: D
//
// MessageText:
//
// %1 %1!d!
//
#define D                                0x00000004L

//
// MessageId: 0x00000005L (No symbolic name defined)
//
// MessageText:
//
// No symbol, no function: %1!
//



#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int bad_insert_open(struct msgtab *t, const char *path);

/* B, 0x00000002 */
ptrdiff_t bad_insert_b(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    int32_t arg1);
ptrdiff_t bad_insert_b_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    int32_t arg1);
ptrdiff_t bad_insert_b_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    int32_t arg1);
ptrdiff_t bad_insert_b_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    int32_t arg1);

#ifdef __cplusplus
}
#endif

#endif
