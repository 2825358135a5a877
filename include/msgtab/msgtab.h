/* msgtab: message tables of Windows images, opened and formatted on every system exactly as
   FormatMessage does it.

   Ownership: the library never allocates. The caller gives every buffer, a struct msgtab lives
   where the caller puts it, and what msgtab_find returns points into the opened image until
   msgtab_close. (One exception: texts with entry flag 0, ANSI, that hold bytes above 0x7F are
   converted by iconv or MultiByteToWideChar, in memory that is freed before the call returns.)

   Errors: functions return 0 or a negative code of MSGTAB_ERRORS. Nothing is printed, errno and
   GetLastError are left as they were.

   Threads: an opened table is never changed except by msgtab_index and msgtab_close; any number of
   threads may use it at once.

   Versions: what a program was compiled with works with every later library of the same major
   version. Size and alignment of struct msgtab, all other structs, the values of enums and macros,
   and the parameters of functions stay as they are; functions, error codes, flags and kinds of
   files may be added. Before 1.0.0 a minor version counts as a major one. */
#ifndef MSGTAB_MSGTAB_H
#define MSGTAB_MSGTAB_H

#include <msgtab/arg.h>

#include <stddef.h>
#include <stdint.h>

#define MSGTAB_VERSION_MAJOR 0
#define MSGTAB_VERSION_MINOR 1
#define MSGTAB_VERSION_PATCH 0
#define MSGTAB_VERSION       "0.1.0"

#ifdef __cplusplus
extern "C" {
#endif

/* Every error: name, value, text. */
#define MSGTAB_ERRORS(X)                                                                 \
    X(MSGTAB_E_ARGUMENT, -1, "a bad argument to the call")                               \
    X(MSGTAB_E_NOT_FOUND, -2, "the file does not exist")                                 \
    X(MSGTAB_E_ACCESS, -3, "the file may not be opened: access denied")                  \
    X(MSGTAB_E_READ, -4, "the file cannot be read")                                      \
    X(MSGTAB_E_PATH, -5, "the path is too long or not valid UTF-8")                      \
    X(MSGTAB_E_NO_IMAGE, -6, "neither a PE image nor a .res nor a .bin file")            \
    X(MSGTAB_E_DAMAGED, -7, "the image or its message table is damaged")                 \
    X(MSGTAB_E_NO_TABLE, -8, "there is no message table in it")                          \
    X(MSGTAB_E_LANGUAGES, -9, "the module has more than 64 languages")                   \
    X(MSGTAB_E_LANGUAGE, -10, "there is no message table in this language")              \
    X(MSGTAB_E_ID, -11, "there is no message with this id")                              \
    X(MSGTAB_E_INSERT, -12, "the message has an insert that no argument was given for")  \
    X(MSGTAB_E_NEEDS_NUMBER, -13, "the insert needs a number, the argument is a string") \
    X(MSGTAB_E_NEEDS_STRING, -14, "the insert needs a string, the argument is a number") \
    X(MSGTAB_E_FORMAT_OPEN, -15, "the closing '!' of an insert format is missing")       \
    X(MSGTAB_E_FORMAT_LONG, -16, "an insert format has more than 30 characters")         \
    X(MSGTAB_E_FORMAT_STARS, -17, "an insert format has more than two '*'")              \
    X(MSGTAB_E_FORMAT_SECOND, -18, "an insert format has a second conversion")           \
    X(MSGTAB_E_FORMAT_REFUSED, -19, "an insert format asks for a counted NT string (Z)") \
    X(MSGTAB_E_PERCENT, -20, "the text ends in a lone '%'")                              \
    X(MSGTAB_E_UTF8, -21, "invalid UTF-8 in the text or in an argument")                 \
    X(MSGTAB_E_CODEPAGE, -22, "the text cannot be converted from its ANSI code page")    \
    X(MSGTAB_E_LENGTH, -23, "the result is too long")                                    \
    X(MSGTAB_E_MEMORY, -24, "no memory to convert an ANSI text")                         \
    X(MSGTAB_E_TABLE_NAME, -25,                                                          \
      "the message table is not resource 1, and FormatMessage reads no other one")       \
    X(MSGTAB_E_FOLDER, -26, "it is a folder, not a file")

enum msgtab_code {
    MSGTAB_OK = 0,
#define MSGTAB_ERROR_VALUE(name, value, text) name = (value),
    MSGTAB_ERRORS(MSGTAB_ERROR_VALUE)
#undef MSGTAB_ERROR_VALUE
};

/* The text of an error code, in English, one line without a full stop. Never NULL: 0 is "no error",
   an unknown code says that it is unknown. The string is static. */
const char *msgtab_strerror(int code);

/* The version of the library that was linked, as MSGTAB_VERSION is that of this header. The string
   is static. */
const char *msgtab_version(void);

/* --- Tables ------------------------------------------------------------------------------- */

/* An opened table; the contents are private. The type is complete so that it can be a variable, and
   its size never changes: the library checks when it is compiled that what it keeps here fits, and
   keeps room for a second file beside the first. It may be moved by copying it, if the original is
   then neither used nor closed. */
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
   MSGTAB_E_LANGUAGES, or MSGTAB_E_ARGUMENT when t or path is NULL or path is empty; after an error
   *t is closed. A .bin has no language:
   its messages count as language 0. More than 96 sections, which is what Windows loads, or 1,024
   tables are damage. The user's languages are asked for now (from LANGUAGE, LC_ALL,
   LC_MESSAGES and LANG, or from Windows). */
