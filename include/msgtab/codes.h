/* The codes of Windows by name: Win32, NTSTATUS and HRESULT codes, what a number can mean, and how
   the three kinds are related. They are in objects of their own: a program that calls nothing of
   this header links none of the names.

   The names are those of mingw-w64's headers and a few that these lack. Every string is static and
   ASCII. No function allocates, changes anything or fails: any number of threads may call them. */
#ifndef MSGTAB_CODES_H
#define MSGTAB_CODES_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)
#endif
#ifdef __cplusplus
extern "C" {
#endif

/* What kind of code a number is; as bits, for a choice of kinds. */
enum {
    MSGTAB_CODE_WIN32 = 1, /* GetLastError, or the result of a function: ERROR_ACCESS_DENIED, 5 */
    MSGTAB_CODE_NTSTATUS = 2, /* STATUS_ACCESS_DENIED, 0xC0000022 */
    MSGTAB_CODE_HRESULT = 4,  /* E_ACCESSDENIED, 0x80070005 */
    MSGTAB_CODE_ANY = 7
};

/* How a number holds a code: as itself, or inside a code of another kind. */
enum {
    MSGTAB_FORM_ITSELF = 0,
    MSGTAB_FORM_HRESULT_FROM_WIN32 = 1,    /* 0x80070005 holds the Win32 code 5 */
    MSGTAB_FORM_HRESULT_FROM_SETUPAPI = 2, /* 0x800F0203 holds the Win32 code 0xE0000203 */
    MSGTAB_FORM_HRESULT_FROM_NT = 3,       /* 0xD0000022 holds the NTSTATUS 0xC0000022 */
    MSGTAB_FORM_NTSTATUS_FROM_WIN32 = 4,   /* 0xC0070005 holds the Win32 code 5 */
    MSGTAB_FORM_HRESULT_FROM_NT_WIN32 = 5  /* 0xD0070005: HRESULT_FROM_NT of that NTSTATUS */
};

/* One meaning of a number. */
struct msgtab_meaning {
    const char *name;   /* "ERROR_ACCESS_DENIED" */
    const char *header; /* of Windows' SDK that defines it: "winerror.h" */
    uint32_t code; /* what the name stands for; another number than asked for if form is not 0 */
    uint16_t kind; /* MSGTAB_CODE_WIN32, MSGTAB_CODE_NTSTATUS or MSGTAB_CODE_HRESULT */
    uint16_t form; /* MSGTAB_FORM_... */
};

/* Returns the name of a code: that of the first meaning of these kinds, or NULL if it has none. For
   a code of unknown kind pass MSGTAB_CODE_ANY. */
const char *msgtab_code_name(uint32_t code, unsigned kinds);

/* Writes all meanings of a number that are of these kinds, at most len, to out (NULL when len is
   0). Those of the number itself come first: Win32, NTSTATUS, HRESULT, of several names of a code
   the usual one first. Codes inside it follow. Returns how many there are, regardless of len. */
size_t msgtab_code_meanings(uint32_t code, unsigned kinds, struct msgtab_meaning *out, size_t len);

/* Writes what a name stands for, at most len meanings, to out (NULL when len is 0). The name is
   whole and NUL-terminated; case is ignored. More than one: headers define the name differently.
   Returns how many there are, regardless of len; 0 for an unknown name, and for NULL. */
size_t msgtab_code_find(const char *name, struct msgtab_meaning *out, size_t len);

/* Writes the meanings with the numbers first, first + 1, ... of the list of all names, at most len,
   to out. The list is in order of code, then kind. Returns how many were written; fewer than len at
   the end of the list. */
size_t msgtab_code_list(size_t first, struct msgtab_meaning *out, size_t len);

/* The Win32 code of an NTSTATUS: what RtlNtStatusToDosError returns. It is 317
   (ERROR_MR_MID_NOT_FOUND) when there is none; a status of a customer (0x20000000) is returned as
   it is. */
uint32_t msgtab_code_from_ntstatus(uint32_t status);

/* Writes the NTSTATUS values that become this Win32 code, at most len, to out (NULL when len is 0),
   without those that just hold it, such as 0xC0070005. Returns how many there are, regardless of
   len. */
size_t msgtab_code_ntstatuses(uint32_t code, uint32_t *out, size_t len);

/* The HRESULT of a Win32 code: what HRESULT_FROM_WIN32 returns, and HRESULT_FROM_SETUPAPI for the
   codes of device installation (0xE0000000 and above). */
uint32_t msgtab_code_hresult(uint32_t code);

/* Returns the name of the facility of an NTSTATUS or HRESULT, such as "FACILITY_WIN32". NULL: it
   has none, the name is unknown, or kind is another one. */
const char *msgtab_code_facility(uint32_t code, unsigned kind);

/* Returns the severity: "success" or "failure" of an HRESULT; "success", "informational", "warning"
   or "error" of an NTSTATUS. NULL for another kind. */
const char *msgtab_code_severity(uint32_t code, unsigned kind);

#ifdef __cplusplus
}
#endif
#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#endif
