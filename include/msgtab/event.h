/* Event texts: what Event Viewer shows for an event log record, on every system. Event sources: the
   registry entries that say where those texts are. Event reporting.

   Ownership, errors and threads are as in msgtab.h: the caller provides every buffer, and functions
   return 0, a length, or a negative code of MSGTAB_ERRORS or MSGTAB_EVENT_ERRORS. */
#ifndef MSGTAB_EVENT_H
#define MSGTAB_EVENT_H

#include <msgtab/msgtab.h>

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)
#endif
#ifdef __cplusplus
extern "C" {
#endif

/* --- Rendering ---------------------------------------------------------------------------- */

/* How many codes in one text are replaced; later ones are kept as they are (MS-EVEN 3.2.4.1.5). */
enum { MSGTAB_EVENT_SUBSTITUTIONS = 100 };

/* Where the texts of a source are: opened tables, in arrays that remain the caller's. */
struct msgtab_event_texts {
    const struct msgtab *messages; /* the files of EventMessageFile, in its order */
    size_t message_count;
    const struct msgtab *parameters; /* the files of ParameterMessageFile; for %%n */
    size_t parameter_count;
    uint16_t lang;               /* as for msgtab_find */
    unsigned flags;              /* MSGTAB_EVENT_SINGLE_PASS or 0 */
    const struct msgtab *system; /* Windows' own messages (kernel32.dll, ntdll.dll): for ids and
                                    %%n that the others do not have, and for error codes; or NULL */
    size_t system_count;
};

/* Inserted text is not read again: codes inside strings and parameter texts stay as they are, and
   every code of the message itself is replaced. Windows does not do this; tools for analysis do,
   because a string such as "%1%1" can otherwise use up the substitutions and hide other strings. */
enum { MSGTAB_EVENT_SINGLE_PASS = 4 };

/* Renders event id (all 32 bits) with the strings of a record as UTF-8, by the rules of MS-EVEN
   3.2.4.1.5. %1 becomes strings[0], and %%n becomes parameter text n. Inserted text is read again
   from its start, so codes inside strings are replaced too, left to right. A string for %1!S! is
   not read again; !s! makes no difference. Some things are kept as they are: a code without a
   string or parameter text, one with another format, %{...}, and a '%' before anything else.
   Strings that no code names are ignored. In texts of tables (not in strings), %n, %r, %t, line
   ends and %0 have the same meaning as for FormatMessage; one line end at the end of a parameter
   text is left out.
   Strings are msgtab_str, msgtab_strn, msgtab_wstr or msgtab_wstrn; a NULL string counts as
   empty.
   The contract is that of snprintf, as for msgtab_format. Returns the length of the whole text, or
   MSGTAB_E_ID when no file has the id, MSGTAB_E_NEEDS_STRING when an argument is a number,
   MSGTAB_E_UTF8, MSGTAB_E_ARGUMENT or an error of opening the text. The time needed is linear in
   the length of the text and what is inserted. */
ptrdiff_t msgtab_event_render(char *buf, size_t size, const struct msgtab_event_texts *texts,
                              uint32_t id, const struct msgtab_arg *strings, size_t count);

/* The same as UTF-16; size and the result count units. */
ptrdiff_t msgtab_event_render_w(msgtab_char16 *buf, size_t size,
                                const struct msgtab_event_texts *texts, uint32_t id,
                                const struct msgtab_arg *strings, size_t count);

/* The same for a text instead of an event: NUL-terminated UTF-8, or UTF-16. texts provides the
   parameter texts and may be NULL. */
ptrdiff_t msgtab_event_render_text(char *buf, size_t size, const char *text,
                                   const struct msgtab_event_texts *texts,
                                   const struct msgtab_arg *strings, size_t count);
ptrdiff_t msgtab_event_render_text_w(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                                     const struct msgtab_event_texts *texts,
                                     const struct msgtab_arg *strings, size_t count);

/* Which message an id means. Records and tools often have only the low 16 bits, without the
   qualifiers: message id = qualifiers * 65536 + id. An exact match of all 32 bits wins; otherwise
   an id up to 65535 means the only message of the files that has these low bits, or of several the
   only one with the severity of the record's level (1 and 2: errors, 3: warnings, 0 and above 3:
   information, or success if none is that; negative: unknown). Last comes an exact match in
   Windows' own messages. Ids with bit 28 are those of manifests (see provider.h) and do not count.
   Returns 0 and sets *out, MSGTAB_E_ID, MSGTAB_E_SEVERAL or MSGTAB_E_ARGUMENT. Without an exact
   match the time needed is linear in the number of messages: keep the result. */
int msgtab_event_id(const struct msgtab_event_texts *texts, uint32_t id, int level, uint32_t *out);

enum { MSGTAB_EVENT_CANDIDATES = 16 }; /* how many msgtab_event_id considers */

/* The ids of messages with these low 16 bits, each once, at most len, to ids. Returns how many were
   written, or MSGTAB_E_ARGUMENT, also when len is 0. */
ptrdiff_t msgtab_event_candidates(const struct msgtab_event_texts *texts, uint16_t id,
                                  uint32_t *ids, size_t len);

/* What Event Viewer in Windows Vista and later shows when it finds no text: "The description for
   Event ID ... from source ... cannot be found", and the strings, one per line. source is UTF-8.
   The contract is that of snprintf. Errors are MSGTAB_E_NEEDS_STRING, MSGTAB_E_UTF8 and
   MSGTAB_E_ARGUMENT. */
ptrdiff_t msgtab_event_missing(char *buf, size_t size, const char *source, uint32_t id,
                               const struct msgtab_arg *strings, size_t count);
ptrdiff_t msgtab_event_missing_w(msgtab_char16 *buf, size_t size, const char *source, uint32_t id,
                                 const struct msgtab_arg *strings, size_t count);

/* --- Sources ------------------------------------------------------------------------------ */

/* What can be wrong with a source, in addition to MSGTAB_ERRORS: name, value, text. */
#define MSGTAB_EVENT_ERRORS(X)                                                                    \
    X(MSGTAB_E_LOG, -101,                                                                         \
      "the name of the log is empty, is longer than 255 characters, has a '\\' or a control "     \
      "character, or is the event log's own key Parameters")                                      \
    X(MSGTAB_E_LOG_SECURITY, -102, "only Windows itself writes to the log Security")              \
    X(MSGTAB_E_NAME, -103,                                                                        \
      "the name of the source is empty, is longer than 255 characters, or has a '\\' or a "       \
      "control character")                                                                        \
    X(MSGTAB_E_NAME_IS_LOG, -104, "the source has the name of a log")                             \
    X(MSGTAB_E_RELATIVE, -105,                                                                    \
      "the path is not absolute: it must begin with a drive and '\\', with '\\\\' or with "       \
      "%SystemRoot%\\")                                                                           \
    X(MSGTAB_E_PATH_CHARACTER, -106,                                                              \
      "the path has a character that is not allowed in paths of a source")                        \
    X(MSGTAB_E_PATH_PERCENT, -107,                                                                \
      "the path has a '%', which Windows would read as part of a variable's name")                \
    X(MSGTAB_E_PATH_LENGTH, -108, "the path has more than 259 characters")                        \
    X(MSGTAB_E_CATEGORY_GAP, -109, "the categories of the file are not numbered 1, 2, 3, ...")    \
    X(MSGTAB_E_CATEGORIES, -110, "more than 65535 categories, or some without a file")            \
    X(MSGTAB_E_REG_FILE, -111, "the file is not an exported registry (a .reg file of version 5)") \
    X(MSGTAB_E_NO_SOURCE, -112, "there is no such source")                                        \
    X(MSGTAB_E_TAKEN, -113, "the source belongs to another file")                                 \
    X(MSGTAB_E_RIGHTS, -114, "access denied: administrator rights are needed")                    \
    X(MSGTAB_E_REGISTRY, -115, "the registry cannot be read or written")                          \
    X(MSGTAB_E_EVENT_LOG, -116, "the event log does not accept the event")                        \
    X(MSGTAB_E_OTHER_LOG, -117,                                                                   \
      "another log has a source of this name, which Windows looks up in all logs at once")        \
    X(MSGTAB_E_NO_MANIFEST, -118, "the file has no providers of a manifest (WEVT_TEMPLATE)")      \
    X(MSGTAB_E_MANIFEST, -119, "what the file says of its providers (WEVT_TEMPLATE) is damaged")  \
    X(MSGTAB_E_SEVERAL, -120, "several messages have these low 16 bits")                          \
    X(MSGTAB_E_XML, -121, "U+FFFE and U+FFFF are not allowed in XML, which .wxs files are")

enum msgtab_event_code {
#define MSGTAB_EVENT_ERROR_VALUE(name, value, text) name = (value),
    MSGTAB_EVENT_ERRORS(MSGTAB_EVENT_ERROR_VALUE)
#undef MSGTAB_EVENT_ERROR_VALUE
};

/* The text of an error code of this header or of msgtab.h, like msgtab_strerror. */
const char *msgtab_event_strerror(int code);

enum { MSGTAB_EVENT_TYPES = 7 }; /* errors, warnings and information events */

/* An event source as the registry describes it. Strings are NUL-terminated UTF-8 and remain the
   caller's. Files are paths on the computer that displays the events; multiple paths are separated
   by ';'. */
struct msgtab_event_source {
    const char *log;            /* "Application", "System", or a log of your own */
    const char *name;           /* the name passed to RegisterEventSource */
    const char *message_file;   /* the texts of events */
    const char *parameter_file; /* the texts for %%n; NULL or "": none */
    const char *category_file;  /* the texts of categories 1 to category_count; NULL or "": none */
    uint32_t category_count;
    uint32_t types; /* MSGTAB_EVENT_TYPES; Windows does not read it */
};

/* Checks whether a source can be described in the registry: names, absolute paths, numbers. Opens
   nothing. Returns 0, an error above, MSGTAB_E_UTF8 or MSGTAB_E_ARGUMENT. */
int msgtab_event_source_check(const struct msgtab_event_source *s);

/* Checks a single field in the same way: paths separated by ';'. */
int msgtab_event_paths_check(const char *paths);

/* How many categories a file has: ids from 1 whose texts have no inserts, without a gap. More than
   1,000 such texts are not categories: the count is 0. Returns the count, or MSGTAB_E_CATEGORY_GAP
   when another such text follows a gap of at most 16 numbers. Ids after a wider gap belong to other
   texts. */
ptrdiff_t msgtab_event_categories(const struct msgtab *t);

enum msgtab_event_format {
    MSGTAB_EVENT_REG,  /* for regedit, reg import, hivexregedit: UTF-16, with a byte order mark */
    MSGTAB_EVENT_PS1,  /* for PowerShell: UTF-8, with a byte order mark */
    MSGTAB_EVENT_WXS,  /* a fragment for WiX 3 and wixl: a component in TARGETDIR */
    MSGTAB_EVENT_WXS4, /* the same for WiX 4 and later */
    MSGTAB_EVENT_NSIS, /* an include file for NSIS: a macro that installs, one that uninstalls */
    MSGTAB_EVENT_INNO  /* an include file for Inno Setup: the same as two #subs for [Registry] */
};

/* Writes the file that registers a source, as bytes without a trailing NUL. Paths may also begin as
   the installer knows them: [FOLDER]x.dll, or [#FileId] alone, for WiX, $INSTDIR\x.dll for NSIS,
   and {app}\x.dll for Inno Setup. Returns how many bytes there are, regardless of size, or an error
   like msgtab_event_source_check. */
ptrdiff_t msgtab_event_export(void *buf, size_t size, const struct msgtab_event_source *s,
                              enum msgtab_event_format format);

/* Reads a source from the bytes of an exported registry (a .reg file, UTF-16 or UTF-8). log may be
   NULL: the first log with such a source. Names match in any ASCII case. In a whole hive, the
   control set named by Select\Current is used, otherwise the first one with the source. Keys and
   values that the file later deletes are ignored. The strings of *s are written to buf; 4 times the
   file's size is always enough. Returns 0, MSGTAB_E_NO_SOURCE, MSGTAB_E_REG_FILE, MSGTAB_E_LENGTH
   or MSGTAB_E_ARGUMENT. */
int msgtab_event_source_from_reg(struct msgtab_event_source *s, char *buf, size_t size,
                                 const void *file, size_t file_size, const char *log,
                                 const char *name);

#if defined(_WIN32)
/* The same from the registry of this computer. name, and log unless it is NULL, remain the
   caller's. A buf of 16 KiB is enough for everything that Windows itself can read. After
   MSGTAB_E_LENGTH, for longer values, log and name are set. Further errors are MSGTAB_E_RIGHTS,
   MSGTAB_E_REGISTRY and those of msgtab_event_source_check for names. */
int msgtab_event_source_query(struct msgtab_event_source *s, char *buf, size_t size,
                              const char *log, const char *name);

/* Registers a source on this computer, and its log if that is new. Values that are already correct
   are not written, and paths that the source already has are not checked. A nonzero force takes
   over a source that has another message file. Returns 0, an error like msgtab_event_source_check,
   MSGTAB_E_NAME_IS_LOG, MSGTAB_E_OTHER_LOG (even with force), MSGTAB_E_TAKEN, MSGTAB_E_RIGHTS or
   MSGTAB_E_REGISTRY. After an error, a source that did not exist still does not. */
int msgtab_event_source_install(const struct msgtab_event_source *s, int force);

/* Removes a source, and nothing else, from the registry of this computer. Its log's key is removed
   too if it is then completely empty and not a log that every Windows has. Returns 0,
   MSGTAB_E_NO_SOURCE, MSGTAB_E_RIGHTS, MSGTAB_E_REGISTRY, or for the names an error like
   msgtab_event_source_check. */
int msgtab_event_source_remove(const char *log, const char *name);
#endif

/* --- Reporting ---------------------------------------------------------------------------- */

/* Event types, as in ReportEvent. */
enum {
    MSGTAB_EVENT_SUCCESS = 0,
    MSGTAB_EVENT_ERROR = 1,
    MSGTAB_EVENT_WARNING = 2,
    MSGTAB_EVENT_INFORMATION = 4
};

/* The type that corresponds to the severity of an id. */
static inline uint16_t msgtab_event_type(uint32_t id)
{
    return MSGTAB_CAST(uint16_t, id >> 30 == 3   ? MSGTAB_EVENT_ERROR
                                 : id >> 30 == 2 ? MSGTAB_EVENT_WARNING
                                                 : MSGTAB_EVENT_INFORMATION);
}

enum {
    MSGTAB_EVENT_STRINGS = 256, /* limits of one event: strings, */
    MSGTAB_EVENT_UNITS = 31839, /* UTF-16 units of all strings with their NULs, */
    MSGTAB_EVENT_DATA = 61440   /* and bytes of data */
};

/* Flags of msgtab_event_report. */
enum {
    MSGTAB_EVENT_GUARD = 1,     /* strings remain data: codes in them are broken up */
    MSGTAB_EVENT_PARAMETERS = 2 /* a msgtab_uint among the strings is the id of a parameter text */
};

/* An event on its way to the log. Strings are NUL-terminated. */
struct msgtab_event {
    uint16_t type, category;
    uint32_t id;
    const msgtab_char16 *const *strings;
    uint16_t count;
    const void *data;
    uint32_t data_size;
};

/* Receives the events; returns 0 or an error. */
typedef int msgtab_event_writer(void *context, const struct msgtab_event *event);

/* Where events are reported to. The fields are private. */
struct msgtab_event_log {
    msgtab_event_writer *write;
    void *context;
};

#if defined(_WIN32)
/* Opens the event log of this computer for a source (UTF-8) with RegisterEventSource. Returns 0,
   MSGTAB_E_RIGHTS, MSGTAB_E_EVENT_LOG, MSGTAB_E_LENGTH or MSGTAB_E_ARGUMENT. */
int msgtab_event_open(struct msgtab_event_log *log, const char *source);

/* Releases what msgtab_event_open acquired; harmless on a log that is closed or has a custom
   writer. */
void msgtab_event_close(struct msgtab_event_log *log);
#endif

/* Reports an event with strings as for msgtab_event_render and size bytes of data (NULL when size
   is 0). Viewers expand codes inside strings too: "50%1" in a name shows the first string again,
   and there is no escape. With MSGTAB_EVENT_GUARD in flags, a space is inserted between a '%' and a
   digit and after a '%' at the end of a string. It is then no longer a code (KB934640). A text can
   use %1!S! instead. With MSGTAB_EVENT_PARAMETERS, msgtab_uint(5) means the string "%%5", which
   viewers replace by parameter text 5; it is not guarded.
   Returns 0, what the writer returns, MSGTAB_E_LENGTH when the event exceeds the limits above,
   MSGTAB_E_NEEDS_STRING when an argument is any other number, MSGTAB_E_UTF8 or MSGTAB_E_ARGUMENT.
   Needs 70 KB of stack. Multiple threads may report to one log at once if its writer allows it; the
   one for Windows does. */
int msgtab_event_report(const struct msgtab_event_log *log, uint16_t type, uint16_t category,
                        uint32_t id, unsigned flags, const struct msgtab_arg *strings, size_t count,
                        const void *data, size_t size);

#ifdef __cplusplus
}
#endif
#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#endif
