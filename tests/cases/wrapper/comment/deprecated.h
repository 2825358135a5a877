/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives.
   Those with _report_ in their name report one event, and keep the contract
   of msgtab_event_report with guarded strings; a number is the id of a
   parameter text. */
#ifndef MSGTAB_CATALOGUE_DEPRECATED_H
#define MSGTAB_CATALOGUE_DEPRECATED_H

#include <msgtab/event.h>
#include <msgtab/msgtab.h>

//@ deprecated use "SHOP_BUSY" instead??/ */
//@ insert 1 seconds uint
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
// MessageId: DEPRECATED_WAIT
//
// MessageText:
//
// Wait %1!u! seconds.
//
#define DEPRECATED_WAIT                  0x00000001L

//@ deprecated
//@ event
//
// MessageId: DEPRECATED_EVENT
//
// MessageText:
//
// The shop is closed.
//
#define DEPRECATED_EVENT                 0x00000002L

//
// MessageId: DEPRECATED_NOT
//
// MessageText:
//
// The shop is open.
//
#define DEPRECATED_NOT                   0x00000003L


#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int deprecated_open(struct msgtab *t, const char *path);

/* DEPRECATED_WAIT, 0x00000001 */
MSGTAB_DEPRECATED("DEPRECATED_WAIT: use \042SHOP_BUSY\042 instead\077\077/ */")
ptrdiff_t deprecated_wait(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    uint32_t seconds);
MSGTAB_DEPRECATED("DEPRECATED_WAIT: use \042SHOP_BUSY\042 instead\077\077/ */")
ptrdiff_t deprecated_wait_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    uint32_t seconds);
MSGTAB_DEPRECATED("DEPRECATED_WAIT: use \042SHOP_BUSY\042 instead\077\077/ */")
ptrdiff_t deprecated_wait_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    uint32_t seconds);
MSGTAB_DEPRECATED("DEPRECATED_WAIT: use \042SHOP_BUSY\042 instead\077\077/ */")
ptrdiff_t deprecated_wait_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    uint32_t seconds);

/* DEPRECATED_EVENT, 0x00000002 */
MSGTAB_DEPRECATED("DEPRECATED_EVENT")
ptrdiff_t deprecated_event(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
MSGTAB_DEPRECATED("DEPRECATED_EVENT")
ptrdiff_t deprecated_event_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
MSGTAB_DEPRECATED("DEPRECATED_EVENT")
ptrdiff_t deprecated_event_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
MSGTAB_DEPRECATED("DEPRECATED_EVENT")
ptrdiff_t deprecated_event_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
MSGTAB_DEPRECATED("DEPRECATED_EVENT")
int deprecated_report_event(const struct msgtab_event_log *log);
MSGTAB_DEPRECATED("DEPRECATED_EVENT")
int deprecated_report_event_w(const struct msgtab_event_log *log);

/* DEPRECATED_NOT, 0x00000003 */
ptrdiff_t deprecated_not(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t deprecated_not_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t deprecated_not_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t deprecated_not_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

#ifdef __cplusplus
}
#endif

#endif
