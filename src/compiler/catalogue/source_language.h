/* Which language of the sources a word of the command line means. */
#ifndef MSGTAB_COMPILER_SOURCE_LANGUAGE_H
#define MSGTAB_COMPILER_SOURCE_LANGUAGE_H

#include "catalogue.h"

#define LANGUAGE_NONE UINT32_MAX

/* The language that LanguageNames call so, or else the one with texts that is nearest to what the
   word means to Windows, de-DE or 0x407. LANGUAGE_NONE: there is none; then *id is what the word
   means, or LANGUAGE_NONE when it is not a language. */
uint32_t source_language(const struct catalogue *c, const char *word, uint32_t *id);

#endif
