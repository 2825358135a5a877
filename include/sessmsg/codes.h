/* The codes of the catalogue: which one a number stands for, its name, and what to do about it. All
   of this is constant and comes from the comments of mc/sessmsg.mc; every function may be called
   from any thread. Formatting needs an opened sessmsg.dll (sessmsg_open of sessmsg.h) and has the
   contract of msgtab_format. Text is NUL-terminated UTF-8 (UTF-16 in the _w variants), and size
   counts bytes (units). The functions return the length of the whole text or a negative code. */
#ifndef SESSMSG_CODES_H
#define SESSMSG_CODES_H

#include <msgtab/msgtab.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What to do about a condition; the text of each is in the DLL, see sessmsg_advice_text. */
enum sessmsg_advice_kind {
    SESSMSG_ADVICE_NONE,               /* not a code of the catalogue */
    SESSMSG_ADVICE_WAIT,               /* wait, then try again */
    SESSMSG_ADVICE_ASK_USER,           /* ask the person whose session it is */
    SESSMSG_ADVICE_RIGHTS,             /* more rights, or an administrator, are needed */
    SESSMSG_ADVICE_OTHER_NAME,         /* choose another name, or another session */
    SESSMSG_ADVICE_FIX_CALL,           /* the call or its arguments are wrong */
    SESSMSG_ADVICE_LICENCE,            /* a licence is missing or all are in use */
    SESSMSG_ADVICE_CREDENTIALS,        /* use the right name and password, or a new password */
    SESSMSG_ADVICE_ENVIRONMENT,        /* the computer, the network or a policy must be fixed */
    SESSMSG_ADVICE_DISCONNECT,         /* other connections to the same server must be closed */
    SESSMSG_ADVICE_NOTHING,            /* for information only: nothing has to be done */
    SESSMSG_ADVICE_CHECK_INPUT,        /* what was entered is wrong: a name, an address, a number */
    SESSMSG_ADVICE_LOG_ON,             /* log on, or log on again */
    SESSMSG_ADVICE_LOG_ON_AGAIN,       /* log on again, and report the message if it comes back */
    SESSMSG_ADVICE_OTHER_SESSION_NAME, /* type another name of a session, or try once more */
    SESSMSG_ADVICE_LAST = SESSMSG_ADVICE_OTHER_SESSION_NAME
};

enum {
    SESSMSG_NTSTATUS_MAX = 4,
    SESSMSG_RDP_MAX = 2,
    SESSMSG_RELATED_MAX = 8,
    SESSMSG_CONFUSED_MAX = 4,
    SESSMSG_INSERTS_MAX = 4,
    SESSMSG_LABEL_SIZE = sizeof "mstsc:0xFFFFFFFF" /* enough for sessmsg_label */
};

/* A code of the catalogue. Most are errors of Windows. What a Remote Desktop server notifies and
   why its client disconnected are not: where they mean something of their own, code is the id of
   their text, and rdp or mstsc has the number. */
struct sessmsg_info {
    uint32_t code;    /* as GetLastError returns it; for SEC_E_... the HRESULT */
    uint32_t id;      /* of its text in the DLL: the code itself, or for 5 its HRESULT, since 5 is a
                         category there */
    const char *name; /* "ERROR_CTX_SESSION_IN_USE" */
    enum sessmsg_advice_kind advice;
    uint32_t retry_seconds; /* how long to wait before retrying; 0: retrying helps only after
                               something has changed */
    uint32_t ntstatus[SESSMSG_NTSTATUS_MAX];        /* its NTSTATUS codes; 0 after the last */
    const char *status_names[SESSMSG_NTSTATUS_MAX]; /* "STATUS_..." of each of them */
    uint32_t rdp[SESSMSG_RDP_MAX];                  /* RDP logon notifications; 0 after the last */
    uint32_t mstsc; /* the disconnect reason of Remote Desktop Connection; 0: none */
    uint32_t related[SESSMSG_RELATED_MAX];   /* codes of this table; 0 after the last */
    uint32_t confused[SESSMSG_CONFUSED_MAX]; /* numbers that people take for this code; 0 after the
                                                last */
    /* What Windows calls those that are not in this table; "" or NULL: they are not codes. */
    const char *confused_names[SESSMSG_CONFUSED_MAX];
    const char *misnamed; /* a name that people give it and Windows does not define; or NULL */
    uint32_t inferred;    /* the one of these numbers that no document gives for it; 0: none */
    const char *inserts[SESSMSG_INSERTS_MAX]; /* what its inserts are: "domain", "user"; "" or NULL
                                                 after the last */
};

