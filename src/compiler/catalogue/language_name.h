/* English names of the languages that sources are most often translated to, and their ids. */
#ifndef MSGTAB_COMPILER_LANGUAGE_NAME_H
#define MSGTAB_COMPILER_LANGUAGE_NAME_H

#include "slice.h"

#include <stdbool.h>
#include <stdint.h>

struct language_name {
    const char *name;
    uint16_t id; /* the usual one */
};

/* The language that a word names by itself or at its start, as German_Swiss does, in any case; NULL
   when it names none. */
const struct language_name *language_name_find(struct slice word);

/* The language of an id, whatever its region; NULL when it is none of these. */
const struct language_name *language_name_of(uint32_t id);

/* Whether an id is one of another language than this one. Neutral ids and those of your own are of
   no language. */
bool language_name_differs(const struct language_name *language, uint32_t id);

/* "a German" or "an English". out holds LANGUAGE_NAME_SIZE bytes. */
enum { LANGUAGE_NAME_SIZE = 16 };
void language_name_with_article(char *out, const struct language_name *language);

/* The name of a language in LanguageNames and that of its file, when nobody chose them. */
enum { LANGUAGE_DECLARED_SIZE = 16 };
struct language_declared {
    char name[LANGUAGE_DECLARED_SIZE];
    char file[LANGUAGE_DECLARED_SIZE];
};
struct language_declared language_declare(uint32_t id);

/* The id of a tag, pt-BR or pt_BR; of a language without region its usual variant. False: it is not
   a language. */
bool language_of_tag(const char *tag, uint32_t *id);

#endif
