/* Which inserts of which texts are names of people (;//@ fact live). */
#ifndef SESSMSG_PEOPLE_H
#define SESSMSG_PEOPLE_H

#include "sessmsg_names.h"

#include <sessmsg/codes.h>

enum { PEOPLE_INSERTS = 8 };

/* The values of the facts. */
enum holder_part { HOLDER_END, HOLDER_DOMAIN, HOLDER_USER };

/* What stands for each insert, HOLDER_END after the last; NULL: the text names nobody. */
const enum holder_part *people_find(const struct sessmsg_info *info);

#endif
