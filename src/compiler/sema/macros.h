/* The macros that the header defines: the symbols of messages, severities and facilities. */
#ifndef MSGTAB_COMPILER_MACROS_H
#define MSGTAB_COMPILER_MACROS_H

#include "catalogue.h"
#include "map.h"

/* Makes a map from the name of each to the index of its message; severities and facilities have
   the number of messages. map_free it. */
void macros_init(struct map *macros, const struct catalogue *c);

#endif
