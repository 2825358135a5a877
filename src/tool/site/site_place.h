/* The moment in which a new site takes its place. */
#ifndef MSGTAB_TOOL_SITE_SITE_PLACE_H
#define MSGTAB_TOOL_SITE_SITE_PLACE_H

#include "site_out.h"

/* Gives the new folder its place, and removes what was there; o->is_placed, o->is_clean say how far
   it came. What went wrong is on standard error. */
void site_place(struct site_out *o);

#endif
