/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives. */
#ifndef MSGTAB_CATALOGUE_DOOR_H
#define MSGTAB_CATALOGUE_DOOR_H

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
// MessageId: DOOR_WORD
//
// MessageText:
//
// A word: %1!u!
//
#define DOOR_WORD                        0x00000100L

//
// MessageId: MSG_open
//
// MessageText:
//
// %2 %1 %3 %4 %5 %6
//
#define MSG_open                         0x00000001L

//
// MessageId: MSG_one
//
// MessageText:
//
// One: %1
//
#define MSG_one                          0x00000002L

//
// MessageId: DOOR_HELP
//
// MessageText:
//
// Help
//
#define DOOR_HELP                        0x00000007L

//
// MessageId: 0x90000001L (No symbolic name defined)
//
// MessageText:
//
// Application
//


//
// MessageId: 0x50000004L (No symbolic name defined)
//
// MessageText:
//
// Information
//



#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int door_open(struct msgtab *t, const char *path);

/* DOOR_WORD, 0x00000100 */
ptrdiff_t door_word(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    uint32_t arg1);
ptrdiff_t door_word_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    uint32_t arg1);
ptrdiff_t door_word_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    uint32_t arg1);
ptrdiff_t door_word_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    uint32_t arg1);

/* MSG_open, 0x00000001 */
ptrdiff_t door_msg_open(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *Key_name,
    const char *Floor,
    const char *arg3,
    const char *floor,
    const char *arg5,
    const char *last);
ptrdiff_t door_msg_open_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *Key_name,
    const msgtab_char16 *Floor,
    const msgtab_char16 *arg3,
    const msgtab_char16 *floor,
    const msgtab_char16 *arg5,
    const msgtab_char16 *last);
ptrdiff_t door_msg_open_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *Key_name,
    const char *Floor,
    const char *arg3,
    const char *floor,
    const char *arg5,
    const char *last);
ptrdiff_t door_msg_open_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *Key_name,
    const msgtab_char16 *Floor,
    const msgtab_char16 *arg3,
    const msgtab_char16 *floor,
    const msgtab_char16 *arg5,
    const msgtab_char16 *last);

/* MSG_one, 0x00000002 */
ptrdiff_t door_msg_one(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1);
ptrdiff_t door_msg_one_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1);
ptrdiff_t door_msg_one_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1);
ptrdiff_t door_msg_one_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1);

/* DOOR_HELP, 0x00000007 */
ptrdiff_t door_help(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t door_help_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t door_help_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t door_help_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

#ifdef __cplusplus
}
#endif

#endif
