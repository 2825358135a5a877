/* Event texts: what Event Viewer shows for a record of the event log, on every system.

   Ownership, errors and threads are as in msgtab.h: the caller gives every buffer, functions return
   0 or a length, or a negative code of MSGTAB_ERRORS. */
#ifndef MSGTAB_EVENT_H
#define MSGTAB_EVENT_H

#include <msgtab/msgtab.h>

#ifdef __cplusplus
extern "C" {
#endif

/* --- Rendering ---------------------------------------------------------------------------- */

/* How many codes of one text are replaced; those behind stay as they are (MS-EVEN 3.2.4.1.5). */
enum { MSGTAB_EVENT_SUBSTITUTIONS = 100 };

/* Where the texts of a source are: opened tables, arrays that stay the caller's. */
struct msgtab_event_texts {
    const struct msgtab *messages; /* the files of EventMessageFile, in its order */
    size_t message_count;
    const struct msgtab *parameters; /* the files of ParameterMessageFile; for %%n */
    size_t parameter_count;
    uint16_t lang; /* as for msgtab_find; 0: the user's */
};

/* Renders event id (all 32 bits) with the strings of a record into UTF-8, as MS-EVEN 3.2.4.1.5 has
   it: %1 becomes strings[0], %%n parameter text n; what was put in is read again from its start, so
   codes inside strings are replaced too, left to right. A string for %1!S! is put in and not read
   again; !s! says nothing. A code without string or parameter text, one with another format, %{...}
   and a '%' before anything else stay as they are; strings that no code names are ignored. In texts
   of tables (not in strings) %n, %r, %t, line ends and %0 count as for FormatMessage.
   Strings are msgtab_str, msgtab_strn, msgtab_wstr or msgtab_wstrn; a NULL in them is empty.
   The contract of snprintf, as msgtab_format has it: returns the length of the whole text, or
   MSGTAB_E_ID when no file has the id, MSGTAB_E_NEEDS_STRING when an argument is a number,
   MSGTAB_E_UTF8, MSGTAB_E_ARGUMENT or an error of opening the text. The time taken is linear in the
   text and in what is put in. */
ptrdiff_t msgtab_event_render(char *buf, size_t size, const struct msgtab_event_texts *texts,
                              uint32_t id, const struct msgtab_arg *strings, size_t count);

/* The same into UTF-16; size and the result count units. */
ptrdiff_t msgtab_event_render_w(msgtab_char16 *buf, size_t size,
                                const struct msgtab_event_texts *texts, uint32_t id,
                                const struct msgtab_arg *strings, size_t count);

/* The same for a text instead of an event: NUL-terminated UTF-8, or UTF-16. texts gives the
   parameter texts and may be NULL. */
ptrdiff_t msgtab_event_render_text(char *buf, size_t size, const char *text,
                                   const struct msgtab_event_texts *texts,
                                   const struct msgtab_arg *strings, size_t count);
ptrdiff_t msgtab_event_render_text_w(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                                     const struct msgtab_event_texts *texts,
                                     const struct msgtab_arg *strings, size_t count);

/* What Event Viewer of Windows Vista and later shows when no text is found: "The description for
   Event ID ... from source ... cannot be found", and the strings, one a line. source is UTF-8. The
   contract of snprintf; MSGTAB_E_NEEDS_STRING, MSGTAB_E_UTF8 or MSGTAB_E_ARGUMENT. */
ptrdiff_t msgtab_event_missing(char *buf, size_t size, const char *source, uint32_t id,
                               const struct msgtab_arg *strings, size_t count);
ptrdiff_t msgtab_event_missing_w(msgtab_char16 *buf, size_t size, const char *source, uint32_t id,
                                 const struct msgtab_arg *strings, size_t count);

#ifdef __cplusplus
}
#endif

#endif
