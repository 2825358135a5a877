// The public header alone, in C++.
#include <msgtab/event.h>

int report(const struct msgtab_event_log *log);

int report(const struct msgtab_event_log *log)
{
    return msgtab_event_report(log, msgtab_event_type(0xC0000001), 0, 0xC0000001, 0,
                               MSGTAB_ARGS("one", "two"), nullptr, 0);
}
