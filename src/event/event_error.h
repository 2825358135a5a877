/* Windows errors as codes of this library. */
#ifndef MSGTAB_EVENT_ERROR_H
#define MSGTAB_EVENT_ERROR_H

#include "event_names.h"

#include <stdint.h>

/* The code for a Windows error (0: none); other is the code for errors that have none of their
   own. */
int event_error_of(uint32_t windows, int other);

#endif
