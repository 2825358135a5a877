/* LANGIDs: how close two are, and which ones the user has chosen. */
#ifndef MSGTAB_FORMAT_LANGUAGE_H
#define MSGTAB_FORMAT_LANGUAGE_H

#include "format_names.h"
#include "opened.h"

#include <msgtab/msgtab.h>

enum { LANGUAGE_STEPS = 4, LANGUAGE_ENGLISH_US = 0x0409 };

/* How far a text in lang is from the wanted language. 0: the same; 1: the neutral form; 2: the
   default sublanguage; 3: another sublanguage of the same primary language and Chinese script.
   LANGUAGE_STEPS: another language. */
size_t language_distance(uint16_t wanted, uint16_t lang);

/* How well a text in lang suits a caller with these languages, by the order of msgtab_find: lower
   is better, and less than LANGUAGE_RANKS. */
enum { LANGUAGE_RANKS = LANGUAGE_STEPS * (1 + OPENED_USER_LANGUAGES) + 3 };
size_t language_rank(const uint16_t user[OPENED_USER_LANGUAGES], uint16_t wanted, uint16_t lang);

/* The name of a LANGID that has one, by its number from 0; "" for the neutral one, and NULL after
   the last. */
const char *language_at(size_t index, uint16_t *lang);

/* Adds a language to a list that ends with 0, unless it is 0 or already in the list. */
void language_add(uint16_t langs[OPENED_USER_LANGUAGES], size_t *count, uint16_t lang);

/* The user's languages, best first, 0 after the last. */
void language_user(uint16_t langs[OPENED_USER_LANGUAGES]);

#endif