/* All codes in numerical order; *count (may be NULL) is set to their number. */
const struct sessmsg_info *sessmsg_infos(size_t *count);

/* What is known about a code, or NULL. Accepts every form that sessmsg_code_from accepts. */
const struct sessmsg_info *sessmsg_find(uint32_t any);

/* The code of the catalogue that a number stands for. The number is one of:
     - a Win32 code or its HRESULT (0x80071B96);
     - a code of security packages (SEC_E_LOGON_DENIED, 0x8009030C);
     - an NTSTATUS: 0xC00A0016, or 0xC0071B96 as NTSTATUS_FROM_WIN32 makes it; those below 0x10000
       are Win32 codes here;
     - the HRESULT made from an NTSTATUS (0xD00A0016);
     - the id of an error text or a guidance text.
   Returns 0 if there is none. */
uint32_t sessmsg_code_from(uint32_t any);

/* What a Remote Desktop server notified (MS-RDPBCGR 2.2.10.1.1.4.1.1; OnLogonError of the client's
   control), such as 0xFFFFFFFB; or NULL, as for 0xFFFFFFFC to 0xFFFFFFFE, which say that all is
   well. Any (DWORD)-1 looks like such a number, so only this function accepts them. */
const struct sessmsg_info *sessmsg_find_rdp(uint32_t type);

/* Why Remote Desktop Connection disconnected (the error code of its message), such as 0x708; or
   NULL. */
const struct sessmsg_info *sessmsg_find_mstsc(uint32_t reason);

/* "ERROR_CTX_SESSION_IN_USE" for any form of a code; NULL if it is not in the catalogue. */
const char *sessmsg_name(uint32_t any);

/* The code with a name, in any ASCII case, with or without the prefix ERROR_ or SESSMSG_; or the
   one with an NTSTATUS of this name. 0: there is none, or name is NULL. */
uint32_t sessmsg_code_from_name(const char *name);

/* The same. *status (may be NULL) is the NTSTATUS with this name, or 0. NULL: there is none. */
const struct sessmsg_info *sessmsg_find_name(const char *name, uint32_t *status);

/* The number as people write it: "7062", "0x8009030C", "rdp:-5" or "mstsc:0x708". The contract is
   that of snprintf. */
int sessmsg_label(char *buf, size_t size, const struct sessmsg_info *info);

/* What to do, and in *retry_seconds (may be NULL) when to retry, as in struct sessmsg_info.
   SESSMSG_ADVICE_NONE and 0 if the code is not in the catalogue. */
enum sessmsg_advice_kind sessmsg_advice(uint32_t any, uint32_t *retry_seconds);

/* HRESULT_FROM_WIN32; an HRESULT stays what it is. */
static inline uint32_t sessmsg_hresult(uint32_t code)
{
    return code > 0xFFFFu ? code : 0x80070000u | code;
}

/* The text of any form of a code with its inserts, without the line end after it; lang as for
   msgtab_find, 0: the user's. An NTSTATUS that means something else than its Win32 code has a text
   of its own. Returns MSGTAB_E_ID for a code that is not in the catalogue or has no text in this
   table. The buffer then holds "unknown code 7 (0x00000007)", cut to its size. */
ptrdiff_t sessmsg_format(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                         uint16_t lang, const struct msgtab_arg *args, size_t count);
ptrdiff_t sessmsg_format_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t any,
                           uint16_t lang, const struct msgtab_arg *args, size_t count);

/* The sections of a guidance text. */
enum sessmsg_section {
    SESSMSG_MEANING,       /* what has happened */
    SESSMSG_CAUSES,        /* what usually causes it */
    SESSMSG_USER,          /* what the person at the screen can do */
    SESSMSG_DEVELOPER,     /* what the program should do */
    SESSMSG_ADMINISTRATOR, /* what the help desk or an administrator can do, on one or more lines;
                              few codes have it */
    SESSMSG_SECTIONS,
    SESSMSG_WHOLE = SESSMSG_SECTIONS /* all that the code has, each on a line */
};

/* The guidance on any form of a code: one section without a line end, or all of it. Returns
   MSGTAB_E_ID when the code is not in the catalogue or has no SESSMSG_ADMINISTRATOR,
   MSGTAB_E_ARGUMENT for another section, and MSGTAB_E_DAMAGED when the text has too few lines. */
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
