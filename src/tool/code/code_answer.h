/* What is known about one word of msgtab code. */
#ifndef MSGTAB_TOOL_CODE_ANSWER_H
#define MSGTAB_TOOL_CODE_ANSWER_H

#include "arena.h"
#include "code_word.h"

/* Names: the meanings of a number, or those that a word is a part of. */
struct code_names {
    struct msgtab_meaning *items;
    size_t count, capacity;
};

/* Either readings, or names that the word is a part of; both are empty when it is unknown. */
struct code_answer {
    const char *word;
    struct code_reading readings[CODE_NUMBERS];
    size_t count;
    struct code_names parts;
};

struct code_answer code_answer(const char *word);
void code_answer_free(struct code_answer *a);

/* The meanings of a reading; free() the items. */
struct code_names code_names_of(const struct code_reading *reading);

/* Where the names end that mean the same as the one at start: the same code in the same form. */
size_t code_names_end(const struct code_names *names, size_t start);

/* The codes of other kinds that belong to a code of this kind. */
struct code_relations {
    bool has_win32;      /* of an NTSTATUS: win32 is what RtlNtStatusToDosError returns */
    uint32_t win32;      /* the Win32 code itself, or that of an NTSTATUS */
    uint32_t from_win32; /* its HRESULT; 0: none */
    uint32_t from_nt;    /* the HRESULT of an NTSTATUS; 0: none */
    uint32_t *statuses;  /* that become this Win32 code: first those of its name; free() them */
    size_t status_count;
};

struct code_relations code_relations_of(const struct msgtab_meaning *meaning);

/* What the form of a meaning is called: "HRESULT_FROM_WIN32"; NULL for the number itself. */
const char *code_form_name(unsigned form);

/* The macro that makes the HRESULT of a Win32 code. */
const char *code_hresult_macro(uint32_t win32);

/* The parts of a code that is not a Win32 code: "failure, facility 7 (FACILITY_WIN32), code 5
   (0x5)". */
enum { CODE_PARTS_SIZE = 96 };
void code_parts(char out[CODE_PARTS_SIZE], uint32_t code, unsigned kind);
uint32_t code_facility_number(uint32_t code, unsigned kind);

/* "Win32", "NTSTATUS" or "HRESULT". */
const char *code_kind_name(unsigned kind);

#endif
