/* Characters that a reader of a name or a message does not see as what they are. */
#ifndef MSGTAB_BASE_HIDDEN_H
#define MSGTAB_BASE_HIDDEN_H

#include "base_names.h"

#include <stdbool.h>
#include <stdint.h>

/* Controls, line ends, surrogates, annotations, and what shows nothing or turns the direction. */
bool hidden_char(uint32_t c);

/* Blanks of any width. A name may have them, but not be made of them. */
bool blank_char(uint32_t c);

#endif
