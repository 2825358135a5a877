/* Event texts: what Event Viewer shows for a record of the event log, on every system. Event
   sources: the registry's description of where those texts are. Reporting of events.

   Ownership, errors and threads are as in msgtab.h: the caller gives every buffer, functions return
   0 or a length, or a negative code of MSGTAB_ERRORS or MSGTAB_EVENT_ERRORS. */
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
    uint16_t lang; /* as for msgtab_find */
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

/* --- Sources ------------------------------------------------------------------------------ */

/* What can be wrong with a source, beside MSGTAB_ERRORS: name, value, text. */
#define MSGTAB_EVENT_ERRORS(X)                                                                     \
    X(MSGTAB_E_LOG, -101,                                                                          \
      "the name of the log is empty, longer than 255 characters, has a '\\' or a control "         \
      "character, or is the event log's own key Parameters")                                       \
    X(MSGTAB_E_LOG_SECURITY, -102, "only Windows itself writes to the log Security")               \
    X(MSGTAB_E_NAME, -103,                                                                         \
      "the name of the source is empty, longer than 255 characters, or has a '\\' or a control "   \
      "character")                                                                                 \
    X(MSGTAB_E_NAME_IS_LOG, -104, "the source has the name of a log")                              \
    X(MSGTAB_E_RELATIVE, -105,                                                                     \
      "the path is not absolute: it must begin with a drive and '\\', with '\\\\' or with "        \
      "%SystemRoot%\\")                                                                            \
    X(MSGTAB_E_PATH_CHARACTER, -106, "the path has a character that no path of a source may have") \
    X(MSGTAB_E_PATH_PERCENT, -107,                                                                 \
      "the path has a '%', which Windows would take for a variable's name")                        \
    X(MSGTAB_E_PATH_LENGTH, -108, "the path has more than 259 characters")                         \
    X(MSGTAB_E_CATEGORY_GAP, -109, "the categories of the file are not numbered 1, 2, 3, ...")     \
    X(MSGTAB_E_CATEGORIES, -110, "more than 65535 categories, or some without a file")             \
    X(MSGTAB_E_REG_FILE, -111, "the file is no exported registry: no .reg file of version 5")      \
    X(MSGTAB_E_NO_SOURCE, -112, "there is no such source")                                         \
    X(MSGTAB_E_TAKEN, -113, "the source belongs to another file")                                  \
    X(MSGTAB_E_RIGHTS, -114, "access denied: administrator rights are needed")                     \
    X(MSGTAB_E_REGISTRY, -115, "the registry cannot be read or written")                           \
    X(MSGTAB_E_EVENT_LOG, -116, "the event log does not take the event")                           \
    X(MSGTAB_E_OTHER_LOG, -117,                                                                    \
      "another log has a source of this name, which Windows looks up in all logs at once")

enum msgtab_event_code {
#define MSGTAB_EVENT_ERROR_VALUE(name, value, text) name = (value),
    MSGTAB_EVENT_ERRORS(MSGTAB_EVENT_ERROR_VALUE)
#undef MSGTAB_EVENT_ERROR_VALUE
};

/* The text of an error code of this header or of msgtab.h, as msgtab_strerror. */
const char *msgtab_event_strerror(int code);

enum { MSGTAB_EVENT_TYPES = 7 }; /* errors, warnings and informations */

/* A source of events as the registry describes it. Strings are NUL-terminated UTF-8 and stay the
   caller's. Files are paths on the computer that shows the events; several are separated by ';'. */
struct msgtab_event_source {
    const char *log;            /* "Application", "System", or a log of one's own */
    const char *name;           /* what RegisterEventSource is given */
    const char *message_file;   /* the texts of events */
    const char *parameter_file; /* the texts for %%n; NULL or "": none */
    const char *category_file;  /* the texts of categories 1 to category_count; NULL or "": none */
    uint32_t category_count;
    uint32_t types; /* MSGTAB_EVENT_TYPES; Windows does not read it */
};

/* Whether a source can be described in the registry: names, absolute paths, numbers. Nothing is
   opened. Returns 0, an error above, MSGTAB_E_UTF8 or MSGTAB_E_ARGUMENT. */
int msgtab_event_source_check(const struct msgtab_event_source *s);

/* The same of one field: paths separated by ';'. */
int msgtab_event_paths_check(const char *paths);

/* How many categories a file has: ids from 1 on without a gap. Returns the count, or
   MSGTAB_E_CATEGORY_GAP when another id stands behind a gap of at most 16 numbers: behind a wider
   one begin ids of other texts. */
ptrdiff_t msgtab_event_categories(const struct msgtab *t);

enum msgtab_event_format {
    MSGTAB_EVENT_REG, /* for regedit, reg import, hivexregedit: UTF-16, with a byte order mark */
    MSGTAB_EVENT_PS1, /* for PowerShell: UTF-8, with a byte order mark */
    MSGTAB_EVENT_WXS  /* a fragment for WiX 3 and wixl: a component in TARGETDIR */
};

/* Writes the file that registers a source, as bytes, without a NUL behind them. Returns how many
   there are, however small size is, or an error as msgtab_event_source_check. */
ptrdiff_t msgtab_event_export(void *buf, size_t size, const struct msgtab_event_source *s,
                              enum msgtab_event_format format);

