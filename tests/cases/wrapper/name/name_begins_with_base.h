/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives. */
#ifndef MSGTAB_CATALOGUE_NAME_BEGINS_WITH_BASE_H
#define MSGTAB_CATALOGUE_NAME_BEGINS_WITH_BASE_H

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
// MessageId: RETURN
//
// MessageText:
//
// A keyword.
//
#define RETURN                           0x00000001L

//
// MessageId: PRINTF
//
// MessageText:
//
// A function of the C library.
//
#define PRINTF                           0x00000002L

//
// MessageId: NAME_BEGINS_WITH_BASE_ALREADY
//
// MessageText:
//
// Nothing is added.
//
#define NAME_BEGINS_WITH_BASE_ALREADY    0x00000003L

//
// MessageId: Name_Begins_With_Base_Too
//
// MessageText:
//
// Nor here.
//
#define Name_Begins_With_Base_Too        0x00000004L

//
// MessageId: NAME_BEGINS_WITH_BASEMENT
//
// MessageText:
//
// This begins with another word.
//
#define NAME_BEGINS_WITH_BASEMENT        0x00000005L

//
// MessageId: NAME_BEGINS_WITH_BASE
//
// MessageText:
//
// This has no name of its own.
//
#define NAME_BEGINS_WITH_BASE            0x00000006L

//@ function free_name
//
// MessageId: GIVEN
//
// MessageText:
//
// A given name stays as it is.
//
#define GIVEN                            0x00000007L


#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int name_begins_with_base_open(struct msgtab *t, const char *path);

/* RETURN, 0x00000001 */
ptrdiff_t name_begins_with_base_return(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_return_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_return_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t name_begins_with_base_return_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

/* PRINTF, 0x00000002 */
ptrdiff_t name_begins_with_base_printf(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_printf_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_printf_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t name_begins_with_base_printf_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

/* NAME_BEGINS_WITH_BASE_ALREADY, 0x00000003 */
ptrdiff_t name_begins_with_base_already(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_already_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_already_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t name_begins_with_base_already_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

/* Name_Begins_With_Base_Too, 0x00000004 */
ptrdiff_t name_begins_with_base_too(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_too_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_too_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t name_begins_with_base_too_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

/* NAME_BEGINS_WITH_BASEMENT, 0x00000005 */
ptrdiff_t name_begins_with_base_name_begins_with_basement(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_name_begins_with_basement_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_name_begins_with_basement_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t name_begins_with_base_name_begins_with_basement_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

/* NAME_BEGINS_WITH_BASE, 0x00000006 */
ptrdiff_t name_begins_with_base_name_begins_with_base(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_name_begins_with_base_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t name_begins_with_base_name_begins_with_base_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t name_begins_with_base_name_begins_with_base_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

/* GIVEN, 0x00000007 */
ptrdiff_t free_name(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t free_name_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t free_name_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t free_name_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

#ifdef __cplusplus
}
#endif

#endif
