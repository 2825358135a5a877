/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives. */
#ifndef MSGTAB_CATALOGUE_SYMBOL_OF_SEVERAL_MESSAGES_H
#define MSGTAB_CATALOGUE_SYMBOL_OF_SEVERAL_MESSAGES_H

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
// MessageId: NONE
//
// MessageText:
//
// The fan stopped.
//
#define NONE                             0x00000001L

//
// MessageId: FAN_STARTED
//
// MessageText:
//
// Fan %1 started.
//
#define FAN_STARTED                      0x00000002L

//
// MessageId: NONE
//
// MessageText:
//
// The fan is slow.
//
#undef NONE
#define NONE                             0x00000003L

//
// MessageId: NONE
//
// MessageText:
//
// The fan is loud.
//
#undef NONE
#define NONE                             0x00000004L

//@ function fan_gone
//
// MessageId: NONE
//
// MessageText:
//
// Fan %1 is gone.
//
#undef NONE
#define NONE                             0x00000005L


#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int symbol_of_several_messages_open(struct msgtab *t, const char *path);

/* FAN_STARTED, 0x00000002 */
ptrdiff_t symbol_of_several_messages_fan_started(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1);
ptrdiff_t symbol_of_several_messages_fan_started_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1);
ptrdiff_t symbol_of_several_messages_fan_started_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1);
ptrdiff_t symbol_of_several_messages_fan_started_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1);

/* NONE, 0x00000005 */
ptrdiff_t fan_gone(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1);
ptrdiff_t fan_gone_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1);
ptrdiff_t fan_gone_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1);
ptrdiff_t fan_gone_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1);

#ifdef __cplusplus
}
#endif

#endif
