/* What the file with one catalogue uses from the other. */
#ifndef TWO_CATALOGUES_H
#define TWO_CATALOGUES_H

#include <msgtab/event.h>

ptrdiff_t depot_text(char *buf, size_t size, const struct msgtab *t);
int depot_report(const struct msgtab_event_log *log);

#endif
