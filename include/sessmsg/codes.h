/* The codes of the catalogue: which one a number stands for, what it is called, what to do about
   it. All of it is constant and comes from the comments of mc/sessmsg.mc; every function may be
   called from any thread. Formatting takes an opened sessmsg.dll (sessmsg_open of sessmsg.h) and
   has the contract of msgtab_format: text is NUL-terminated UTF-8 (UTF-16 in the _w twins), size
   counts bytes (units), the length the whole text needs is returned, or a negative code. */
#ifndef SESSMSG_CODES_H
#define SESSMSG_CODES_H

#include <msgtab/msgtab.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What helps against a condition; the text of each is in the DLL, see sessmsg_advice_text. */
enum sessmsg_advice_kind {
    SESSMSG_ADVICE_NONE,        /* no code of the catalogue */
    SESSMSG_ADVICE_WAIT,        /* wait, then try again */
    SESSMSG_ADVICE_ASK_USER,    /* ask the person who holds the session */
    SESSMSG_ADVICE_RIGHTS,      /* more rights, or an administrator, are needed */
    SESSMSG_ADVICE_OTHER_NAME,  /* choose another name, or another session */
    SESSMSG_ADVICE_FIX_CALL,    /* the call or its arguments are wrong */
    SESSMSG_ADVICE_LICENCE,     /* a licence is missing or used up */
    SESSMSG_ADVICE_CREDENTIALS, /* the right name and password, or a new password */
    SESSMSG_ADVICE_ENVIRONMENT, /* the computer, the network or a policy must be put right */
    SESSMSG_ADVICE_DISCONNECT,  /* other connections to the same server must be closed */
    SESSMSG_ADVICE_NOTHING      /* it is information: nothing has to be done */
};

enum { SESSMSG_NTSTATUS_MAX = 4, SESSMSG_RDP_MAX = 2, SESSMSG_RELATED_MAX = 8 };

/* A code of the catalogue. */
struct sessmsg_info {
    uint32_t code;    /* as GetLastError returns it */
    uint32_t id;      /* of its text in the DLL: the code, but for 5, which is a category there,
                         its HRESULT */
    const char *name; /* "ERROR_CTX_SESSION_IN_USE" */
    enum sessmsg_advice_kind advice;
    uint32_t retry_seconds;                  /* how long to wait before another try; 0: a try
                                                helps only after something was changed */
    uint32_t ntstatus[SESSMSG_NTSTATUS_MAX]; /* what it is as NTSTATUS; 0 behind the last */
    uint32_t rdp[SESSMSG_RDP_MAX];           /* RDP logon notifications; 0 behind the last */
    uint32_t related[SESSMSG_RELATED_MAX];   /* codes of this table; 0 behind the last */
};

/* All codes in the order of their numbers; *count (may be NULL) is set to how many there are. */
const struct sessmsg_info *sessmsg_infos(size_t *count);

/* What is known of a code, or NULL. Takes any form that sessmsg_code_from takes. */
const struct sessmsg_info *sessmsg_find(uint32_t any);

/* The code of the catalogue that a number stands for: a Win32 code, its HRESULT (0x80071B96), an
   NTSTATUS (0xC00A0016, or 0xC0071B96 as NTSTATUS_FROM_WIN32 makes it) or the HRESULT made of one
   (0xD00A0016), a type of RDP's logon errors (0xFFFFFFFB, MS-RDPBCGR 2.2.10.1.1.4.1.1; 0xFFFFFFFC
   to 0xFFFFFFFE are no errors), or the id of an error or a guidance text. 0: none. */
uint32_t sessmsg_code_from(uint32_t any);

/* "ERROR_CTX_SESSION_IN_USE" for any form of a code; NULL: not of the catalogue. */
const char *sessmsg_name(uint32_t any);

/* The code with a name, in any ASCII case, with or without ERROR_ or SESSMSG_ before it. 0: none,
   or name is NULL. */
uint32_t sessmsg_code_from_name(const char *name);

/* What helps, and in *retry_seconds (may be NULL) when another try may succeed, as in the struct.
   SESSMSG_ADVICE_NONE and 0 when the code is not of the catalogue. */
enum sessmsg_advice_kind sessmsg_advice(uint32_t any, uint32_t *retry_seconds);

/* HRESULT_FROM_WIN32. */
static inline uint32_t sessmsg_hresult(uint32_t code)
{
    return 0x80070000u | (code & 0xFFFFu);
}

/* The text of any form of a code with its inserts; lang as for msgtab_find, 0: the user's. A code
   that is not of the catalogue, or has no text in this table, returns MSGTAB_E_ID and leaves
   "unknown code 7 (0x00000007)" in the buffer, as much of it as there is room for. */
ptrdiff_t sessmsg_format(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                         uint16_t lang, const struct msgtab_arg *args, size_t count);
ptrdiff_t sessmsg_format_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t any,
                           uint16_t lang, const struct msgtab_arg *args, size_t count);

/* The parts of a guidance text. */
enum sessmsg_section {
    SESSMSG_MEANING,   /* what has happened */
    SESSMSG_CAUSES,    /* what it usually comes from */
    SESSMSG_USER,      /* what the person before the screen can do */
    SESSMSG_DEVELOPER, /* what the program should do */
    SESSMSG_SECTIONS,
    SESSMSG_WHOLE = SESSMSG_SECTIONS /* all four, a line each */
};

/* The guidance on any form of a code: a section without a line end, or the whole. Returns
   MSGTAB_E_ID when the code is not of the catalogue, MSGTAB_E_ARGUMENT for another section,
   MSGTAB_E_DAMAGED when the text has not so many lines. */
ptrdiff_t sessmsg_guidance(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                           uint16_t lang, enum sessmsg_section section);
ptrdiff_t sessmsg_guidance_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t any,
                             uint16_t lang, enum sessmsg_section section);

/* The advice as a sentence, without a line end. MSGTAB_E_ARGUMENT when it is none of the above. */
ptrdiff_t sessmsg_advice_text(char *buf, size_t size, const struct msgtab *t,
                              enum sessmsg_advice_kind advice, uint16_t lang);
ptrdiff_t sessmsg_advice_text_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                                enum sessmsg_advice_kind advice, uint16_t lang);

#ifdef __cplusplus
}
#endif

#endif
