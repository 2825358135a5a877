/* Characters that someone reading a name or a message cannot see as what they are. */
#ifndef MSGTAB_BASE_HIDDEN_H
#define MSGTAB_BASE_HIDDEN_H

#include "base_names.h"

#include <stdbool.h>
#include <stdint.h>

/* Controls, line ends, surrogates, annotations, and what is invisible or changes the direction. */
bool hidden_char(uint32_t c);

/* Of these, what steers a terminal or turns the order of a line round: controls but TAB and line
   ends, and what embeds, overrides or isolates a direction. The marks and joiners that many
   languages need are not among them. */
bool steering_char(uint32_t c);

/* Blanks of any width. A name may contain them but not consist of them. */
bool blank_char(uint32_t c);

#endif
