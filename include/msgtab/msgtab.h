/* msgtab: message tables of Windows images, opened and formatted on every system exactly as
   FormatMessage does it.

   Ownership: the library never allocates. The caller provides every buffer and the struct msgtab.
   What msgtab_find returns points into the opened image and is valid until msgtab_close. There is
   one exception: texts with entry flag 0 (ANSI) that contain bytes above 0x7F. They are converted
   by iconv or MultiByteToWideChar in memory that is freed before the call returns.

   Errors: functions return 0 or a negative code of MSGTAB_ERRORS. They print nothing and preserve
   errno and GetLastError.

   Threads: only msgtab_index and msgtab_close change an opened table; any number of threads may use
   it at once.

   Versions: a program works with every later library of the same major version as the header it was
   compiled with. The size and alignment of struct msgtab, all other structs, the values of enums
   and macros, and the parameters of functions stay as they are. Functions, error codes, flags and
   kinds of files may be added. Before 1.0.0 a minor version counts as a major one. */
#ifndef MSGTAB_MSGTAB_H
#define MSGTAB_MSGTAB_H

#include <msgtab/arg.h>

#include <stddef.h>
#include <stdint.h>

#define MSGTAB_VERSION_MAJOR 0
#define MSGTAB_VERSION_MINOR 1
#define MSGTAB_VERSION_PATCH 0
#define MSGTAB_VERSION \
    MSGTAB_VERSION_TEXT(MSGTAB_VERSION_MAJOR, MSGTAB_VERSION_MINOR, MSGTAB_VERSION_PATCH)
#define MSGTAB_VERSION_TEXT(major, minor, patch)   MSGTAB_VERSION_JOINED(major, minor, patch)
#define MSGTAB_VERSION_JOINED(major, minor, patch) #major "." #minor "." #patch

/* Before the functions of deprecated messages in generated headers: compilers warn of their calls.
   Define it as nothing before the include to turn these warnings off. */
#if !defined(MSGTAB_DEPRECATED)
#if defined(__GNUC__) && !defined(_WIN32)
#define MSGTAB_DEPRECATED(text) __attribute__((deprecated(text)))
#elif defined(_MSC_VER)
#define MSGTAB_DEPRECATED(text) __declspec(deprecated(text))
#else
#define MSGTAB_DEPRECATED(text)
#endif
#endif

