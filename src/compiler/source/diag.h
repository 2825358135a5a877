/* Diagnostics: recorded while a source is read, printed sorted when it has been. */
#ifndef MSGTAB_COMPILER_DIAG_H
#define MSGTAB_COMPILER_DIAG_H

#include "arena.h"
#include "buf.h"
#include "span.h"

#include <stdbool.h>
#include <stdio.h>

struct source_file;

enum diag_level { DIAG_ERROR, DIAG_WARNING, DIAG_NOTE };

/* Every diagnostic: name, its number for users (never reused), level, what it is about. */
#define DIAG_LIST(X)                                                                              \
    X(DIAG_BAD_TEXT, 1001, ERROR, "the file is not valid text in its encoding")                   \
    X(DIAG_EXPECTED, 1002, ERROR, "something else was expected here")                             \
    X(DIAG_UNKNOWN_KEYWORD, 1003, ERROR, "unknown keyword")                                       \
    X(DIAG_MISPLACED, 1004, ERROR, "the statement is not allowed here")                           \
    X(DIAG_BAD_NUMBER, 1005, ERROR, "not a number, or one out of its range")                      \
    X(DIAG_UNKNOWN_NAME, 1006, ERROR, "unknown severity, facility or language")                   \
    X(DIAG_BAD_FILE_NAME, 1007, ERROR, "the file name of a language cannot be used")              \
    X(DIAG_NO_TEXT, 1008, ERROR, "the message has no text")                                       \
    X(DIAG_DUPLICATE_CODE, 1009, ERROR, "two messages have the same 32-bit number")               \
    X(DIAG_DUPLICATE_SYMBOL, 1010, ERROR, "two messages have the same symbolic name")             \
    X(DIAG_TEXT_TOO_LONG, 1011, ERROR, "the text does not fit in a table entry")                  \
    X(DIAG_ONE_FILE_TWO_LANGUAGES, 1012, ERROR, "two languages have the same file name")          \
    X(DIAG_ONE_ID_TWO_LANGUAGES, 1013, ERROR, "two languages have the same id")                   \
    X(DIAG_BAD_INSERT, 1014, ERROR, "an insert that FormatMessage rejects")                       \
    X(DIAG_INSERT_TYPES, 1015, ERROR, "an insert has two types")                                  \
    X(DIAG_BAD_FUNCTION, 1016, ERROR, "the name of a generated function cannot be used")          \
    X(DIAG_BAD_PARAMETER, 1017, ERROR, "the name of a generated parameter cannot be used")        \
    X(DIAG_BAD_COMMENT, 1018, ERROR, "a //@ comment is incomplete or wrong")                      \
    X(DIAG_TOO_LARGE, 1019, ERROR, "the output does not fit in its format")                       \
    X(DIAG_EVENT_CATEGORY, 1020, ERROR, "the category of an event text cannot be used")           \
    X(DIAG_EVENT_INSERT, 1021, ERROR, "an insert that event viewers do not fill")                 \
    X(DIAG_UNTERMINATED, 1101, WARNING, "the text is ended by the end of the file")               \
    X(DIAG_DOT_BLANKS, 1102, WARNING, "blanks after the '.' that ends a text")                    \
    X(DIAG_SECOND_TEXT, 1103, WARNING, "the message has a second text in one language")           \
    X(DIAG_MISSING_LANGUAGE, 1104, WARNING, "the message lacks a language that others have")      \
    X(DIAG_NO_MESSAGES, 1105, WARNING, "the sources hold no messages")                            \
    X(DIAG_BACKSLASH, 1106, WARNING, "a text line ends in a backslash")                           \
    X(DIAG_UNKNOWN_COMMENT, 1107, WARNING, "unknown //@ word")                                    \
    X(DIAG_GUESSED_PAGE, 1108, WARNING, "the file is in a code page that was guessed")            \
    X(DIAG_NOT_IN_PAGE, 1109, WARNING, "an output's code page lacks characters")                  \
    X(DIAG_LONG_MESSAGE, 1110, WARNING, "the text is longer than the requested limit")            \
    X(DIAG_GIVEN_TWICE, 1111, WARNING, "a statement is given twice in one message")               \
    X(DIAG_CHECK_PRINTF, 1201, WARNING,                                                           \
      "a printf-style insert, which FormatMessage does not fill")                                 \
    X(DIAG_CHECK_PERCENT, 1202, WARNING, "a percent sign that is not an escape and is not shown") \
    X(DIAG_CHECK_GAP, 1203, WARNING, "the numbers of the inserts have a gap")                     \
    X(DIAG_CHECK_LANGUAGES, 1204, WARNING, "two languages of a message use different inserts")    \
    X(DIAG_CHECK_TYPES, 1205, WARNING, "an insert has different types in two languages")          \
    X(DIAG_CHECK_EVENT, 1206, WARNING, "a format that event viewers do not know")                 \
    X(DIAG_CHECK_NAMED, 1207, WARNING, "a name for an insert that is in no text")                 \
    X(DIAG_CHECK_CONVERSION, 1208, WARNING, "a format whose conversion FormatMessage lacks")      \
    X(DIAG_CHECK_UNUSED, 1209, WARNING, "a language of LanguageNames that no text is in")

enum diag_code {
#define DIAG_ENUM(name, number, level, summary) name = (number),
    DIAG_LIST(DIAG_ENUM)
#undef DIAG_ENUM
};

struct diag_record;

struct diag {
    struct arena arena; /* message texts */
    ARRAY_OF(const struct source_file *) sources;
    struct diag_record *items;
    size_t count, capacity;
    size_t errors, warnings;
    bool wrong_usage; /* an error is the fault of the command line */
};

/* Makes a source known; its index is the number of calls before. */
void diag_source(struct diag *d, const struct source_file *s);

/* Records a diagnostic at a place, or with place_none(). */
void diag(struct diag *d, enum diag_code code, struct place place, const char *format, ...)
    BUF_PRINTF(4, 5);

/* Records an error without a place: what the command line asks for cannot be done. */
void diag_usage(struct diag *d, enum diag_code code, const char *format, ...) BUF_PRINTF(3, 4);

/* Adds a second place to the diagnostic recorded last. */
void diag_note(struct diag *d, struct place place, const char *format, ...) BUF_PRINTF(3, 4);

enum diag_style {
    DIAG_GCC,  /* file:line:column: error: text, then the line with a caret */
    DIAG_MSVC, /* file(line,column): error MT1234: text */
    DIAG_JSON  /* one array of objects; those without a place lack its members */
};

/* Whether a diagnostic has this number. */
bool diag_is_known(uint32_t number);

/* Prints all, in the order of their places. Past a limit only their number is told. */
void diag_print(const struct diag *d, enum diag_style style, FILE *to);

void diag_free(struct diag *d);

#endif
