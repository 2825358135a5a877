/* Errors of Windows as codes of this library. */
#ifndef MSGTAB_EVENT_ERROR_H
#define MSGTAB_EVENT_ERROR_H

#include "event_names.h"

#include <stdint.h>

/* The code for an error of Windows (0: none); other is the one for errors that say nothing
   particular. */
int event_error_of(uint32_t windows, int other);

#endif