#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(default)
#endif
#ifdef __cplusplus
extern "C" {
#endif

/* Every error: name, value, text. */
#define MSGTAB_ERRORS(X)                                                                     \
    X(MSGTAB_E_ARGUMENT, -1, "the call has an invalid argument")                             \
    X(MSGTAB_E_NOT_FOUND, -2, "the file does not exist")                                     \
    X(MSGTAB_E_ACCESS, -3, "the file cannot be opened: access denied")                       \
    X(MSGTAB_E_READ, -4, "the file cannot be read")                                          \
    X(MSGTAB_E_PATH, -5, "the path is too long or not valid UTF-8")                          \
    X(MSGTAB_E_NO_IMAGE, -6, "not a PE image, .res file or .bin file")                       \
    X(MSGTAB_E_DAMAGED, -7, "the image or its message table is damaged")                     \
    X(MSGTAB_E_NO_TABLE, -8, "there is no message table in the file")                        \
    X(MSGTAB_E_LANGUAGES, -9, "the module has more than 64 languages")                       \
    X(MSGTAB_E_LANGUAGE, -10, "there is no message table in this language")                  \
    X(MSGTAB_E_ID, -11, "there is no message with this id")                                  \
    X(MSGTAB_E_INSERT, -12, "the insert has no argument")                                    \
    X(MSGTAB_E_NEEDS_NUMBER, -13, "the insert needs a number, but the argument is a string") \
    X(MSGTAB_E_NEEDS_STRING, -14, "the insert needs a string, but the argument is a number") \
    X(MSGTAB_E_FORMAT_OPEN, -15, "the closing '!' of an insert format is missing")           \
    X(MSGTAB_E_FORMAT_LONG, -16, "an insert format has more than 30 characters")             \
    X(MSGTAB_E_FORMAT_STARS, -17, "an insert format has more than two '*'")                  \
    X(MSGTAB_E_FORMAT_SECOND, -18, "an insert format has a second conversion")               \
    X(MSGTAB_E_FORMAT_REFUSED, -19, "an insert format asks for a counted NT string (Z)")     \
    X(MSGTAB_E_PERCENT, -20, "the text ends with a lone '%'")                                \
    X(MSGTAB_E_UTF8, -21, "invalid UTF-8 in the text or in an argument")                     \
    X(MSGTAB_E_CODEPAGE, -22, "the text cannot be converted from its ANSI code page")        \
    X(MSGTAB_E_LENGTH, -23, "the result is too long")                                        \
    X(MSGTAB_E_MEMORY, -24, "not enough memory to convert an ANSI text")                     \
    X(MSGTAB_E_TABLE_NAME, -25,                                                              \
      "the message table is not resource 1, the only one that FormatMessage reads")          \
    X(MSGTAB_E_FOLDER, -26, "it is a folder, not a file")                                    \
    X(MSGTAB_E_MUI, -27, "a .mui of a language beside it is damaged or cannot be read")

enum msgtab_code {
    MSGTAB_OK = 0,
#define MSGTAB_ERROR_VALUE(name, value, text) name = (value),
    MSGTAB_ERRORS(MSGTAB_ERROR_VALUE)
#undef MSGTAB_ERROR_VALUE
};

/* The text of an error code: English, one line, no full stop. Never NULL: the text of 0 is "no
   error", and that of an unknown code says that it is unknown. The string is static. */
const char *msgtab_strerror(int code);

/* The version of the linked library; MSGTAB_VERSION is the version of this header. The string is
   static. */
const char *msgtab_version(void);

/* --- Tables ------------------------------------------------------------------------------- */

/* An opened table; its contents are private. The type is complete so that it can be a variable, and
   its size never changes. A check at compile time ensures that the library's data fits, with room
   for a second file beside the first. A table may be moved by copying it, if the original is then
   neither used nor closed. */
struct msgtab {
    uint64_t opaque_start; /* for the alignment */
    unsigned char opaque[2040];
#ifdef __cplusplus
    class table; /* msgtab.hpp */
    class error_category;
#endif
};

/* Opens the message tables of a file: .dll, .exe, .mui, .res or .bin, on every system, for every
   machine. The file is mapped, shared for reading and deleting, and never executed. path is UTF-8
   and NUL-terminated; t must not be open. Returns 0, one of MSGTAB_E_NOT_FOUND to
   MSGTAB_E_LANGUAGES, or MSGTAB_E_ARGUMENT when t or path is NULL or path is empty. After an error
   *t is closed. A .bin has no language: its messages count as language 0. A file with more than 96
   sections, the limit of Windows, or more than 1,024 tables is damaged. The call also looks up the
   user's languages: from LANGUAGE, LC_ALL, LC_MESSAGES and LANG, or from Windows.
   For a file without tables, those of a .mui beside it are used, as msgtab_open_lang chooses it for
   language 0; without one, the result is MSGTAB_E_NO_TABLE or MSGTAB_E_TABLE_NAME.

   Replace an open file by renaming a new one onto it, as msgtab source update does: opened tables
   keep the old one. What another program writes into the file itself shows in the table. The
   library then never reads or writes outside the file and the caller's memory and every call ends,
   but its results are a mixture of old and new: texts, errors, malformed UTF-8. A file that is cut
   off while it is mapped ends the program with SIGBUS when the lost part is read; Windows refuses
   to cut it. Open a file on which nothing guarantees more with MSGTAB_COPY or msgtab_open_copy. */
int msgtab_open(struct msgtab *t, const char *path);

/* Flags of msgtab_open_lang. */
enum {
    MSGTAB_NO_MUI = 1, /* files of languages do not count */
    MSGTAB_COPY = 2    /* files are copied, not mapped; msgtab_close frees the copies */
};

/* The same for a caller who wants a language (LANGID). Windows keeps most languages of NAME in
   LANG/NAME.mui beside it, for example de-DE/kernel32.dll.mui. The languages of the file's tables
   and of these files are compared in the order of msgtab_find. The file with the nearest one is
   used, all of its tables, but none of the other file's; the .mui if both are equally near. LANG is
   a name that msgtab_language_name knows, also in small letters. Files are looked for now: a
   look-up never opens one. (Windows itself adds the .mui to a loaded module.) A .mui without tables
   does not count; one that is damaged or cannot be read is MSGTAB_E_MUI. Other resources, as for
   msgtab_event_manifest_of, are those of the file. flags: the above. Returns the same as
   msgtab_open; MSGTAB_E_ARGUMENT also for other flags. */
int msgtab_open_lang(struct msgtab *t, const char *path, uint16_t lang, unsigned flags);

#if defined(_WIN32)
/* The same with a NUL-terminated UTF-16 path, the form that Windows functions return. */
int msgtab_open_w(struct msgtab *t, const wchar_t *path);
#endif

/* The same with a copy of the file in memory, which has size bytes, is aligned for uint32_t and
   must stay valid until msgtab_close: for files that others may write to. The contract is that of
   snprintf. Returns the size of the file; if that is more than size, nothing was read, and *t is
   closed. memory may be NULL when size is 0. A negative result is an error as of msgtab_open. */
ptrdiff_t msgtab_open_copy(struct msgtab *t, const char *path, void *memory, size_t size);

/* The same from size bytes of memory, which must be aligned for uint32_t and stay valid until
   msgtab_close. Returns the same as msgtab_open; MSGTAB_E_ARGUMENT when image is NULL or not
   aligned. */
int msgtab_open_memory(struct msgtab *t, const void *image, size_t size);

/* Opens `file`, a plain file name, from the first of these places that has it: the folder of the
   running program; on systems other than Windows, <program folder>/../share/<file without
   extension>/<file>; and folder, unless it is NULL. The current folder and PATH are never searched.
   Strings are UTF-8. Returns what msgtab_open returns for the last place tried. */
int msgtab_open_beside(struct msgtab *t, const char *file, const char *folder);

/* Writes the path of the n-th place (from 0) where msgtab_open_beside looks, in UTF-8, so that a
   program can say where it expected a missing file. The contract is that of snprintf. Returns the
   path's length, 0 when there are fewer places, or an error. */
ptrdiff_t msgtab_beside_path(char *buf, size_t size, size_t n, const char *file,
                             const char *folder);

#if defined(_WIN32)
/* Opens the message tables of a loaded module (HMODULE; NULL is the program) as FindResourceEx
   finds them. The module must stay loaded until msgtab_close. Returns 0, MSGTAB_E_NO_TABLE,
   MSGTAB_E_DAMAGED, MSGTAB_E_LANGUAGES, or MSGTAB_E_ARGUMENT when t is NULL. */
int msgtab_open_module(struct msgtab *t, void *hmodule);
#endif

/* Releases what the open functions acquired. Harmless when *t is closed or opening it failed; t may
   be NULL. */
void msgtab_close(struct msgtab *t);

/* Encoding of a text: the flags field of its entry. */
enum { MSGTAB_TEXT_ANSI = 0, MSGTAB_TEXT_UTF16 = 1, MSGTAB_TEXT_UTF8 = 2 };

/* A text as stored in the table: not terminated at len, inserts not filled in. It is not validated:
   UTF-16 may contain unpaired surrogates, and UTF-8 may be malformed. */
struct msgtab_text {
    const void *text; /* const msgtab_char16 * for UTF-16, else const char *; into the image */
    size_t len;       /* in 2-byte units for UTF-16, else in bytes; without padding and NUL */
    uint32_t id;
    uint16_t lang;  /* LANGID of the table it was found in */
    uint16_t flags; /* MSGTAB_TEXT_... */
};

/* Finds the text of a message. For each id, languages are tried in this order: lang; its neutral
   form; its default sublanguage; another sublanguage of the same primary language (never across the
   two Chinese scripts); the user's languages, each in the same way; neutral (0); US English
   (0x0409); the first one that has it. Returns 0 and fills *out, MSGTAB_E_ID, MSGTAB_E_DAMAGED, or
   MSGTAB_E_ARGUMENT when t is closed or a pointer is NULL. out->lang is the language that was
   found; the text is valid until msgtab_close. */
int msgtab_find(const struct msgtab *t, uint32_t id, uint16_t lang, struct msgtab_text *out);

/* The same, only in the language lang: MSGTAB_E_LANGUAGE when there is no such table. */
int msgtab_find_strict(const struct msgtab *t, uint32_t id, uint16_t lang, struct msgtab_text *out);

/* Writes the LANGIDs of the tables, at most len, to langs (NULL when len is 0). Returns how many
   there are, or MSGTAB_E_ARGUMENT when t is NULL or closed. */
ptrdiff_t msgtab_languages(const struct msgtab *t, uint16_t *langs, size_t len);

/* The position of msgtab_next; start with {0}. The fields are private. */
struct msgtab_cursor {
    uint32_t block;
    uint32_t step;
    size_t offset;
    size_t table, table_size;
};

/* Walks the messages of the table of exactly this language in file order. Returns 1 and the next
   message in *out, 0 at the end, MSGTAB_E_LANGUAGE when there is no such table, MSGTAB_E_DAMAGED,
   or MSGTAB_E_ARGUMENT. */
int msgtab_next(const struct msgtab *t, uint16_t lang, struct msgtab_cursor *c,
                struct msgtab_text *out);

/* Returns the size in bytes of the index of all tables, MSGTAB_E_DAMAGED, or MSGTAB_E_ARGUMENT when
   t is NULL or closed. Tables that overlap so often that all have more than 8 times the bytes of
   the file are damage here; languages may share a table. */
ptrdiff_t msgtab_index_size(const struct msgtab *t);

/* Builds the index in memory (size bytes, aligned for uint32_t) and uses it from now on. The memory
   remains the caller's and must live until msgtab_close. This is for large dense tables. A look-up
   then costs a binary search over blocks and one step, and need not walk through a block and the
   text. The index needs 8 bytes per message and 12 per block of consecutive ids. Returns 0,
   MSGTAB_E_DAMAGED, also when messages overlap so often that a table's have more than 8 times its
   bytes and 64 KiB, or MSGTAB_E_ARGUMENT when memory is NULL, not aligned or too small. Do not call
   it while other threads use *t. */
int msgtab_index(struct msgtab *t, void *memory, size_t size);

/* Converts "de", "de-DE", "de_DE", "0x407" or "1031" to its LANGID. Case is ignored; a decimal
   number must not begin with a zero. Returns 0 and sets *lang, or MSGTAB_E_LANGUAGE, or
   MSGTAB_E_ARGUMENT when name is NULL or empty or lang is NULL. */
int msgtab_language_from(const char *name, uint16_t *lang);

/* Returns the name of a LANGID ("de-DE", "de" for a neutral one, "" for 0), or NULL when it has no
   name. */
const char *msgtab_language_name(uint16_t lang);

/* --- Formatting --------------------------------------------------------------------------- */

/* The line width in FormatMessage's low flag byte. 0: none. 255: no limit, but newlines of the text
   become spaces. Otherwise lines are broken to be shorter than this many UTF-16 units. */
#define MSGTAB_WIDTH(n) (MSGTAB_CAST(unsigned, n) & 0xFFu)

enum {
    MSGTAB_IGNORE_INSERTS = 0x200, /* inserts stay as they are (FORMAT_MESSAGE_IGNORE_INSERTS) */
    MSGTAB_STRICT = 0x10000,       /* only that language, as with msgtab_find_strict */
    MSGTAB_TRIM = 0x20000          /* omits one line end at the end of the result */
};

/* What went wrong and where. */
struct msgtab_error {
    int code;        /* MSGTAB_E_..., or 0 */
    unsigned insert; /* the argument's number: from an insert (%n) or used by a '*'; or 0 */
    size_t offset; /* in the message text, in its own units: bytes, or UTF-16 units; for a text in a
                      code page that is not all ASCII, in the UTF-16 it is converted to */
};

/* Formats message id of table t as UTF-8, in language lang or the best available one, chosen as by
   msgtab_find. args[0] replaces %1 and so on. The contract is that of snprintf. Returns the length
   in bytes of the whole text without its NUL, regardless of size. Writes at most size bytes (buf
   may be NULL when size is 0), including a NUL when size > 0. The text is cut only between
   characters and never inside CR LF. A negative result is an error, and buf then holds an empty
   string. flags: MSGTAB_WIDTH(n) and the constants above; any other flag is an error. args may be
   NULL when nargs is 0; arguments that the text does not use are not examined. Unpaired surrogates,
   in a UTF-16 table or an argument, become U+FFFD; invalid UTF-8, in either, is MSGTAB_E_UTF8.

   A text can ask for any length: %1!2147483647s! is padded to 2 GiB. What does not fit in size is
   counted at once, not written. So for texts from others, measure first (size 0), compare the
   result with a limit of your own, and only then allocate; msgtab format allows 1 MiB. */
ptrdiff_t msgtab_format(char *buf, size_t size, const struct msgtab *t, uint32_t id, uint16_t lang,
                        unsigned flags, const struct msgtab_arg *args, size_t nargs);

/* The same as UTF-16; size and the result count units. Unpaired surrogates are kept. */
ptrdiff_t msgtab_format_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t id,
                          uint16_t lang, unsigned flags, const struct msgtab_arg *args,
                          size_t nargs);

