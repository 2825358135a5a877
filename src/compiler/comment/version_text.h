/* What a version resource says: its keys, and the form of its numbers. */
#ifndef MSGTAB_COMPILER_VERSION_TEXT_H
#define MSGTAB_COMPILER_VERSION_TEXT_H

#include "slice.h"

#include <stdint.h>

enum version_key {
    VERSION_FILE,
    VERSION_PRODUCT,
    VERSION_COMPANY,
    VERSION_DESCRIPTION,
    VERSION_COPYRIGHT,
    VERSION_KEYS
};

/* The word of a key, as in ;//@ version comments and in the options: file-version, ... */
const char *version_key_word(enum version_key key);

/* The key that a word names; VERSION_KEYS: none. */
enum version_key version_key_from(struct slice word);

struct version_number {
    uint16_t part[4];
};

/* Reads one to four numbers of at most 65535 with dots between them; missing ones are 0. Returns
   NULL, or what is wrong with the text, in words that complete "bad version: ". */
const char *version_parse(struct version_number *out, struct slice text);

#endif