/* Reads a source from the bytes of an exported registry (a .reg file, UTF-16 or UTF-8). log may be
   NULL: the first log with such a source. Names are found in any ASCII case. Of a whole hive the
   control set counts that Select\Current names, or else the first with the source; keys and values
   that the file deletes again are not there. The strings of *s are written into buf, which must
   hold them: 4 times the file's size is enough. Returns 0,
   MSGTAB_E_NO_SOURCE, MSGTAB_E_REG_FILE, MSGTAB_E_LENGTH or MSGTAB_E_ARGUMENT. */
int msgtab_event_source_from_reg(struct msgtab_event_source *s, char *buf, size_t size,
                                 const void *file, size_t file_size, const char *log,
                                 const char *name);

#if defined(_WIN32)
/* The same from the registry of this computer. log, unless it is NULL, and name stay the caller's;
   16 KiB of buf are enough for what Windows itself can read; after MSGTAB_E_LENGTH for longer
   values log and name are set. MSGTAB_E_RIGHTS, MSGTAB_E_REGISTRY and those of
   msgtab_event_source_check for names are errors too. */
int msgtab_event_source_query(struct msgtab_event_source *s, char *buf, size_t size,
                              const char *log, const char *name);

/* Registers a source on this computer, and its log when that is new; values that are so already
   stay untouched, and paths that the source has already are not judged. Not 0 force takes over a
   source that another message file has. Returns 0, an error as msgtab_event_source_check,
   MSGTAB_E_NAME_IS_LOG, MSGTAB_E_OTHER_LOG, which force does not change, MSGTAB_E_TAKEN,
   MSGTAB_E_RIGHTS or MSGTAB_E_REGISTRY; after an error a source that was not there still is not. */
int msgtab_event_source_install(const struct msgtab_event_source *s, int force);

/* Takes a source and nothing else out of the registry of this computer, and its log's key when that
   is left quite empty and no log of every Windows. Returns 0, MSGTAB_E_NO_SOURCE, MSGTAB_E_RIGHTS,
   MSGTAB_E_REGISTRY, or for the names an error as msgtab_event_source_check. */
int msgtab_event_source_remove(const char *log, const char *name);
#endif

/* --- Reporting ---------------------------------------------------------------------------- */

/* Types of events, as ReportEvent has them. */
enum {
    MSGTAB_EVENT_SUCCESS = 0,
    MSGTAB_EVENT_ERROR = 1,
    MSGTAB_EVENT_WARNING = 2,
    MSGTAB_EVENT_INFORMATION = 4
};

/* The type that goes with the severity of an id. */
static inline uint16_t msgtab_event_type(uint32_t id)
{
    return MSGTAB_CAST(uint16_t, id >> 30 == 3   ? MSGTAB_EVENT_ERROR
                                 : id >> 30 == 2 ? MSGTAB_EVENT_WARNING
                                                 : MSGTAB_EVENT_INFORMATION);
}

enum {
    MSGTAB_EVENT_STRINGS = 256, /* what one event can have, */
    MSGTAB_EVENT_UNITS = 31839, /* UTF-16 units of all its strings with their NULs, */
    MSGTAB_EVENT_DATA = 61440   /* and bytes of data */
};

/* Flags of msgtab_event_report. */
enum {
    MSGTAB_EVENT_GUARD = 1,     /* strings stay data: codes in them are taken apart */
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

/* What takes the events; returns 0 or an error. */
typedef int msgtab_event_writer(void *context, const struct msgtab_event *event);

/* Where events are reported to. The fields are private. */
struct msgtab_event_log {
    msgtab_event_writer *write;
    void *context;
};

#if defined(_WIN32)
/* Opens the event log of this computer for a source (UTF-8), RegisterEventSource. Returns 0 or
   MSGTAB_E_RIGHTS, MSGTAB_E_EVENT_LOG, MSGTAB_E_LENGTH, MSGTAB_E_ARGUMENT. */
int msgtab_event_open(struct msgtab_event_log *log, const char *source);

/* Gives back what open took; harmless on a log that is closed or has a writer of one's own. */
void msgtab_event_close(struct msgtab_event_log *log);
#endif

/* Reports an event: strings as for msgtab_event_render, size bytes of data (NULL when size is 0).
   Viewers expand codes inside strings too: "50%1" in a name shows the first string again, and there
   is no escape. With MSGTAB_EVENT_GUARD in flags a space is put before a digit behind a '%' and
   behind a '%' at the end of a string, which keeps it from being one (KB934640); a text can say
   %1!S! instead. With MSGTAB_EVENT_PARAMETERS msgtab_uint(5) stands for the string "%%5", which
   viewers replace by parameter text 5; it is not guarded.
   Returns 0, what the writer returns, MSGTAB_E_LENGTH when the event is larger than the limits
   above, MSGTAB_E_NEEDS_STRING when an argument is another number, MSGTAB_E_UTF8 or
   MSGTAB_E_ARGUMENT. Needs 70 KB of stack. Threads may report to one log at once if its writer
   allows it; Windows' own does. */
int msgtab_event_report(const struct msgtab_event_log *log, uint16_t type, uint16_t category,
                        uint32_t id, unsigned flags, const struct msgtab_arg *strings, size_t count,
                        const void *data, size_t size);

#ifdef __cplusplus
}
#endif

#endif
