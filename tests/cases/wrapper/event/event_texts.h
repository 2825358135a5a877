/* Made by msgtab from a message catalogue: change the catalogue, not this.
   Every function formats one message and keeps the contract of
   msgtab_format; the twin with _w writes UTF-16. lang 0 is the user's.
   The short functions leave out the line end at the end of a text, for
   sentences in windows and logs; those with _ex take the flags instead:
   MSGTAB_TRIM, MSGTAB_WIDTH(n) and others, or 0 for what FormatMessage gives.
   Those with _report_ in their name report one event, and keep the contract
   of msgtab_event_report with guarded strings; a number is the id of a
   parameter text. */
#ifndef MSGTAB_CATALOGUE_EVENT_TEXTS_H
#define MSGTAB_CATALOGUE_EVENT_TEXTS_H

#include <msgtab/event.h>
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
#define FACILITY_DEMO                    0x7


//
// Define the severity codes
//


//
// MessageId: CATEGORY_SERVICE
//
// MessageText:
//
// Service
//
#define CATEGORY_SERVICE                 0x00000001L

//
// MessageId: CATEGORY_SESSION
//
// MessageText:
//
// Session
//
#define CATEGORY_SESSION                 0x00000002L

//@ event CATEGORY_SESSION
//@ insert 2 user
//@ insert 1 domain
//@ insert 3 state parameter
//
// MessageId: EVENT_TEXTS_EVENT_LOGON_REFUSED
//
// MessageText:
//
// %1\%2!s! was refused: %3
//
#define EVENT_TEXTS_EVENT_LOGON_REFUSED  0x80070100L

//@ event 7
//
// MessageId: EVENT_STOPPED
//
// MessageText:
//
// It stopped.
//
#define EVENT_STOPPED                    0xC0070101L

//@ event
//@ function tell_address
//
// MessageId: EVENT_TEXTS_ADDRESS
//
// MessageText:
//
// %2!S!
//
#define EVENT_TEXTS_ADDRESS              0x40070102L


#ifdef __cplusplus
extern "C" {
#endif

/* Opens the catalogue: the file at path, or with NULL the DLL beside the
   running program; see msgtab_open and msgtab_open_beside. Replace that file by
   renaming a new one onto it. */
int event_texts_open(struct msgtab *t, const char *path);

/* CATEGORY_SERVICE, 0x00000001 */
ptrdiff_t event_texts_category_service(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t event_texts_category_service_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t event_texts_category_service_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t event_texts_category_service_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

/* CATEGORY_SESSION, 0x00000002 */
ptrdiff_t event_texts_category_session(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t event_texts_category_session_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t event_texts_category_session_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t event_texts_category_session_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);

/* EVENT_TEXTS_EVENT_LOGON_REFUSED, 0x80070100 */
ptrdiff_t event_texts_event_logon_refused(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *domain,
    const char *user,
    const char *state);
ptrdiff_t event_texts_event_logon_refused_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *domain,
    const msgtab_char16 *user,
    const msgtab_char16 *state);
ptrdiff_t event_texts_event_logon_refused_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *domain,
    const char *user,
    const char *state);
ptrdiff_t event_texts_event_logon_refused_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *domain,
    const msgtab_char16 *user,
    const msgtab_char16 *state);
int event_texts_report_logon_refused(const struct msgtab_event_log *log,
    const char *domain,
    const char *user,
    uint32_t state);
int event_texts_report_logon_refused_w(const struct msgtab_event_log *log,
    const msgtab_char16 *domain,
    const msgtab_char16 *user,
    uint32_t state);

/* EVENT_STOPPED, 0xC0070101 */
ptrdiff_t event_texts_event_stopped(char *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t event_texts_event_stopped_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang);
ptrdiff_t event_texts_event_stopped_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
ptrdiff_t event_texts_event_stopped_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags);
int event_texts_report_stopped(const struct msgtab_event_log *log);
int event_texts_report_stopped_w(const struct msgtab_event_log *log);

/* EVENT_TEXTS_ADDRESS, 0x40070102 */
ptrdiff_t tell_address(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const char *arg1,
    const char *arg2);
ptrdiff_t tell_address_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2);
ptrdiff_t tell_address_ex(char *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const char *arg1,
    const char *arg2);
ptrdiff_t tell_address_ex_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint16_t lang,
    unsigned flags,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2);
int event_texts_report_tell_address(const struct msgtab_event_log *log,
    const char *arg1,
    const char *arg2);
int event_texts_report_tell_address_w(const struct msgtab_event_log *log,
    const msgtab_char16 *arg1,
    const msgtab_char16 *arg2);

#ifdef __cplusplus
}
#endif

#endif