/* The same for a text instead of a message: NUL-terminated UTF-8 to UTF-8, or UTF-16 to UTF-16. */
ptrdiff_t msgtab_format_text(char *buf, size_t size, const char *text, unsigned flags,
                             const struct msgtab_arg *args, size_t nargs);
ptrdiff_t msgtab_format_text_w(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                               unsigned flags, const struct msgtab_arg *args, size_t nargs);

/* A text that is not in a table, for msgtab_request and msgtab_insert_count: UTF-8 or UTF-16 up to
   its NUL. The string is not copied. */
static inline struct msgtab_text msgtab_text_str(const char *str)
{
    struct msgtab_text text;
    text.text = str;
    text.len = MSGTAB_TERMINATED;
    text.id = 0;
    text.lang = 0;
    text.flags = MSGTAB_TEXT_UTF8;
    return text;
}

static inline struct msgtab_text msgtab_text_wstr(const msgtab_char16 *str)
{
    struct msgtab_text text;
    text.text = str;
    text.len = MSGTAB_TERMINATED;
    text.id = 0;
    text.lang = 0;
    text.flags = MSGTAB_TEXT_UTF16;
    return text;
}

/* Everything that can be requested, for calls that need more than the four functions above: error
   details, a text in another encoding or part of one, FormatMessage's own arguments. Fields that
   are not set are 0:
       struct msgtab_request r = {.table = &t, .id = 7062, .args = MSGTAB_ARGS("CONTOSO", user)};
   (MSGTAB_ARGS also sets nargs, the field after args.) */
