/* The words of ;//@ insert comments for the types of inserts. */
#ifndef MSGTAB_COMPILER_INSERT_WORD_H
#define MSGTAB_COMPILER_INSERT_WORD_H

#include "insert.h"
#include "slice.h"

#define INSERT_TYPE_WORDS "string, char, int, uint, int64, uint64, pointer"

/* The type that a word names; INSERT_NOTHING: none. */
enum insert_type insert_type_from(struct slice word);

/* The word for a type; "nothing" for INSERT_NOTHING. */
const char *insert_type_word(enum insert_type type);

#endif
