/* The other catalogue; its header has macros with the same names, so it has a separate file. */
#include "depot.h"

#include "two_catalogues.h"

ptrdiff_t depot_text(char *buf, size_t size, const struct msgtab *t)
{
    return depot_orders(buf, size, t, 0, 3, "the port");
}

int depot_report(const struct msgtab_event_log *log)
{
    return depot_report_closed(log);
}
