// The report functions of a catalogue, in C++.
#include "reported.h"

static int record(void *context, const struct msgtab_event *event)
{
    *static_cast<uint32_t *>(context) = event->id + event->count;
    return 0;
}

int main()
{
    uint32_t seen = 0;
    msgtab_event_log log = {record, &seen};
    int error = reported_report_logon_refused(&log, "CONTOSO", "alice", STATE_LOCKED);
    return error != 0 || seen != 0xC0070100 + 3;
}