int msgtab_open(struct msgtab *t, const char *path);

#if defined(_WIN32)
/* The same with a NUL-terminated path in UTF-16, as the functions of Windows give it. */
int msgtab_open_w(struct msgtab *t, const wchar_t *path);
#endif

/* The same from size bytes of memory, which must be aligned for uint32_t and stay until
   msgtab_close. Returns as msgtab_open; MSGTAB_E_ARGUMENT when image is NULL or not aligned. */
int msgtab_open_memory(struct msgtab *t, const void *image, size_t size);

/* Opens `file`, a plain file name, in the folder of the running program; if it is not there, on
   systems other than Windows, as <program folder>/../share/<file without extension>/<file>; if it
   is not there either and folder is not NULL, in that folder. The current folder and PATH are never
   searched. Strings are UTF-8. Returns as msgtab_open does, of the last place that was tried. */
int msgtab_open_beside(struct msgtab *t, const char *file, const char *folder);

/* Writes the path of the n-th place (from 0) where msgtab_open_beside looks, in UTF-8, so that a
   program can say where a missing file was expected. The contract of snprintf: returns its length,
   0 when there are fewer places, or an error. */
ptrdiff_t msgtab_beside_path(char *buf, size_t size, size_t n, const char *file,
                             const char *folder);

#if defined(_WIN32)
/* Opens the message tables of a loaded module (HMODULE; NULL is the program) as FindResourceEx
   finds them. The module must stay loaded until msgtab_close. Returns 0, MSGTAB_E_NO_TABLE,
   MSGTAB_E_DAMAGED, MSGTAB_E_LANGUAGES, or MSGTAB_E_ARGUMENT when t is NULL. */
int msgtab_open_module(struct msgtab *t, void *hmodule);
#endif

/* Gives back what open took. Harmless when *t is closed or its open failed; t may be NULL. */
void msgtab_close(struct msgtab *t);

/* Encoding of a text: the flags field of its entry. */
enum { MSGTAB_TEXT_ANSI = 0, MSGTAB_TEXT_UTF16 = 1, MSGTAB_TEXT_UTF8 = 2 };

/* A text as the table holds it: not terminated at len, inserts not filled. It is not checked: in
   UTF-16 it may have unpaired surrogates, in UTF-8 bytes that are not well formed. */
struct msgtab_text {
    const void *text; /* const msgtab_char16 * when UTF-16, else const char *; into the image */
    size_t len;       /* in units of 2 bytes when UTF-16, else bytes; without padding and NUL */
    uint32_t id;
    uint16_t lang;  /* LANGID of the table it was found in */
    uint16_t flags; /* MSGTAB_TEXT_... */
};

