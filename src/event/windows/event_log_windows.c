/* The event log of this computer (Learn, ReportEventW). */
#include "event_error.h"
#include "file.h"
#include "utf.h"

#include <msgtab/event.h>

#include <string.h>
#include <windows.h>

static int error_now(void)
{
    DWORD error = GetLastError();
    return error ? event_error_of(error, MSGTAB_E_EVENT_LOG) : MSGTAB_E_EVENT_LOG;
}

/* The only call of ReportEvent. Its parameters are not const, but only read. */
static int write_system(void *context, const struct msgtab_event *event)
{
    unsigned long saved = file_last_error();
    LPCWSTR list[MSGTAB_EVENT_STRINGS];
    for (size_t i = 0; i < event->count; i++)
        list[i] = event->strings[i];
    void *data = (void *)(uintptr_t)event->data; /* NOLINT(performance-no-int-to-ptr) */
    BOOL ok = ReportEventW((HANDLE)context, event->type, event->category, event->id, NULL,
                           event->count, event->data_size, event->count > 0 ? list : NULL,
                           event->data_size > 0 ? data : NULL);
    int code = ok ? 0 : error_now();
    file_set_last_error(saved);
    return code;
}

int msgtab_event_open(struct msgtab_event_log *log, const char *source)
{
    enum { NAME_ROOM = 256 };
    wchar_t name[NAME_ROOM];
    if (!log || !source || !*source)
        return MSGTAB_E_ARGUMENT;
    *log = (struct msgtab_event_log){0};
    unsigned long saved = file_last_error();
    int code = MSGTAB_E_LENGTH;
    if (utf16_from_utf8(name, NAME_ROOM, source, strlen(source)) >= 0) {
        log->context = (void *)RegisterEventSourceW(NULL, name);
        code = log->context ? 0 : error_now();
    }
    if (code == 0)
        log->write = write_system;
    file_set_last_error(saved);
    return code;
}

void msgtab_event_close(struct msgtab_event_log *log)
{
    if (!log || log->write != write_system)
        return;
    unsigned long saved = file_last_error();
    DeregisterEventSource((HANDLE)log->context);
    file_set_last_error(saved);
    *log = (struct msgtab_event_log){0};
}
