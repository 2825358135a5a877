/* Texts of codes: in a file of messages, and those of the system. */
#ifndef MSGTAB_TOOL_CODE_TEXT_H
#define MSGTAB_TOOL_CODE_TEXT_H

#include "language_choice.h"
#include "message_file.h"

#include <msgtab/codes.h>

/* Where texts come from. */
struct code_texts {
    struct message_file file;
    const char *name;  /* of the file; NULL: there is none */
    bool is_family;    /* it is the catalogue of session and logon codes beside the program */
    uint16_t language; /* 0: the user's */
};

/* Opens a file, or the catalogue beside the program when path is NULL; that one may be missing.
   Returns STATUS_OK, or the status after saying what is wrong. Close it in any case. */
int code_texts_open(struct code_texts *texts, const char *path);
void code_texts_close(struct code_texts *texts);

/* A text of a code. */
struct code_text {
    const char *source;   /* the file or "Windows" */
    const char *language; /* of the text, or NULL if it is not known */
    char *text; /* on one line, inserts left as they are; NULL: there is none; free() it */
    char buf[LIST_LANGUAGE_SIZE]; /* for the language */
};

/* Finds the text of the file, or of the system. */
void code_text_of_file(struct code_text *out, const struct code_texts *texts,
                       const struct msgtab_meaning *meaning);
void code_text_of_system(struct code_text *out, const struct code_texts *texts,
                         const struct msgtab_meaning *meaning);

#endif
