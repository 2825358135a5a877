/* The languages that --lang of list and dump means. */
#ifndef MSGTAB_TOOL_LANGUAGE_CHOICE_H
#define MSGTAB_TOOL_LANGUAGE_CHOICE_H

#include <msgtab/msgtab.h>

#include <stdbool.h>
#include <stdint.h>

/* Whether a table is shown for the language that was asked for, NULL: all are. A neutral language,
   as de is, has all of its variants; Chinese has two scripts, so that zh is no such language. */
bool language_is_chosen(const uint16_t *asked, uint16_t lang);

/* Says that no table of a file is in the language, and which ones there are; returns the exit
   status. */
int language_not_found(const char *path, const char *asked, const uint16_t *langs, size_t count);

/* The languages of the tables of an opened file; free() them. */
uint16_t *language_list(const struct msgtab *t, size_t *count);

/* "de-DE", "neutral", or 0x1234 for a language without a name; room for it in buf. */
enum { LIST_LANGUAGE_SIZE = 16 };
const char *list_language(uint16_t lang, char buf[LIST_LANGUAGE_SIZE]);

#endif