struct msgtab_request {
    const struct msgtab *table; /* format message id of this table in lang; NULL: format text */
    uint32_t id;
    uint16_t lang;
    unsigned flags;
    const struct msgtab_arg *args; /* nargs of them; NULL when there are none */
    size_t nargs;
    /* Windows only, instead of args: FormatMessage's argument array (DWORD_PTR with
       FORMAT_MESSAGE_ARGUMENT_ARRAY), nargs words. Strings are const wchar_t * (s, ls) or in the
       system's ANSI code page (S, hs). A word cannot be checked: a number where the message expects
       a string is read as an address. */
    const uintptr_t *words;
    struct msgtab_text text; /* when table is NULL: found in a table, or from msgtab_text_str */
    const void *reserved;    /* NULL */
};

/* Formats what *request asks for, as UTF-8 or UTF-16. Returns the same as msgtab_format. Error
   details are stored in *err, unless err is NULL; after success err->code is 0. A request must have
   either a table or a text, and not both args and words; otherwise it is MSGTAB_E_ARGUMENT. So is
   one with words on systems other than Windows. */
ptrdiff_t msgtab_format_request(char *buf, size_t size, const struct msgtab_request *request,
                                struct msgtab_error *err);
ptrdiff_t msgtab_format_request_w(msgtab_char16 *buf, size_t size,
                                  const struct msgtab_request *request, struct msgtab_error *err);

/* --- What a text needs -------------------------------------------------------------------- */

/* What the argument of an insert must be. None of these: anything; the argument is counted but not
   read. Both: the text uses the insert in two ways, and no argument is right for both. */
enum { MSGTAB_NEEDS_STRING = 1, MSGTAB_NEEDS_NUMBER = 2 };

/* How many arguments a text needs: the highest number that an insert or a '*' in it reads. Writes
   the requirements of the first len arguments to needs (NULL when len is 0): the values above, or 0
   for arguments that the text does not read. Returns the count or an error: what is wrong with an
   insert or a '%', MSGTAB_E_CODEPAGE, MSGTAB_E_MEMORY, or MSGTAB_E_ARGUMENT when text is NULL. For
   a message, pass what msgtab_find returned. */
ptrdiff_t msgtab_insert_count(const struct msgtab_text *text, unsigned char *needs, size_t len);

#ifdef __cplusplus
}
#endif
#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility pop
#endif

#include <msgtab/args.h>

#endif