/* Finds the text of a message. For each id these languages are tried in this order: lang; its
   neutral form; its default sublanguage; another sublanguage of the same primary language (never
   across the two Chinese scripts); the user's languages, each in the same way; neutral (0); US
   English (0x0409); the first that has it. Returns 0 and fills *out (out->lang says which language
   was used; the text stays in the image until msgtab_close), MSGTAB_E_ID, MSGTAB_E_DAMAGED, or
   MSGTAB_E_ARGUMENT when t is closed or a pointer is NULL. */
int msgtab_find(const struct msgtab *t, uint32_t id, uint16_t lang, struct msgtab_text *out);

/* The same in the language lang only: MSGTAB_E_LANGUAGE when there is no such table. */
int msgtab_find_strict(const struct msgtab *t, uint32_t id, uint16_t lang, struct msgtab_text *out);

/* Writes the LANGIDs of the tables, at most len, into langs (NULL when len is 0). Returns how many
   there are, or MSGTAB_E_ARGUMENT when t is NULL or closed. */
ptrdiff_t msgtab_languages(const struct msgtab *t, uint16_t *langs, size_t len);

/* Where msgtab_next is; start with {0}. The fields are private. */
struct msgtab_cursor {
    uint32_t block;
    uint32_t step;
    size_t offset;
};

/* Walks the messages of the table of exactly this language in the order of the file. Returns 1 and
   the next message in *out, 0 at the end, MSGTAB_E_LANGUAGE when there is no such table,
   MSGTAB_E_DAMAGED, or MSGTAB_E_ARGUMENT. */
int msgtab_next(const struct msgtab *t, uint16_t lang, struct msgtab_cursor *c,
                struct msgtab_text *out);

/* The size in bytes of the index of all tables, MSGTAB_E_DAMAGED, or MSGTAB_E_ARGUMENT when t is
   NULL or closed. */
ptrdiff_t msgtab_index_size(const struct msgtab *t);

/* Builds the index in memory, size bytes aligned for uint32_t, and uses it from now on; the memory
   stays the caller's and must live until msgtab_close. For large dense tables: a look-up then costs
   a binary search over blocks and one step, instead of a walk through a block and the text, neither
   of which it reads. Takes 8 bytes a message. Returns 0, MSGTAB_E_DAMAGED, or MSGTAB_E_ARGUMENT
   when memory is NULL, not aligned or too small. Not to be called while other threads use *t. */
int msgtab_index(struct msgtab *t, void *memory, size_t size);

/* The LANGID of "de", "de-DE", "de_DE", "0x407" or "1031"; case does not count, and a decimal
   number begins with no zero. Returns 0 and sets *lang, or MSGTAB_E_LANGUAGE, or MSGTAB_E_ARGUMENT
   when name is NULL or empty or lang is NULL. */
int msgtab_language_from(const char *name, uint16_t *lang);

/* The name of a LANGID ("de-DE", "de" for a neutral one, "" for 0), or NULL when it has none. */
const char *msgtab_language_name(uint16_t lang);

/* --- Formatting --------------------------------------------------------------------------- */

/* The line width of FormatMessage's low flag byte: 0 none, 255 no limit but newlines of the text
   become spaces, else lines are broken to be shorter than this, in UTF-16 units. */
#define MSGTAB_WIDTH(n) (MSGTAB_CAST(unsigned, n) & 0xFFu)

enum {
    MSGTAB_IGNORE_INSERTS = 0x200, /* inserts stay as they are (FORMAT_MESSAGE_IGNORE_INSERTS) */
    MSGTAB_STRICT = 0x10000,       /* that language only, as msgtab_find_strict */
    MSGTAB_TRIM = 0x20000          /* one line end at the end of the result is left out */
};

/* What went wrong and where. */
struct msgtab_error {
    int code;        /* MSGTAB_E_..., or 0 */
    unsigned insert; /* the argument's number: the one behind '%', or the one a '*' takes; or 0 */
    size_t offset;   /* in the message text, in its own units: bytes, or UTF-16 units; a text of a
                        code page counts as the UTF-16 that it stands for, unless it is ASCII */
};

/* Formats message id of table t in language lang, or the next best as msgtab_find has it, into
   UTF-8, with args[0] for %1 and so on. The contract of snprintf: returns the length in bytes of
   the whole text without its NUL, however small size is; writes at most size bytes (buf may be NULL
   when size is 0), cut only between characters and never inside CR LF, and always a NUL when size >
   0. Returns an error when negative, and buf then holds an empty string. flags: MSGTAB_WIDTH(n) and
   the constants above; others are an error. args may be NULL when nargs is 0; arguments the text
   does not name are not looked at. Unpaired surrogates, of a table in UTF-16 as of an argument,
   become U+FFFD; invalid UTF-8, of either, is MSGTAB_E_UTF8. */
ptrdiff_t msgtab_format(char *buf, size_t size, const struct msgtab *t, uint32_t id, uint16_t lang,
                        unsigned flags, const struct msgtab_arg *args, size_t nargs);

/* The same into UTF-16; size and the result count units. Unpaired surrogates stay as they are. */
ptrdiff_t msgtab_format_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t id,
                          uint16_t lang, unsigned flags, const struct msgtab_arg *args,
                          size_t nargs);

/* The same for a text instead of a message: NUL-terminated UTF-8 into UTF-8, or UTF-16 into
   UTF-16. */
ptrdiff_t msgtab_format_text(char *buf, size_t size, const char *text, unsigned flags,
                             const struct msgtab_arg *args, size_t nargs);
ptrdiff_t msgtab_format_text_w(msgtab_char16 *buf, size_t size, const msgtab_char16 *text,
                               unsigned flags, const struct msgtab_arg *args, size_t nargs);

/* A text that is in no table, for msgtab_request and msgtab_insert_count: UTF-8 or UTF-16 up to its
   NUL. The string is not copied. */
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

/* All that can be asked for, for the calls that need more than the four functions above: details of
   an error, a text of another encoding or a part of one, FormatMessage's own arguments. What is not
   set is 0:
       struct msgtab_request r = {.table = &t, .id = 7062, .args = MSGTAB_ARGS("CONTOSO", user)};
   (MSGTAB_ARGS sets nargs too, the field after args.) */
struct msgtab_request {
    const struct msgtab *table; /* message id of this table in lang, or NULL: text */
    uint32_t id;
    uint16_t lang;
    unsigned flags;
    const struct msgtab_arg *args; /* nargs of them; NULL when there are none */
    size_t nargs;
    /* Windows only, instead of args: FormatMessage's argument array (DWORD_PTR with
       FORMAT_MESSAGE_ARGUMENT_ARRAY), nargs words. Strings are const wchar_t * (s, ls) or in the
       system's ANSI code page (S, hs). A word cannot be checked: a number where the message wants a
       string is read as an address. */
    const uintptr_t *words;
    struct msgtab_text text; /* when table is NULL: found in a table, or msgtab_text_str */
    const void *reserved;    /* NULL */
};

/* Formats what *request asks for, into UTF-8 or UTF-16. Returns as msgtab_format; details of an
   error go to *err, unless err is NULL, and err->code is 0 after success. A request with both a
   table and a text or with neither, or with both args and words, is MSGTAB_E_ARGUMENT, as is one
   with words on other systems than Windows. */
ptrdiff_t msgtab_format_request(char *buf, size_t size, const struct msgtab_request *request,
                                struct msgtab_error *err);
ptrdiff_t msgtab_format_request_w(msgtab_char16 *buf, size_t size,
                                  const struct msgtab_request *request, struct msgtab_error *err);

/* --- What a text needs -------------------------------------------------------------------- */

/* What the argument of an insert must be; none of these: anything, it is counted and not read. Both
   at once: the text uses the insert in two ways, and no argument is right for both. */
enum { MSGTAB_NEEDS_STRING = 1, MSGTAB_NEEDS_NUMBER = 2 };

/* How many arguments a text needs: the number of the highest one that an insert or a '*' in it
   reads. Writes what the first len of them must be into needs (NULL when len is 0): the values
   above, 0 for those the text does not read. Returns the count, or an error: what is wrong with an
   insert or a '%', MSGTAB_E_CODEPAGE, MSGTAB_E_MEMORY, MSGTAB_E_ARGUMENT when text is NULL. Of a
   message, ask with what msgtab_find returned. */
ptrdiff_t msgtab_insert_count(const struct msgtab_text *text, unsigned char *needs, size_t len);

#ifdef __cplusplus
}
#endif

#include <msgtab/args.h>

#endif
